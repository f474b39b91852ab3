/** Finds what is printed side by side on a page: tables, and prose in two columns. */
import { type Band, partedAt, type Segment } from './bands.ts'

/** A stretch of bands that share a left edge right of the first words. */
export interface Columns {
  readonly first: number
  /** The index behind the last band. */
  readonly end: number
  /** The left edge of the second column. */
  readonly edge: number
  readonly bands: readonly Band[]
  readonly prose: boolean
}

const near = 5
/** More lines side by side than a table has, with longer words than a cell has, are prose. */
const fewestProseLines = 12
const fewestProseLetters = 25

/** The first stretch of columns at or below band `from`; null when there is none. */
export function columnsFrom(page: readonly Band[], from: number): Columns | null {
  const bands = [...page]
  const counts: { x: number; bands: number[] }[] = []
  for (let at = from; at < bands.length; at++) {
    for (const { x } of (bands[at] as Band).segments.slice(1)) {
      const known = counts.find(one => Math.abs(one.x - x) <= near)
      if (known === undefined) counts.push({ x, bands: [at] })
      else known.bands.push(at)
    }
  }
  const [best] = counts
    .filter(({ bands: found }) => found.length >= 2)
    .sort((a, b) => b.bands.length - a.bands.length)
  if (best === undefined) return null
  const edge = best.x
  const has = (at: number) => (bands[at] as Band).segments.some(one => Math.abs(one.x - edge) <= near)
  let first = from
  while (!has(first)) first++
  let end = bands.length
  while (!has(end - 1)) end--
  // A long cell can reach as far as the cell beside it.
  for (let at = first; at < end; at++) bands[at] = partedAt(bands[at] as Band, edge)
  // Words that run through the edge end the columns.
  for (let at = first; at < end; at++) {
    if ((bands[at] as Band).segments.some(one => one.x < edge - near && one.end > edge + near)) {
      end = at
      break
    }
  }
  while (end > first && !has(end - 1)) end--
  if (end - first < 2) return first < bands.length - 1 ? columnsFrom(page, Math.max(end, first) + 1) : null
  const left = (at: number) => (bands[at] as Band).segments.every(one => one.end < edge)
  // A cell's words can go on below the last line of the cell beside it, and begin above its first.
  const close = (upper: number, lower: number) =>
    (bands[lower] as Band).y - (bands[upper] as Band).y <= (bands[lower] as Band).size * 1.4
  while (end < bands.length && left(end) && close(end - 1, end)) end++
  while (first > from && isAlone(bands[first] as Band, edge) && left(first - 1) && close(first - 1, first))
    first--
  const beside = bands
    .slice(first, end)
    .flatMap(({ segments }) => segments.filter(one => one.x >= edge - near))
  const letters = beside.reduce((sum, { text }) => sum + text.length, 0) / beside.length
  return {
    first,
    end,
    edge,
    bands: bands.slice(first, end),
    prose: beside.length >= fewestProseLines && letters >= fewestProseLetters
  }
}

function isAlone({ segments }: Band, edge: number): boolean {
  return segments.every(one => one.x >= edge - near)
}

interface Cell {
  readonly text: string
  readonly top: number
  readonly bottom: number
  readonly size: number
}

/** The rows of a table, each the texts of its two cells; null when its cells cannot be told apart. */
export function rowsOf({ bands: part, edge }: Columns): [string, string][] | null {
  const lines = (inside: (segment: Segment) => boolean): Cell[] =>
    part.flatMap(({ y, size, segments }) => {
      const text = segments
        .filter(inside)
        .map(segment => segment.text)
        .join(' ')
      return text === '' ? [] : [{ text, top: y, bottom: y, size }]
    })
  const left = lines(({ x }) => x < edge - near)
  const right = blocks(lines(({ x }) => x >= edge - near))
  const titles = blocks(left)
  if (titles.length === right.length) return titles.map((title, at) => [title.text, (right[at] as Cell).text])
  const shared = assigned(left, right)
  if (shared.some(title => title === null)) return null
  return right.map((cell, at) => [(shared[at] as Cell).text, cell.text])
}

/** Lines close below each other are one cell. */
function blocks(lines: readonly Cell[]): Cell[] {
  const found: Cell[] = []
  for (const line of lines) {
    const last = found[found.length - 1]
    if (last !== undefined && line.top - last.bottom <= line.size * 1.4)
      found[found.length - 1] = { ...last, text: `${last.text} ${line.text}`, bottom: line.bottom }
    else found.push(line)
  }
  return found
}

/** For each cell on the right the lines left of it, which stand in one block: by their tops, or else by the middles. */
function assigned(left: readonly Cell[], right: readonly Cell[]): (Cell | null)[] {
  const atTop = right.every(cell => left.some(line => Math.abs(line.top - cell.top) <= 2))
  const middle = ({ top, bottom }: Cell) => (top + bottom) / 2
  const found: (Cell | null)[] = right.map(() => null)
  for (const line of left) {
    let at = 0
    for (let next = 1; next < right.length; next++) {
      const [one, other] = [right[next - 1] as Cell, right[next] as Cell]
      const from = atTop ? other.top - 2 : (middle(one) + middle(other)) / 2
      if (line.top >= from) at = next
    }
    const before = found[at] ?? null
    found[at] =
      before === null ? line : { ...before, text: `${before.text} ${line.text}`, bottom: line.bottom }
  }
  return found
}
