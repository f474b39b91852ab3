/** Writes a page as printed text: a printed line a line, an empty line where a paragraph ends, a table by tabs. */
import type { Band } from './bands.ts'
import { columnsFrom, rowsOf } from './columns.ts'
import type { Page } from './page.ts'

export interface PageText {
  /** Without a page's mark; empty when nothing is printed. */
  readonly text: string
  /** Whether prose stands side by side. */
  readonly columns: boolean
}

/** How much of a page, above and below, can hold running titles. */
const edge = 0.12
/** A running title has at most so many parts beside each other; the words of a line that is stretched to its width are more. */
const mostAtEdge = 3

/** `printed`: the bands of the page. `leading`: how far the lines of the document's prose stand apart. */
export function pageText(page: Page, printed: readonly Band[], leading: number): PageText {
  const bands = numberLast(printed, page)
  const lines: string[] = []
  let columns = false
  let before: Band | null = null
  const gap = (band: Band) => {
    const apart = Math.max(leading * 1.3, 1.45 * Math.max(band.size, before?.size ?? 0))
    // A number that is printed beside the lines above stands no lower than they do.
    if (before !== null && Math.abs(band.y - before.y) > apart) lines.push('')
    before = band
  }
  const single = (band: Band) => {
    gap(band)
    if (band.note !== null && lines.length > 0 && lines[lines.length - 1] !== '') lines.push('')
    const parted = band.segments.length > 1 && band.segments.length <= mostAtEdge && isEdge(band, page)
    if (parted) lines.push(...band.segments.map(({ text }) => text))
    else lines.push(band.segments.map(({ text }) => text).join(' '))
  }
  for (let at = 0; at < bands.length; ) {
    const found = columnsFrom(bands, at)
    for (const band of bands.slice(at, found?.first ?? bands.length)) single(band)
    if (found === null) break
    const part = found.bands
    const rows = found.prose ? null : rowsOf(found)
    gap(part[0] as Band)
    if (rows !== null) lines.push(...rows.map(row => row.join('\t')))
    else if (found.prose) {
      columns = true
      before = null
      const sides = [(x: number) => x < found.edge - 5, (x: number) => x >= found.edge - 5]
      for (const side of sides) {
        for (const band of part) {
          const segments = band.segments.filter(({ x }) => side(x))
          if (segments.length > 0) single({ ...band, segments })
        }
        lines.push('')
        before = null
      }
    } else for (const { segments } of part) lines.push(segments.map(({ text }) => text).join('\t'))
    before = part[part.length - 1] as Band
    at = found.end
  }
  return { text: lines.join('\n').replace(/\n{3,}/g, '\n\n'), columns }
}

/** A page's number stands beside its running title; it is read behind it. */
function numberLast(bands: readonly Band[], page: Page): Band[] {
  const isNumber = (band: Band) =>
    band.y > page.height * (1 - edge) &&
    band.segments.length === 1 &&
    /^\d{1,3}$/.test(band.segments[0]?.text ?? '')
  return [...bands.filter(band => !isNumber(band)), ...bands.filter(isNumber)]
}

function isEdge({ y }: Band, { height }: Page): boolean {
  return y < height * edge || y > height * (1 - edge)
}

/** The distance that lines most often stand apart, over the whole document. */
export function usualLeading(pages: readonly (readonly Band[])[]): number {
  const counts = new Map<number, number>()
  for (const bands of pages) {
    for (const [at, band] of bands.entries()) {
      const next = bands[at + 1]
      if (next === undefined) continue
      const apart = Math.round((next.y - band.y) * 2) / 2
      if (apart > band.size * 0.9 && apart < band.size * 3) counts.set(apart, (counts.get(apart) ?? 0) + 1)
    }
  }
  let best = 0
  let most = 0
  for (const [apart, count] of counts) if (count > most) [best, most] = [apart, count]
  return best
}
