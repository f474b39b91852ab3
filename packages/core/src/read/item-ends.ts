/** Tells where an item of the improvement list begins and ends. */
import { isSettled } from './numbering.ts'
import type { SourceLine } from './source-line.ts'

export const bullet =
  /^(?:[\u2022\u25a0\u25aa\u25ab\u25cf\u25e6\u25fc\u25fd\u25fe\u2043\u2219\u27a2\uf0a7\uf0b7\uf06e\u00b7]|[*+\u2013\u2014\u2212-](?=\s)|o(?=\s)|\(?[a-h]\)(?=\s))\s*/
/** Bullets of one list look alike; its letters count as one. */
export function bulletOf(text: string): string | null {
  const found = bullet.exec(text)?.[0].trim() ?? null
  return found !== null && /[a-h]/.test(found) ? 'a)' : found
}

/** Printed lines are no longer; a longer one is a whole paragraph. */
const longestPrinted = 130
/** A line that is filled as far was wrapped. */
const wrapsAt = 0.75
/** What stands in brackets belongs to the words above it, but for an item's own mark: "(a)". */
export const reference = /^[([](?!\w{1,2}[)\]])/

/** In characters, what nine lines in ten do not go beyond; null where paragraphs are not wrapped. */
export function widthOf(lines: readonly SourceLine[]): number | null {
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  return width > longestPrinted ? null : width
}

/**
 * Whether `line`, which has no bullet, begins another item than the one whose last line is `before`. An empty line ends an item
 * that was finished, or whose successor begins like one; not where a page breaks it.
 */
export function endsItem(line: SourceLine, before: string, bulleted: boolean, width: number | null): boolean {
  const opens = /^\p{Lu}/u.test(line.text)
  // Where bullets were lost, the reference in brackets closes an item.
  const closed = /[)\]]\.?$/.test(before)
  if (!bulleted && closed && opens) return true
  if (!line.blankBefore || line.pageBefore || reference.test(line.text) || isOpen(before)) return false
  // Some programs print an empty line below the first line of a bulleted item.
  const wrapped = bulleted && width !== null && before.length >= width * wrapsAt
  return isSettled(before) || ((closed || opens) && !wrapped)
}

/** Whether a bracket is left open. */
export function isOpen(text: string): boolean {
  return (
    Math.max(text.lastIndexOf('('), text.lastIndexOf('[')) >
    Math.max(text.lastIndexOf(')'), text.lastIndexOf(']'))
  )
}

/** Whether a line holds a bullet and nothing else. */
export function isBullet(line: SourceLine | undefined): boolean {
  return line !== undefined && line.text !== '' && bullet.exec(`${line.text} `)?.[0].trimEnd() === line.text
}
