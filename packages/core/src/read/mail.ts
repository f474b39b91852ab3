/** The end of a mail that holds a draft: its closing words, its signature and what the sender's server puts below. */
import type { SourceLine } from './source-line.ts'

const header = /^(?:from|sent|to|cc|subject|date):\s/i
const closing =
  /^(?:(?:kind|best|warm|warmest)(?:est)? )?regards[,.]?$|^(?:many )?thanks[,.!]?$|^yours (?:sincerely|faithfully|truly)[,.]?$|^best wishes[,.]?$/i
/** Lines of a header that tell a mail from a draft that has one such word. */
const fewestHeaders = 2
/** A signature and a notice of confidentiality are at most so many lines. */
const longestEnd = 25

/** The index of the line with which the closing words of a mail begin; the count of lines where none do. `above`: what stands above the report. */
export function mailEnd(lines: readonly SourceLine[], above: readonly SourceLine[]): number {
  if (above.filter(({ text }) => header.test(text)).length < fewestHeaders) return lines.length
  const from = Math.max(0, lines.length - longestEnd)
  const at = lines.slice(from).findIndex(({ text }) => closing.test(text))
  return at < 0 ? lines.length : from + at
}
