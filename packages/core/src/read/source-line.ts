/** The lines that every reader gives to the structure builders, whatever the markup. */
import { linePrefix } from './line-prefix.ts'
import { join, type Mapped, normalise } from './passage.ts'

/** One line of the source, normalised. Blank lines are not kept: `blankBefore` says that one stood above. */
export interface SourceLine extends Mapped {
  readonly start: number
  readonly end: number
  readonly blankBefore: boolean
  /** A page begins with this line. */
  readonly pageBefore: boolean
  /** The cells of a table row; null for running text. */
  readonly cells: readonly SourceLine[] | null
  /** The markup says that this is a heading. */
  readonly heading: boolean
  /** The markup says that this begins a list item, and where its bullet or number stands. */
  readonly item: { readonly mark: string; readonly start: number; readonly end: number } | null
  /** A paragraph's number that is printed away from it, and was put in front of it. */
  readonly apart?: true
}

/** Splits plain text into lines; a tab-separated line of two or more cells keeps them apart. */
export function plainLines(text: string): SourceLine[] {
  const lines: SourceLine[] = []
  let blank = false
  let page = false
  // Not `includes`: the optimiser moves that into the loop and scans the whole text for every line.
  const lone = /[\r\u2028\u2029]/.test(text)
  const prefix = linePrefix(text)
  const quoted = text.includes('\t"') || text.includes('"\t')
  for (let at = 0; at < text.length; ) {
    const row = quoted ? quotedRow(text, at) : null
    if (row !== null) {
      lines.push(makeLine(row.words, row.start, row.end, blank, page, row.cells))
      blank = false
      page = false
      at = row.end + 1
      continue
    }
    const end = lone ? nextBreak(text, at) : lineFeed(text, at)
    if (text.charCodeAt(at) === 12) page = true
    const line = bareLine(text, prefix === null ? at : at + prefix(text.slice(at, end)), end)
    if (line === null) {
      blank = true
    } else {
      const cells = tabCells(text, line.start, line.end)
      lines.push(makeLine(line, line.start, line.end, blank, page, cells))
      blank = false
      page = false
    }
    if (text.charCodeAt(end) === paragraphSeparator) blank = true
    at = end + 1
  }
  return lines
}

/** A row that was copied from a spreadsheet: a cell that holds a line break stands in quotation marks. */
const quotedCells =
  /(?:"[^"\t]{1,300}"|[^"\t\r\n]{1,300})(?:\t(?:"[^"\t]{1,300}"|[^"\t\r\n]{1,300})){1,6}(?=[\r\n]|$)/y

function quotedRow(
  text: string,
  at: number
): { words: Mapped; start: number; end: number; cells: SourceLine[] } | null {
  quotedCells.lastIndex = at
  const found = quotedCells.exec(text)?.[0]
  if (found?.includes('"') !== true) return null
  let from = at
  const cells = found.split('\t').flatMap(cell => {
    const inside = cell.startsWith('"') ? 1 : 0
    const line = bareLine(text, from + inside, from + cell.length - inside)
    from += cell.length + 1
    return line ?? []
  })
  return cells.length < 2 ? null : { words: join(cells), start: at, end: at + found.length, cells }
}

function lineFeed(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** The next end of a line, of any kind; for CRLF the place of the LF, as the CR before it is space. */
function nextBreak(text: string, at: number): number {
  let end = at
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 1 : end
}

/** LF, CR, and the separators of lines and of paragraphs that editors in browsers write. */
function isBreak(unit: number): boolean {
  return unit === 10 || unit === 13 || unit === 0x2028 || unit === paragraphSeparator
}

const paragraphSeparator = 0x2029

function tabCells(text: string, start: number, end: number): SourceLine[] | null {
  // Not `indexOf` on the whole text: where there is no tab it would read to the end once for every line.
  if (!text.slice(start, end).includes('\t')) return null
  const cells: SourceLine[] = []
  for (let from = start; from <= end; ) {
    let to = text.indexOf('\t', from)
    if (to < 0 || to > end) to = end
    const cell = bareLine(text, from, to)
    if (cell !== null) cells.push(cell)
    from = to + 1
  }
  return cells.length >= 2 ? cells : null
}

/** A line made of `text.slice(start, end)` alone; null when that is blank. */
function bareLine(text: string, start: number, end: number): SourceLine | null {
  const mapped = normalise(text, start, end)
  const first = mapped.pieces[0]
  const last = mapped.pieces[mapped.pieces.length - 1]
  if (first === undefined || last === undefined) return null
  return makeLine(mapped, first.start, last.start + last.length, false, false, null)
}

/** Property by property: spreading an object costs more here than all the rest of reading. */
function makeLine(
  mapped: Mapped,
  start: number,
  end: number,
  blankBefore: boolean,
  pageBefore: boolean,
  cells: SourceLine['cells']
): SourceLine {
  const { text, pieces } = mapped
  return { text, pieces, start, end, blankBefore, pageBefore, cells, heading: false, item: null }
}
