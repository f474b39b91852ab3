/** A place as people count: line and column from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Turns offsets into lines and columns and back. A line ends at LF, CRLF or a lone CR. */
export class LineIndex {
  readonly #starts: number[] = [0]
  readonly #length: number

  constructor(text: string) {
    this.#length = text.length
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit === 13 && text.charCodeAt(at + 1) === 10) continue
      if (unit === 10 || unit === 13) this.#starts.push(at + 1)
    }
  }

  get lineCount(): number {
    return this.#starts.length
  }

  /** The place of an offset; offsets beyond either end are taken to that end. */
  place(offset: number): Place {
    const clamped = Math.min(Math.max(offset, 0), this.#length)
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] as number) <= clamped) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: clamped - (this.#starts[low] as number) + 1 }
  }

  /** The offset of a place; a line beyond the end gives the end. */
  offset(place: Place): number {
    if (place.line > this.#starts.length) return this.#length
    const start = this.#starts[Math.max(place.line, 1) - 1] as number
    return Math.min(start + Math.max(place.column, 1) - 1, this.#length)
  }
}
