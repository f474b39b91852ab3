/** The lines that every reader gives to the structure builders, whatever the markup. */
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
}

/** Splits plain text into lines; a tab-separated line of two or more cells keeps them apart. */
export function plainLines(text: string): SourceLine[] {
  const lines: SourceLine[] = []
  let blank = false
  let page = false
  let at = 0
  while (at < text.length) {
    let end = at
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++
    if (text.charCodeAt(at) === 12) page = true
    const mapped = normalise(text, at, end)
    const first = mapped.pieces[0]
    const last = mapped.pieces[mapped.pieces.length - 1]
    if (first === undefined || last === undefined) {
      blank = true
    } else {
      const place = { start: first.start, end: last.start + last.length }
      const cells = tabCells(text, place.start, place.end)
      lines.push({ ...mapped, ...place, blankBefore: blank, pageBefore: page, cells, heading: false, item: null })
      blank = false
      page = false
    }
    at = end + 1
  }
  return lines
}

function tabCells(text: string, start: number, end: number): SourceLine[] | null {
  const tab = text.indexOf('\t', start)
  if (tab < 0 || tab >= end) return null
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
export function bareLine(text: string, start: number, end: number): SourceLine | null {
  const mapped = normalise(text, start, end)
  const first = mapped.pieces[0]
  const last = mapped.pieces[mapped.pieces.length - 1]
  if (first === undefined || last === undefined) return null
  return {
    ...mapped,
    start: first.start,
    end: last.start + last.length,
    blankBefore: false,
    pageBefore: false,
    cells: null,
    heading: false,
    item: null
  }
}
