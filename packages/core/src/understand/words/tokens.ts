/** The tokens of a sentence as the sentence model sees them: words, figures, and the punctuation that parts a statement. */
import type { WordForm, WordForms } from './word-forms.ts'

/** A token with half-open offsets into the sentence's text: in "Barnford's plans" `<name>` is 0 to 10. */
export interface Token {
  readonly form: WordForm
  readonly start: number
  readonly end: number
}

const [other, letter, digit, mark, apostrophe] = [0, 1, 2, 3, 4]
const kinds = new Uint8Array(128)
for (let code = 65; code <= 90; code++) {
  kinds[code] = letter
  kinds[code + 32] = letter
}
for (let code = 48; code <= 57; code++) kinds[code] = digit
for (const sign of ',;:()') kinds[sign.charCodeAt(0)] = mark
kinds["'".charCodeAt(0)] = apostrophe

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 128) return kinds[code] as number
  return code === 0x2019 ? apostrophe : other
}

/** Reads the tokens of one sentence, in order. `forms` keeps what it has read, so make one and use it. */
export function tokensOf(text: string, forms: WordForms): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at)
    const start = at++
    if (kind === other || kind === apostrophe) continue
    let end = start + 1
    let form: WordForm | null = null
    if (kind === letter) {
      end = wordEnd(text, end)
      const grade = gradeEnd(text, start, end)
      if (grade > 0) {
        end = grade
        form = forms.grade
      }
    } else if (kind === digit) end = figureEnd(text, end)
    form ??= forms.of(text.slice(start, end))
    at = end
    if (form.capital && tokens.length > 0) {
      const last = tokens[tokens.length - 1] as Token
      form = forms.name
      if (last.form === form) {
        tokens[tokens.length - 1] = { form, start: last.start, end }
        continue
      }
    }
    tokens.push({ form, start, end })
  }
  return tokens
}

/** Where a word that has begun before `at` ends; one apostrophe inside it belongs to it. */
function wordEnd(text: string, at: number): number {
  let end = at
  while (kindAt(text, end) === letter) end++
  if (kindAt(text, end) !== apostrophe || kindAt(text, end + 1) !== letter) return end
  end += 2
  while (kindAt(text, end) === letter) end++
  return end
}

function figureEnd(text: string, at: number): number {
  let end = at
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (kindAt(text, end) !== digit && code !== 44 && code !== 46) break
  }
  return text.charCodeAt(end) === 37 ? end + 1 : end
}

const graded = /^ improvement(?: to be good)?\b/i
const third = /^requires$/i
const any = /^requir(?:e|ed|es|ing)$/i

/**
 * The end of the grade whose name begins with this word; 0 when none does. "Requires improvement" is the grade; "plans
 * require improvement" says what plans need, unless it is "to be good".
 */
function gradeEnd(text: string, start: number, end: number): number {
  if ((text.charCodeAt(start) | 32) !== 114 || end - start < 7 || end - start > 9) return 0
  const word = text.slice(start, end)
  if (!any.test(word)) return 0
  const found = graded.exec(text.slice(end, end + 24))?.[0]
  if (found === undefined || !(third.test(word) || found.length > 12)) return 0
  return end + found.length
}
