/** Takes running titles, dates and page numbers out of printed pages, known by coming again where pages meet. */
import { readDates } from '../dates.ts'
import { join } from '../passage.ts'
import type { SourceLine } from '../source-line.ts'
import type { Furniture } from '../tree.ts'

/** Lines of a page's foot or head, at most. */
const deep = 4
const longest = 120

/** `isHeading`: whether a line is a heading of the report, which may stand at an edge of several pages too. */
export function withoutRunning(
  lines: readonly SourceLine[],
  isHeading: (text: string) => boolean
): { lines: readonly SourceLine[]; furniture: readonly Furniture[] } {
  const edges = new Map<number, string>()
  for (const [at, line] of lines.entries()) {
    if (!line.pageBefore && at > 0) continue
    for (let i = Math.max(0, at - deep); i < Math.min(lines.length, at + deep); i++) note(i)
  }
  for (let i = Math.max(0, lines.length - deep); i < lines.length; i++) note(i)
  const pages = new Map<string, Set<number>>()
  let page = 0
  for (const [at, line] of lines.entries()) {
    if (line.pageBefore) page++
    const words = edges.get(at)
    if (words !== undefined) pages.set(words, (pages.get(words) ?? new Set()).add(page))
  }
  const running = (at: number) => {
    const words = edges.get(at)
    return words !== undefined && (/^#+$/.test(words) || (pages.get(words)?.size ?? 0) > 1)
  }
  return {
    lines: lines.filter((_, at) => !running(at)),
    furniture: lines
      .filter((_, at) => running(at))
      .map(line => ({ passage: join([line]), dates: readDates(line, true).filter(({ to }) => to !== null) }))
  }

  function note(at: number): void {
    const line = lines[at] as SourceLine
    if (
      line.text.length > longest ||
      line.cells !== null ||
      line.item !== null ||
      line.heading ||
      isHeading(line.text)
    )
      return
    edges.set(at, line.text.toLowerCase().replace(/\d+/g, '#'))
  }
}
