/**
 * The words of a sentence as the models may see them. Names of places and people, figures and the words of the grade scale
 * are made unknowable, so that a verdict never rests on which authority it is or on the grade that it states.
 */
import type { Word } from '../../analyse/analysis.ts'

export interface ReadableWord {
  /** Its place in the sentence's words; of a name or grade of several words the first one's. */
  readonly at: number
  readonly word: Word
  /** Of its lemma, or of what stands for it. */
  readonly hash: number
  /** Whether something stands for it. */
  readonly hidden: boolean
}

const name = hashText('<name>')
const grade = hashText('<grade>')
const figure = hashText('<number>')
const gradeWord = /^(?:outstanding|good|inadequate)$/
/** "IRO", "PAs", and single letters: no names. */
const acronym = /^[A-Z]+s?$/

export function readableWords(words: readonly Word[]): ReadableWord[] {
  const seen: ReadableWord[] = []
  let inName = false
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word
    const named = at > 0 && isCapital(word.text) && !acronym.test(word.text)
    const length = gradeLength(words, at)
    if (length > 0) {
      seen.push({ at, word, hash: grade, hidden: true })
      at += length - 1
    } else if (named) {
      if (!inName) seen.push({ at, word, hash: name, hidden: true })
    } else if (isDigit(word.text.charCodeAt(0))) seen.push({ at, word, hash: figure, hidden: true })
    else seen.push({ at, word, hash: hashText(word.lemma), hidden: false })
    inName = named && length === 0
  }
  return seen
}

/**
 * How many words name a grade here; 0 for none. "Requires improvement" is the grade; "plans require improvement" says what
 * plans need, unless it is "to be good".
 */
function gradeLength(words: readonly Word[], at: number): number {
  const lower = (on: number) => words[on]?.lower
  if (gradeWord.test(lower(at) ?? '')) return 1
  if (!/^requir(?:e|ed|es|ing)$/.test(lower(at) ?? '') || lower(at + 1) !== 'improvement') return 0
  if (lower(at + 2) === 'to' && lower(at + 3) === 'be' && lower(at + 4) === 'good') return 5
  return lower(at) === 'requires' ? 2 : 0
}

function isCapital(text: string): boolean {
  const code = text.charCodeAt(0)
  return code >= 65 && code <= 90
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** FNV-1a over UTF-16 units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
