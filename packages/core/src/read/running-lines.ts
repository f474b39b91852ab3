/** Finds lines that are printed at the top or at the foot of each page: a running title, a marking, "Draft 2 of 9". */
import { markOf } from './numbering.ts'
import type { SourceLine } from './source-line.ts'

/** In characters; a longer line is text. */
const longest = 120
/** Pages that must have it. */
const fewest = 2

/** Indices of such lines. Of a running title that is also a heading, the heading itself is none of them. */
export function runningLines(lines: readonly SourceLine[]): ReadonlySet<number> {
  const tops = lines.flatMap((line, at) => (line.pageBefore ? at : []))
  if (tops.length < fewest) return new Set()
  const edges = new Set([
    ...repeated(lines, tops),
    ...repeated(
      lines,
      tops.map(at => at - 1)
    )
  ])
  const inside = new Set(lines.flatMap(({ text }, at) => (edges.has(at) ? [] : text)))
  const kept = new Set<string>()
  for (const at of edges) {
    const { text } = lines[at] as SourceLine
    // Where it stands on top of pages alone, its first place may be the heading.
    if (!text.includes(':') || inside.has(text) || kept.has(text)) continue
    kept.add(text)
    edges.delete(at)
  }
  return edges
}

/** Those of the places that hold the same words as another, their figures aside. */
function repeated(lines: readonly SourceLine[], places: readonly number[]): number[] {
  const byWords = new Map<string, number[]>()
  for (const at of places) {
    const line = lines[at]
    if (line === undefined || line.text.length > longest || line.cells !== null || line.item !== null)
      continue
    // Bullets and bare numbers are told by others.
    if (markOf(line) !== null || !/\p{L}{3}/u.test(line.text)) continue
    const words = line.text.replace(/\d+/g, '#')
    byWords.set(words, [...(byWords.get(words) ?? []), at])
  }
  return [...byWords.values()].filter(same => same.length >= fewest).flat()
}
