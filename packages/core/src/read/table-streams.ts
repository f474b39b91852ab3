/**
 * Reads a judgement table from what its lines hold, not from where they break: fragments of titles and fragments of grades are
 * told apart by the framework's own words, put together in their order, and matched. Column layouts, grid tables, titles and grades that
 * wrap side by side, and titles printed before all grades are read alike.
 */
import { titleMarkLength } from '../frameworks/title-mark.ts'
import { join, type Mapped, slice, sourceRange } from './passage.ts'
import type { SourceLine } from './source-line.ts'
import type { TitleIndex } from './titles.ts'
import type { StatedGrade, TableRow } from './tree.ts'

interface Title {
  readonly parts: Mapped[]
  /** Index of its first line. */
  readonly line: number
}

interface Grade {
  readonly parts: Mapped[]
  readonly line: number
}

/** Space between two columns, in characters of the source. */
const columnGap = 3
const headWords = /^(?:judge?ments?|grades?)(?:\s+grades?)?$/i
/** What is drawn between cells. */
const bar = /[|\u2502\u2503\u2551]/
/** Lines drawn around cells: "+-----+", "|====|". */
const drawn = /^[-+=|:\s\u2500-\u257f]+$/
/** A longer cell is a paragraph. */
const longestCell = 160
/** A table goes over at most this many lines. */
const mostLines = 80
/** Cells of one line, and parts of one title or grade: no table has more, and each is read with all before it. */
const mostParts = 40

/** The rows that begin at `lines[first]`, and the index of the first line behind them; null when there is not one whole row. */
export function streamedRows(
  titles: TitleIndex,
  lines: readonly SourceLine[],
  first: number
): { rows: TableRow[]; next: number } | null {
  const found: Title[] = []
  const grades: Grade[] = []
  let next = first
  for (let at = first; at < Math.min(lines.length, first + mostLines); at++) {
    const line = lines[at] as SourceLine
    // In Markdown the line drawn below a table of columns makes a heading of its last row.
    if (line.heading && cellsOf(line).length < 2) break
    if (isBeside(titles, line)) continue
    const cells = cellsOf(line)
    if (!cells.every(cell => take(titles, found, grades, cell, at))) break
    next = at + 1
  }
  const whole = found.flatMap(title => wholeTitle(titles, title) ?? [])
  if (whole.length !== found.length || whole.length === 0) return null
  return { rows: matched(titles, whole, grades), next }
}

/** What stands between the rows of a table and is no part of it: drawn lines, its head, page numbers and running titles. */
function isBeside(titles: TitleIndex, { text }: SourceLine): boolean {
  const lower = text.toLowerCase()
  return (
    drawn.test(text) ||
    /^\d{1,3}$/.test(text) ||
    (lower.startsWith('inspection of ') && titles.productPhrases.some(phrase => lower.includes(phrase)))
  )
}

/** The cells of a line: those of its markup, between bars, or parted by wide gaps. */
export function cellsOf(line: SourceLine): readonly Mapped[] {
  if (line.cells !== null) return line.cells
  const bars = bar.test(line.text)
  const cuts = [0]
  if (bars) for (const { index } of line.text.matchAll(new RegExp(bar, 'g'))) cuts.push(index, index + 1)
  else
    for (const [at, piece] of line.pieces.entries()) {
      const before = line.pieces[at - 1]
      if (before !== undefined && piece.start - before.start - before.length >= columnGap) cuts.push(piece.at)
    }
  if (cuts.length === 1 || cuts.length > 2 * mostParts) return [line]
  return [...cuts, line.text.length]
    .map((end, at, all) => slice(line, all[at - 1] ?? 0, end))
    .filter(({ text }) => text !== '' && !(text.length === 1 && bar.test(text)))
}

/** Takes a cell as a part of a title or of a grade, or as one behind the other; false when it is neither. */
function take(titles: TitleIndex, found: Title[], grades: Grade[], cell: Mapped, line: number): boolean {
  const bare = slice(cell, titleMarkLength(cell.text), cell.text.length)
  if (bare.text === '' || headWords.test(bare.text)) return true
  if (takeGrade(titles, grades, bare, line) || takeTitle(titles, found, bare, line)) return true
  if (bare.text.length > longestCell) return false
  // Some programs print the columns of a line with one space between: "children in care Requires improvement".
  for (let at = bare.text.lastIndexOf(' '); at > 0; at = bare.text.lastIndexOf(' ', at - 1)) {
    const grade = slice(bare, at, bare.text.length)
    if (!isPartOfGrade(titles, grades, grade)) continue
    if (!takeTitle(titles, found, slice(bare, 0, at), line)) continue
    return takeGrade(titles, grades, grade, line)
  }
  return false
}

function takeGrade(titles: TitleIndex, grades: Grade[], cell: Mapped, line: number): boolean {
  if (!isPartOfGrade(titles, grades, cell)) return false
  if (goesOn(titles, grades, cell)) grades[grades.length - 1]?.parts.push(cell)
  else grades.push({ parts: [cell], line })
  return true
}

function isPartOfGrade(titles: TitleIndex, grades: readonly Grade[], cell: Mapped): boolean {
  return goesOn(titles, grades, cell) || titles.grade(cell.text) !== null || titles.mayBecomeGrade(cell.text)
}

/** Whether a cell goes on with the last grade: "to be good" below "Requires improvement". */
function goesOn(titles: TitleIndex, grades: readonly Grade[], cell: Mapped): boolean {
  const last = grades[grades.length - 1]
  if (last === undefined || last.parts.length >= mostParts) return false
  const text = words([...last.parts, cell])
  return titles.grade(text) !== null || titles.mayBecomeGrade(text)
}

function takeTitle(titles: TitleIndex, found: Title[], cell: Mapped, line: number): boolean {
  const last = found[found.length - 1]
  if (
    last !== undefined &&
    last.parts.length < mostParts &&
    isPartOfTitle(titles, words([...last.parts, cell]))
  ) {
    last.parts.push(cell)
    return true
  }
  if (!titles.mayBegin(cell.text) || !isPartOfTitle(titles, cell.text)) return false
  found.push({ parts: [cell], line })
  return true
}

function words(parts: readonly Mapped[]): string {
  return join(parts).text
}

function isPartOfTitle(titles: TitleIndex, text: string): boolean {
  const title = titles.atStart(text)
  return titles.mayContinue(text) || (title !== null && /^[.:\s]*$/.test(text.slice(title.length)))
}

interface WholeTitle extends Title {
  readonly judgement: string | null
  readonly misnamed: boolean
}

function wholeTitle(titles: TitleIndex, title: Title): WholeTitle | null {
  const text = words(title.parts)
  const match = titles.atStart(text)
  return match === null || !/^[.:\s]*$/.test(text.slice(match.length)) ? null : { ...title, ...match }
}

/** As many grades as titles belong together in their order; else each grade belongs to the nearest title above it without one. */
function matched(titles: TitleIndex, found: readonly WholeTitle[], grades: readonly Grade[]): TableRow[] {
  const own = new Map<WholeTitle, Grade>()
  if (found.length === grades.length)
    for (const [at, title] of found.entries()) own.set(title, grades[at] as Grade)
  else
    for (const grade of grades) {
      const above = found.filter(title => title.line <= grade.line && !own.has(title))
      const title = above[above.length - 1]
      if (title !== undefined) own.set(title, grade)
    }
  return found.map((title, at) => {
    const joined = join(title.parts)
    const grade = own.get(title)
    const stated = grade === undefined ? null : statedGrade(titles, grade)
    const beside = found[at + 1]
    const near = stated !== null && stated.range.start > joined.range.start
    const apart = beside !== undefined && grade !== undefined && grade.line > beside.line
    const end = near && !apart ? Math.max(joined.range.end, stated.range.end) : joined.range.end
    return {
      judgement: title.judgement,
      title: joined.text.replace(/(?<![:.\s])[:.\s]+$/, ''),
      titleRange: joined.range,
      misnamed: title.misnamed,
      grade: stated,
      range: { start: joined.range.start, end }
    }
  })
}

function statedGrade(titles: TitleIndex, { parts }: Grade): StatedGrade {
  const joined = join(parts)
  const text = joined.text.replace(/(?<![.\s])[.\s]+$/, '')
  return { grade: titles.grade(text), text, range: sourceRange(joined, 0, text.length) }
}
