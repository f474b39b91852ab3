/** The words by which a comment names the one finding that it waives, where its rule finds several in a paragraph or list. */
import type { Range } from '../read/tree.ts'
import type { Finding } from './finding.ts'
import { normalised } from './normalise.ts'

/** Letters of a draft that words are compared with: more than a comment names. */
const longest = 400
const fewestWords = 6
const mostWords = 30

/** Whether a finding begins with the words. */
export function isNamed(words: string, { start }: Range, text: string): boolean {
  return `${normalised(text.slice(start, start + longest))} `.startsWith(`${normalised(words)} `)
}

/**
 * The first words of a finding, as many as tell it from `others` of its rule; null where it begins with no word.
 * They hold no quotation mark, since they are printed between two.
 */
export function wordsOfFinding(
  { range }: Pick<Finding, 'range'>,
  others: readonly Pick<Finding, 'range'>[],
  text: string
): string | null {
  const words = printable(text.slice(range.start, range.start + longest)).split(/\s+/)
  const own = printable(text.slice(range.start, range.end))
  const fewest = own.split(/\s+/).length
  const openings = Array.from({ length: mostWords }, (_, at) => words.slice(0, at + 1).join(' '))
  // The finding's own words may end within a word, as in "EDT's".
  const named = [
    ...(fewest <= fewestWords ? [own] : []),
    ...openings.slice(Math.min(fewest, fewestWords) - 1)
  ]
  for (const one of named) {
    if (normalised(one) !== '' && !others.some(other => isNamed(one, other.range, text))) return one
  }
  return normalised(words.join(' ')) === '' ? null : words.slice(0, mostWords).join(' ')
}

/** Without what would end the words or the comment. */
function printable(text: string): string {
  return text
    .replace(/-->|["<>]/g, ' ')
    .trim()
    .replace(/\s+/g, ' ')
}
