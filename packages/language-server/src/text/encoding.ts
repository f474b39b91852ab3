/** Columns as the client counts them and as strings count them. Inside the server everything is UTF-16 offsets. */
import type { Range as LspRange, Position } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'

/** A half-open range of UTF-16 offsets, as core gives it. */
interface OffsetRange {
  readonly start: number
  readonly end: number
}

export const encodings = ['utf-16', 'utf-8', 'utf-32'] as const
export type Encoding = (typeof encodings)[number]

/** The first encoding of the client's list that is known; UTF-16, which every client must know, without one. */
export function chooseEncoding(offered: readonly string[] | undefined): Encoding {
  return offered?.map(name => encodings.find(known => known === name)).find(known => known) ?? 'utf-16'
}

/** The UTF-16 column of the client's column in a line; one inside a character goes back to its start. */
export function fromClient(line: string, column: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return Math.min(column, line.length)
  let units = 0
  let at = 0
  while (at < line.length) {
    const point = line.codePointAt(at) as number
    units += unitsOf(point, encoding)
    if (units > column) return at
    at += point > 0xffff ? 2 : 1
  }
  return line.length
}

/** The client's column of a UTF-16 column in a line. */
export function toClient(line: string, column: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return column
  let units = 0
  for (let at = 0; at < Math.min(column, line.length); ) {
    const point = line.codePointAt(at) as number
    units += unitsOf(point, encoding)
    at += point > 0xffff ? 2 : 1
  }
  return units
}

function unitsOf(point: number, encoding: Encoding): number {
  if (encoding === 'utf-32') return 1
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

/** Turns offsets of a document into the client's positions and back. */
export class Places {
  readonly #encoding: Encoding

  constructor(encoding: Encoding) {
    this.#encoding = encoding
  }

  position(document: TextDocument, offset: number): Position {
    const { line, character } = document.positionAt(offset)
    if (this.#encoding === 'utf-16') return { line, character }
    return { line, character: toClient(lineOf(document, line), character, this.#encoding) }
  }

  range(document: TextDocument, { start, end }: OffsetRange): LspRange {
    return { start: this.position(document, start), end: this.position(document, end) }
  }

  offset(document: TextDocument, position: Position): number {
    return document.offsetAt(this.toUtf16(document, position))
  }

  offsets(document: TextDocument, { start, end }: LspRange): OffsetRange {
    return { start: this.offset(document, start), end: this.offset(document, end) }
  }

  /** The same position with its column in UTF-16 units. */
  toUtf16(document: TextDocument, position: Position): Position {
    if (this.#encoding === 'utf-16') return position
    const { line, character } = position
    return { line, character: fromClient(lineOf(document, line), character, this.#encoding) }
  }
}

function lineOf(document: TextDocument, line: number): string {
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
  return text.replace(/(?<![\r\n])[\r\n]+$/, '')
}
