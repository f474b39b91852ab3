/** Says one thing of all the pages that it holds for, so that a watermark on every page is told once. */
import type { DocumentNote, Mark } from '../document.ts'

/** A note that stands at the first of the pages; none when there are no pages. */
export function noted(pages: readonly Mark[], says: string): DocumentNote[] {
  const [first] = pages
  if (first === undefined) return []
  return [{ message: `${pageNames(pages.map(({ number }) => number))} ${says}`, offset: first.start }]
}

/** "Page 2", "Each of pages 1 to 3 and 7". */
export function pageNames(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs[runs.length - 1]
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  const names = runs.flatMap(([from, to]) =>
    to - from > 1 ? [`${from} to ${to}`] : from === to ? [`${from}`] : [`${from}`, `${to}`]
  )
  if (numbers.length === 1) return `Page ${names[0]}`
  const most = names.slice(0, -1).join(', ')
  return `Each of pages ${most === '' ? '' : `${most} and `}${names[names.length - 1]}`
}
