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
  const words = text
    .slice(range.start, range.start + longest)
    .replace(/-->|["<>]/g, ' ')
    .trim()
    .split(/\s+/)
  const own = text.slice(range.start, range.end).trim().split(/\s+/).length
  for (let many = Math.min(own, fewestWords); many <= Math.min(words.length, mostWords); many++) {
    const named = words.slice(0, many).join(' ')
    if (normalised(named) === '') continue
    if (!others.some(other => isNamed(named, other.range, text))) return named
  }
  return normalised(words.join(' ')) === '' ? null : words.slice(0, mostWords).join(' ')
}
