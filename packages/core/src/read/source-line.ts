/** The lines that every reader gives to the structure builders, whatever the markup. */
import { linePrefix } from './line-prefix.ts'
import { type Mapped, normalise } from './passage.ts'

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
  const lone = /\r/.test(text)
  const prefix = linePrefix(text)
  for (let at = 0; at < text.length; ) {
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
    at = end + 1
  }
  return lines
}

function lineFeed(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** The next line end of any kind; for CRLF the place of the LF, as the CR before it is space. */
function nextBreak(text: string, at: number): number {
  let end = at
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 1 : end
}

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
