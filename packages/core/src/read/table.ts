/** Reads the judgement table: tab-separated, Markdown cells, or cells on lines of their own as pdftotext prints them. */
import { titleMarkLength } from '../frameworks/title-mark.ts'
import { join, type Mapped, slice, sourceRange } from './passage.ts'
import type { SourceLine } from './source-line.ts'
import { statementAt } from './statements.ts'
import { cellsOf, streamedRows } from './table-streams.ts'
import type { TitleIndex } from './titles.ts'
import type { JudgementTable, Range, StatedGrade, TableRow } from './tree.ts'

interface Row {
  readonly row: TableRow
  readonly lines: number
  /** Index of the line at which a grade cell of its own begins. */
  readonly gradeAt?: number
}

const header = /^judge?ments?(?:(?:\s*[:|])?\s*grades?)?$/i
const gradeHeader = /^grades?$/i
/** A cell is short: longer blocks are the opening summary. */
const longestCell = 130
/** How far below the first rows a better table is looked for: a list of contents stands above the table. */
const furtherLines = 120
/** Rows without a grade that are a table all the same. */
const leastUngraded = 3

interface FoundTable {
  readonly table: JudgementTable
  readonly first: number
  readonly next: number
}

/**
 * The judgement table, with the index of the first line after it; null when there is none. Where several places could be it, it is the
 * one that gives most judgements a grade; without any grade, titles in rows are a table that lacks its grades.
 */
export function readTable(titles: TitleIndex, lines: readonly SourceLine[]): FoundTable | null {
  let best: FoundTable | null = null
  let last = lines.length
  for (let at = 0; at < last; at++) {
    const headed = isHeader(lines[at] as SourceLine)
    if (!headed && !begins(titles, lines[at] as SourceLine)) continue
    const found = tableAt(titles, lines, at, headed)
    if (found === null) continue
    if (best === null) last = Math.min(lines.length, at + furtherLines)
    if (best === null || worthOf(found) > worthOf(best)) best = found
    // A list of contents may run into the table: then the table is looked for within.
    if (headed || !namesTwice(found)) at = Math.max(at, found.next - 1)
  }
  return best
}

function isHeader(line: SourceLine): boolean {
  const [first = line] = cellsOf(line)
  return header.test(first.text)
}

function begins(titles: TitleIndex, line: SourceLine): boolean {
  return cellsOf(line).some(({ text }) => titles.mayBegin(text))
}

/** The better of two ways to read the rows that begin at a line: row by row, or as streams of titles and grades. */
function tableAt(
  titles: TitleIndex,
  lines: readonly SourceLine[],
  first: number,
  headed: boolean
): FoundTable | null {
  const start = headed ? (lines[first] as SourceLine).start : null
  const ways = [rowByRow(titles, lines, first, headed), streamedRows(titles, lines, first)]
  const tables = ways.flatMap(way => {
    if (way === null || way.rows.length === 0) return []
    const { rows, next } = way
    const ends = rows.flatMap(({ range, grade }) => [range.end, grade?.range.end ?? 0])
    const range = { start: start ?? (rows[0] as TableRow).range.start, end: Math.max(...ends) }
    return [{ table: { rows, range }, first, next }]
  })
  const [one, other] = tables.filter(table => isTable(table, headed))
  return one !== undefined && other !== undefined && worthOf(other) > worthOf(one) ? other : (one ?? null)
}

/** Without its head, one title and grade is a section heading, not a table; titles with page numbers are a list of contents. */
function isTable({ table: { rows } }: FoundTable, headed: boolean): boolean {
  const known = rows.filter(({ judgement }) => judgement !== null)
  if (known.some(({ grade }) => /^[\d.\s]+$/.test(grade?.text ?? 'none'))) return false
  const graded = known.filter(({ grade }) => grade?.grade != null)
  return graded.length >= (headed ? 1 : 2) || (headed && known.length >= leastUngraded)
}

function namesTwice({ table: { rows } }: FoundTable): boolean {
  const known = rows.flatMap(({ judgement }) => judgement ?? [])
  return new Set(known).size < known.length
}

/** Judgements with a grade count for a table; rows that are unknown, stand twice or lack a grade count a little against it. */
function worthOf({ table: { rows } }: FoundTable): number {
  const graded = new Set(
    rows.flatMap(({ judgement, grade }) => (grade?.grade == null ? [] : (judgement ?? [])))
  )
  return graded.size * 3 - (rows.length - graded.size)
}

function rowByRow(titles: TitleIndex, lines: readonly SourceLine[], first: number, headed: boolean) {
  const rows: TableRow[] = []
  let column = headed ? gradeColumn(titles, lines, first) : null
  let at = first
  if (headed) {
    at++
    const next = lines[at]
    if (next !== undefined && gradeHeader.test(next.text)) at++
  }
  while (at < lines.length) {
    // A head that is printed again where the table goes over a page.
    if (
      headed &&
      rows.length > 0 &&
      isHeader(lines[at] as SourceLine) &&
      (lines[at] as SourceLine).cells !== null
    ) {
      column = gradeColumn(titles, lines, at)
      at++
      continue
    }
    const found = rowAt(titles, lines, at, rows.length > 0 || headed, column)
    if (found === null) break
    const shared = sharedGrades(titles, lines, rows, found)
    if (shared === null) {
      rows.push(found.row)
      at += found.lines
    } else {
      rows.splice(rows.length - shared.rows.length + 1, rows.length, ...shared.rows)
      at = shared.next
    }
  }
  return { rows, next: at }
}

const earlier = /\b(?:previous|last|prior|earlier|former|before|then)\b/i
const today = /\b(?:this|current|now|today|new|latest|draft)\b/i

/**
 * Which of several columns of grades is today's, by the words above it and the years in them; null where there is one column of
 * grades. Earlier grades are often printed beside.
 */
function gradeColumn(titles: TitleIndex, lines: readonly SourceLine[], headAt: number): number | null {
  const head = lines[headAt]?.cells ?? []
  const row = lines.slice(headAt + 1, headAt + 4).find(({ cells }) => cells !== null)?.cells ?? []
  const columns = [...row.keys()].filter(at => titles.grade((row[at] as SourceLine).text) !== null)
  if (columns.length < 2 || head.length !== row.length) return null
  const rank = (at: number) => {
    const words = (head[at] as SourceLine).text
    const year = Number(/\b(?:19|20)\d\d\b/.exec(words)?.[0] ?? 3000)
    return (earlier.test(words) ? -10_000 : 0) + (today.test(words) ? 10_000 : 0) + year
  }
  return columns.reduce((best, at) => (rank(at) > rank(best) ? at : best))
}

/**
 * Titles that the print put right under each other, before their grades, which follow in the same order: null unless
 * there are as many grades as titles.
 */
function sharedGrades(
  titles: TitleIndex,
  lines: readonly SourceLine[],
  rows: readonly TableRow[],
  { row: last, gradeAt }: Row
): { rows: TableRow[]; next: number } | null {
  if (gradeAt === undefined) return null
  let waiting = 0
  while (rows[rows.length - 1 - waiting]?.grade === null) waiting++
  if (waiting === 0) return null
  const grades: StatedGrade[] = []
  let at = gradeAt
  while (grades.length <= waiting) {
    const cell = gradeCell(titles, lines, at)
    if (cell === null) return null
    grades.push(cell.grade)
    at += cell.lines
  }
  const all = [...rows.slice(rows.length - waiting), last]
  return { rows: all.map((one, i) => ({ ...one, grade: grades[i] as StatedGrade })), next: at }
}

/** A known grade in a cell of its own over one to three lines. */
function gradeCell(
  titles: TitleIndex,
  lines: readonly SourceLine[],
  at: number
): { grade: StatedGrade; lines: number } | null {
  for (const count of [3, 2, 1]) {
    const cell = lines.slice(at, at + count)
    if (cell.length < count || cell.some((line, i) => line.cells !== null || (i > 0 && line.blankBefore)))
      continue
    const joined = join(cell)
    if (titles.grade(joined.text) !== null)
      return { grade: gradeOf(titles, joined, 0, joined.text.length), lines: count }
  }
  return null
}

function rowAt(
  titles: TitleIndex,
  lines: readonly SourceLine[],
  at: number,
  inTable: boolean,
  column: number | null
): Row | null {
  const line = lines[at] as SourceLine
  if (line.heading || line.item !== null || statementAt(titles, lines, at) !== null) return null
  if (line.cells !== null) return celled(titles, line, column)
  return known(titles, lines, at) ?? (inTable ? near(titles, lines, at) : null)
}

/** A row whose cells the markup keeps apart; numbers and bullets may have a cell of their own. */
function celled(titles: TitleIndex, line: SourceLine, column: number | null): Row | null {
  const cells = line.cells as readonly SourceLine[]
  const known = cells.findIndex(({ text }) => whole(titles, text).judgement !== null)
  const at = Math.max(known, 0)
  const title = cells[at]
  if (title === undefined) return null
  const grade = cells[column ?? at + 1]
  const words = grade?.text ?? ''
  const match = whole(titles, title.text)
  const stated = words === '' || grade === undefined ? null : gradeOf(titles, grade, 0, words.length)
  return { row: row(title, title.text.length, match, stated, { start: line.start, end: line.end }), lines: 1 }
}

/** The judgement that all of `text` names. */
function whole(titles: TitleIndex, text: string): { judgement: string | null; misnamed: boolean } {
  const exact = titles.atStart(text)
  if (exact !== null && /^[.:\s]*$/.test(text.slice(exact.length))) return exact
  return titles.near(text) ?? { judgement: null, misnamed: true }
}

/** A known title over up to five lines, its grade after it on the same or the next lines. */
function known(titles: TitleIndex, lines: readonly SourceLine[], at: number): Row | null {
  if (!titles.mayBegin((lines[at] as SourceLine).text)) return null
  let best: Row | null = null
  const parts: SourceLine[] = []
  for (let count = 1; count <= 5; count++) {
    const line = lines[at + count - 1]
    if (line === undefined || line.cells !== null || line.item !== null || (count > 1 && line.blankBefore))
      break
    parts.push(line)
    const joined = join(parts)
    const title = titles.atStart(joined.text)
    if (title === null) {
      if (titles.mayContinue(joined.text)) continue
      break
    }
    const rest = joined.text.slice(title.length).replace(/^\s*[:.]?\s*/, '')
    if (rest === '') {
      best = withGrade(titles, lines, at, count, joined, title)
      continue
    }
    // The rest of the line must be the grade and nothing more; else this is a sentence.
    const grade = titles.gradeAtStart(rest)
    if (grade !== null && /^[.\s]*$/.test(rest.slice(grade.length))) {
      const from = joined.text.length - rest.length
      const stated = gradeOf(titles, joined, from, from + grade.length)
      best = { row: row(joined, title.length, title, stated, joined.range), lines: count }
      continue
    }
    // A grade of several words may begin here and go on below: "… in care Requires / improvement to be good".
    if (!titles.mayContinue(joined.text) && !titles.mayBecomeGrade(rest)) break
  }
  return best
}

/** A title that is near a known one, or unknown, where a grade follows in a cell of its own. */
function near(titles: TitleIndex, lines: readonly SourceLine[], at: number): Row | null {
  const parts: SourceLine[] = []
  for (let count = 1; count <= 4; count++) {
    const line = lines[at + count - 1]
    if (line === undefined || line.cells !== null || line.item !== null || (count > 1 && line.blankBefore))
      return null
    parts.push(line)
    const joined = join(parts)
    if (joined.text.length > longestCell || /[.?!]$/.test(joined.text)) return null
    const next = lines[at + count]
    if (next === undefined || titles.grade(joined.text) !== null) return null
    if (titles.grade(next.text) !== null) {
      const match = titles.near(joined.text) ?? { judgement: null, misnamed: true }
      return withGrade(titles, lines, at, count, joined, { ...match, length: joined.text.length })
    }
  }
  return null
}

function withGrade(
  titles: TitleIndex,
  lines: readonly SourceLine[],
  at: number,
  count: number,
  title: Mapped & { readonly range: Range },
  match: { judgement: string | null; misnamed: boolean; length: number }
): Row {
  const skipped = pageNumberAt(titles, lines, at + count) ? 1 : 0
  const from = at + count + skipped
  for (const taken of [3, 2, 1]) {
    const cell = lines.slice(from, from + taken)
    if (cell.length < taken || cell.some(line => line.cells !== null)) continue
    if (cell.some((line, i) => i > 0 && line.blankBefore)) continue
    const joined = join(cell)
    const grade = titles.grade(joined.text)
    const unknown = taken === 1 && grade === null && looksLikeGrade(titles, joined.text, lines[from + 1])
    if (grade === null && !unknown) continue
    const stated = gradeOf(titles, joined, 0, joined.text.length)
    const range = { start: title.range.start, end: joined.range.end }
    return {
      row: row(title, match.length, match, stated, range),
      lines: count + skipped + taken,
      gradeAt: from
    }
  }
  return { row: row(title, match.length, match, null, title.range), lines: count }
}

/** A page's number or a footnote's mark that the print put between a title and its grade. */
function pageNumberAt(titles: TitleIndex, lines: readonly SourceLine[], at: number): boolean {
  const next = lines[at + 1]
  return next !== undefined && /^\d{1,3}$/.test(lines[at]?.text ?? '') && titles.grade(next.text) !== null
}

/** A short cell of its own, without a stop, where a grade should be: "Satisfactory". */
function looksLikeGrade(titles: TitleIndex, text: string, next: SourceLine | undefined): boolean {
  if (text.length > 40 || /[.:;,?]$/.test(text) || titles.mayBegin(text) || header.test(text)) return false
  return next === undefined || next.blankBefore || titles.mayBegin(next.text)
}

function gradeOf(titles: TitleIndex, cell: Mapped, start: number, end: number): StatedGrade {
  const from = start + titleMarkLength(cell.text.slice(start, end))
  const text = slice(cell, from, end).text.replace(/(?<![.\s])[.\s]+$/, '')
  return { grade: titles.grade(text), text, range: sourceRange(cell, from, from + text.length) }
}

function row(
  title: Mapped,
  length: number,
  match: { judgement: string | null; misnamed: boolean },
  grade: StatedGrade | null,
  range: Range
): TableRow {
  return {
    judgement: match.judgement,
    title: title.text.slice(0, length).replace(/(?<![:\s])[:\s]+$/, ''),
    titleRange: sourceRange(title, 0, length),
    misnamed: match.misnamed,
    // A cell of full stops says nothing.
    grade: grade?.text === '' ? null : grade,
    range
  }
}
