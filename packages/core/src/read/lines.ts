import { lastWhere } from './last-where.ts'

/** A place as people count: line and column from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Turns offsets into lines and columns and back. A line ends at LF, CRLF or a lone CR. */
export class LineIndex {
  readonly #text: string
  readonly #length: number
  /** Made at first use: an edit that changes no finding asks for no line. */
  #found: readonly number[] | null = null

  constructor(text: string) {
    this.#text = text
    this.#length = text.length
  }

  get lineCount(): number {
    return this.#lineStarts().length
  }

  /** The place of an offset; offsets beyond either end are taken to that end. */
  place(offset: number): Place {
    const starts = this.#lineStarts()
    const clamped = Math.min(Math.max(offset, 0), this.#length)
    const line = lastWhere(starts.length, at => (starts[at] as number) <= clamped)
    return { line: line + 1, column: clamped - (starts[line] as number) + 1 }
  }

  /** The offset of a place; a line beyond the end gives the end. */
  offset(place: Place): number {
    const starts = this.#lineStarts()
    if (place.line > starts.length) return this.#length
    const start = starts[Math.max(place.line, 1) - 1] as number
    return Math.min(start + Math.max(place.column, 1) - 1, this.#length)
  }

  #lineStarts(): readonly number[] {
    this.#found ??= lineStarts(this.#text)
    return this.#found
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 13 && text.charCodeAt(at + 1) === 10) continue
    if (unit === 10 || unit === 13) starts.push(at + 1)
  }
  return starts
}
