/** The sentences around a passage of a draft. */

/** So much is looked at on each side, in characters. */
const reach = 400
const blankLine = /\n[ \t]*\r?\n/g
const sentenceEnd = /[.!?][”"’')\]]*\s+/g

/** What stands before and after the range in its paragraph; where that is long, from the beginning of a sentence and to the end of one. */
export function around(text: string, start: number, end: number): { before: string; after: string } {
  const line = text.slice(
    text.lastIndexOf('\n', start - 1) + 1,
    (text.indexOf('\n', end) + 1 || text.length + 1) - 1
  )
  // A row of a table stands for itself.
  if (/[\t|]/.test(line)) {
    const from = start - text.lastIndexOf('\n', start - 1) - 1
    return { before: plain(line.slice(0, from)), after: plain(line.slice(from + end - start)) }
  }
  return {
    before: plain(before(text.slice(Math.max(0, start - reach), start), start <= reach)),
    after: plain(after(text.slice(end, end + reach), end + reach >= text.length))
  }
}

/** `whole`: the text begins where the draft does. */
function before(text: string, whole: boolean): string {
  const paragraph = ends(text, blankLine).at(-1)
  if (paragraph !== undefined) return text.slice(paragraph)
  if (whole) return text
  const [sentence] = ends(text, sentenceEnd)
  return sentence === undefined ? `… ${text.slice(text.indexOf(' ') + 1)}` : text.slice(sentence)
}

/** `whole`: the text ends where the draft does. */
function after(text: string, whole: boolean): string {
  const [paragraph] = text.split(blankLine)
  if (paragraph !== undefined && paragraph.length < text.length) return paragraph
  if (whole) return text
  const sentence = ends(text, sentenceEnd).at(-1)
  return sentence === undefined ? `${text.slice(0, text.lastIndexOf(' '))} …` : text.slice(0, sentence)
}

/** Where each match ends. */
function ends(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map(match => match.index + match[0].length)
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
