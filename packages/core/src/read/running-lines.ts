/** Finds lines that are printed again on each page: a running title, "Draft 2 of 9", a marking in the middle of a paragraph. */
import { marking } from './markings.ts'
import { markOf } from './numbering.ts'
import type { SourceLine } from './source-line.ts'

/** In characters; longer lines are text. */
const longest = 120
const longestMarking = 80
/** Pages that must have it. */
const fewest = 2

/** Indices of such lines. Of a running title that is also a heading, the heading itself is none of them. */
export function runningLines(lines: readonly SourceLine[]): ReadonlySet<number> {
  const tops = lines.flatMap((line, at) => (line.pageBefore ? at : []))
  const bottoms = tops.map(at => at - 1)
  const found = new Set([tops, bottoms].flatMap(edge => repeated(lines, edge, wordsAtEdge)))
  keepHeadings(lines, found)
  for (const at of repeated(lines, [...lines.keys()], markingOf)) found.add(at)
  return found
}

/** A running title that stands on top of pages alone may be a heading where it stands first. */
function keepHeadings(lines: readonly SourceLine[], edges: Set<number>): void {
  const inside = new Set(lines.flatMap(({ text }, at) => (edges.has(at) ? [] : text)))
  const kept = new Set<string>()
  for (const at of edges) {
    const { text } = lines[at] as SourceLine
    if (!text.includes(':') || inside.has(text) || kept.has(text)) continue
    kept.add(text)
    edges.delete(at)
  }
}

/** Its words without their figures; null for text, and for bullets and bare numbers, which others tell. */
function wordsAtEdge(line: SourceLine): string | null {
  const { text } = line
  if (text.length > longest || markOf(line) !== null || !/\p{L}{3}/u.test(text)) return null
  return text.replace(/\d+/g, '#')
}

function markingOf({ text }: SourceLine): string | null {
  return text.length <= longestMarking && marking.test(text) ? text : null
}

/** Those of the places whose lines have the same words as another's. */
function repeated(
  lines: readonly SourceLine[],
  places: readonly number[],
  wordsOf: (line: SourceLine) => string | null
): number[] {
  const byWords = new Map<string, number[]>()
  for (const at of places) {
    const line = lines[at]
    const words = line === undefined || line.cells !== null || line.item !== null ? null : wordsOf(line)
    if (words === null) continue
    const same = byWords.get(words)
    if (same === undefined) byWords.set(words, [at])
    else same.push(at)
  }
  return [...byWords.values()].filter(same => same.length >= fewest).flat()
}
