/** What a program puts in front of every line of a text: the ">" of a mail that quotes it, or the numbers of its lines. */

/** So many lines of ten have it, or it belongs to the words. */
const share = 0.8
/** Fewer numbers in a row may be the text's own. */
const fewestNumbers = 15
/** Where only some lines are numbered, each fifth is. */
const step = 5
const fewestSteps = 4

const quotes = /^[ \t]*(?:>[ \t]?)+/
const number = /^[ \t]*(\d{1,4})(?:[ \t]+|$)/

interface NumberedLine {
  readonly text: string
  /** Null where it has no number. */
  readonly number: number | null
}

/** How many characters at the beginning of a line are such a prefix; null when lines have none. */
export function linePrefix(text: string): ((line: string) => number) | null {
  if (!/^[ \t]*(?:>|\d)/m.test(text)) return null
  const lines = text.split(/\r\n?|\n/).filter(line => line.trim() !== '')
  if (lines.filter(line => quotes.test(line)).length >= Math.max(3, lines.length * share))
    return line => quotes.exec(line)?.[0].length ?? 0
  return isNumbered(lines) ? line => number.exec(line)?.[0].length ?? 0 : null
}

function isNumbered(lines: readonly string[]): boolean {
  const read = lines.map((text): NumberedLine => {
    const found = number.exec(text)?.[1]
    return { text, number: found === undefined ? null : Number(found) }
  })
  const numbered = read.filter(line => line.number !== null)
  const inSteps = (by: number) =>
    numbered.every(({ number }, at) => at === 0 || number === (numbered[at - 1]?.number ?? 0) + by)
  if (numbered.length >= Math.max(fewestNumbers, lines.length * share)) return inSteps(1)
  if (numbered.length < fewestSteps || !inSteps(step) || (numbered[0]?.number ?? 1) % step !== 0) return false
  return read.every(({ text, number }) => number !== null || /^[ \t]{2}/.test(text))
}
