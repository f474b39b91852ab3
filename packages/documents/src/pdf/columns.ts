/** Finds what is printed side by side on a page: tables, and prose in two columns. */
import { type Band, partedAt } from './bands.ts'

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
/** Lines of one cell or paragraph stand no further apart than this many letter heights. */
const closeLines = 1.4
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
    (bands[lower] as Band).y - (bands[upper] as Band).y <= (bands[lower] as Band).size * closeLines
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
  /** From the left, in points. */
  readonly x: number
  readonly end: number
}

/** The rows of a table, each the texts of its two cells; null when its cells cannot be told apart. */
export function rowsOf({ bands, edge }: Columns): [string, string][] | null {
  const side = (inside: (x: number) => boolean): (Cell | null)[] =>
    bands.map(({ y, size, segments }) => {
      const words = segments.filter(({ x }) => inside(x))
      const [first] = words
      if (first === undefined) return null
      const text = words.map(segment => segment.text).join(' ')
      return { text, top: y, bottom: y, size, x: first.x, end: words[words.length - 1]?.end ?? first.end }
    })
  const left = side(x => x < edge - near)
  const right = side(x => x >= edge - near)
  const rows = level(left, right) ?? centred(left.filter(isCell), right.filter(isCell))
  return rows?.some(isSeveral) ? null : rows
}

/** No title is longer; a longer one is several, put together by mistake, as is a head with what stands below it. */
const longestTitle = 130

function isSeveral([title, grade]: readonly [string, string]): boolean {
  return title.length > longestTitle || (/^judge?ments? ./i.test(title) && /^grades?\b/i.test(grade))
}

const isCell = (cell: Cell | null): cell is Cell => cell !== null

/** More than this apart, in points, lines do not belong to one cell, when the lines of cells stand nearer. */
const slack = 0.3

/** Rows whose cells begin at one height; null when they do not. */
function level(left: readonly (Cell | null)[], right: readonly (Cell | null)[]): [string, string][] | null {
  const leading = Math.min(...[left, right].flatMap(gapsOf))
  const both = left.flatMap((cell, at) => (cell !== null && right[at] ? [at] : []))
  const topOf = (at: number) => (left[at] ?? right[at])?.top ?? 0
  const apart = (at: number) => at === 0 || topOf(at) - topOf(at - 1) > leading + slack
  // A cell on the right that begins beside no line on the left is centred.
  for (const [at, cell] of right.entries()) if (cell !== null && left[at] === null && apart(at)) return null
  const told = both.slice(1).some(apart)
  const goesOn = (at: number) => told && wraps(left, at) && wraps(right, at)
  const rows: [string, string][] = []
  for (const [at, cell] of left.entries()) {
    const other = right[at] ?? null
    const last = rows[rows.length - 1]
    const begins =
      last === undefined || (cell !== null && apart(at)) || (cell !== null && other !== null && !goesOn(at))
    if (begins) rows.push([cell?.text ?? '', other?.text ?? ''])
    else rows[rows.length - 1] = [joined(last[0], cell), joined(last[1], other)]
  }
  // Titles without a grade more than once: the grades stand elsewhere.
  return rows.filter(([, grade]) => grade === '').length > 1 ? null : rows
}

/** Whether the first word of a line would not have fitted on the line above. */
function wraps(cells: readonly (Cell | null)[], at: number): boolean {
  const [above, cell] = [cells[at - 1], cells[at]]
  if (!above || !cell) return false
  const furthest = Math.max(...cells.filter(isCell).map(({ end }) => end))
  const word = ((cell.end - cell.x) / cell.text.length) * (cell.text.indexOf(' ') + 1 || cell.text.length)
  return above.end + word > furthest
}

function gapsOf(cells: readonly (Cell | null)[]): number[] {
  const filled = cells.filter(isCell)
  return filled.slice(1).map((cell, at) => cell.top - (filled[at] as Cell).top)
}

function joined(text: string, cell: Cell | null): string {
  return [text, cell?.text ?? ''].filter(words => words !== '').join(' ')
}

/** Rows whose cells stand in the middle of each other. */
function centred(left: readonly Cell[], right: readonly Cell[]): [string, string][] | null {
  const titles = blocks(left)
  const grades = blocks(right)
  if (titles.length === grades.length)
    return titles.map((title, at) => [title.text, (grades[at] as Cell).text])
  const shared = nearest(left, grades)
  if (!shared.every(isCell)) return null
  return grades.map((grade, at) => [(shared[at] as Cell).text, grade.text])
}

/** Lines close below each other are one cell. */
function blocks(lines: readonly Cell[]): Cell[] {
  const found: Cell[] = []
  for (const line of lines) {
    const last = found[found.length - 1]
    if (last !== undefined && line.top - last.bottom <= line.size * closeLines)
      found[found.length - 1] = { ...last, text: `${last.text} ${line.text}`, bottom: line.bottom }
    else found.push(line)
  }
  return found
}

/** For each cell on the right the lines on the left that stand nearest to its middle. */
function nearest(left: readonly Cell[], right: readonly Cell[]): (Cell | null)[] {
  const middle = ({ top, bottom }: Cell) => (top + bottom) / 2
  const found: (Cell | null)[] = right.map(() => null)
  for (const line of left) {
    let at = 0
    for (let next = 1; next < right.length; next++)
      if (line.top >= (middle(right[next - 1] as Cell) + middle(right[next] as Cell)) / 2) at = next
    const before = found[at] ?? null
    found[at] =
      before === null ? line : { ...before, text: `${before.text} ${line.text}`, bottom: line.bottom }
  }
  return found
}
