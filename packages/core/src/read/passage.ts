/** Normalises source text into passages, keeping for every character the place it came from. */
import { lastWhere } from './last-where.ts'
import type { Passage, Piece, Range } from './tree.ts'

/** Normalised text with the pieces of the source that it came from. */
export interface Mapped {
  readonly text: string
  readonly pieces: readonly Piece[]
}

const needsWork = /[^\x20-\x7e]| {2}/
const spaceLike = /[\t\v\f\u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
/** How PDFium tells a hyphen at the end of a line, which it joins to the next. */
const lineEndHyphen = /\ufffe/g
const singleQuote = /[\u2018\u2019\u201b\u02bc]/g
const doubleQuote = /[\u201c\u201d\u201f]/g
/** Soft hyphens, zero-width marks and marks of direction. */
const dropped = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/

/** Letters that some programs print as one sign. */
const ligatures: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl'
}
const ligature = /[\ufb00-\ufb04]/

/**
 * Normalises `source.slice(start, end)`: spaces of any kind become single spaces, curly quotes straight ones, soft
 * hyphens and zero-width marks go. Leading and trailing space goes too. Newlines count as space.
 */
export function normalise(source: string, start: number, end: number): Mapped {
  while (start < end && isSpace(source.charCodeAt(start))) start++
  while (end > start && isSpace(source.charCodeAt(end - 1))) end--
  const raw = source.slice(start, end)
  if (!needsWork.test(raw))
    return { text: raw, pieces: raw === '' ? [] : [{ at: 0, start, length: raw.length }] }
  const same = raw
    .replace(spaceLike, ' ')
    .replace(lineEndHyphen, '-')
    .replace(singleQuote, "'")
    .replace(doubleQuote, '"')
  if (!dropped.test(same) && !ligature.test(same) && !same.includes('  ') && !/[\r\n]/.test(same)) {
    return { text: same, pieces: [{ at: 0, start, length: same.length }] }
  }
  return collapse(same, start)
}

/** Drops marks and folds runs of space, one piece for each stretch that survives unchanged. */
function collapse(same: string, start: number): Mapped {
  const pieces: Piece[] = []
  let text = ''
  let runStart = -1
  const close = (at: number) => {
    if (runStart < 0) return
    pieces.push({ at: text.length, start: start + runStart, length: at - runStart })
    text += same.slice(runStart, at)
    runStart = -1
  }
  let spacePending = false
  for (let at = 0; at < same.length; at++) {
    const unit = same.charCodeAt(at)
    if (unit === 32 || unit === 10 || unit === 13) {
      close(at)
      spacePending = text !== ''
    } else if (dropped.test(same[at] as string)) {
      close(at)
    } else if (ligature.test(same[at] as string)) {
      close(at)
      if (spacePending) text += ' '
      spacePending = false
      pieces.push({ at: text.length, start: start + at, length: 1 })
      text += ligatures[same[at] as string]
    } else if (runStart < 0) {
      if (spacePending) text += ' '
      spacePending = false
      runStart = at
    }
  }
  close(same.length)
  return { text, pieces }
}

function isSpace(unit: number): boolean {
  return (
    unit === 32 ||
    (unit >= 9 && unit <= 13) ||
    unit === 0xa0 ||
    unit === 0xfeff ||
    unit === 0x0085 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  )
}

/** Joins parts with single spaces; a part ending in a letter and a hyphen takes a lower-case next part as it is. */
export function join(parts: readonly Mapped[]): Passage {
  const filled = parts.filter(part => part.text !== '')
  const only = filled[0]
  if (only !== undefined && filled.length === 1) {
    return { text: only.text, pieces: only.pieces, range: span(only.pieces) }
  }
  const texts: string[] = []
  const pieces: Piece[] = []
  let length = 0
  let before = ''
  for (const part of filled) {
    if (length > 0 && !(/[A-Za-z]-$/.test(before) && /^[a-z]/.test(part.text))) {
      texts.push(' ')
      length += 1
    }
    for (const { at, start, length: size } of part.pieces)
      pieces.push({ at: at + length, start, length: size })
    texts.push(part.text)
    length += part.text.length
    before = part.text
  }
  return { text: texts.join(''), pieces, range: span(pieces) }
}

function span(pieces: readonly Piece[]): Range {
  const first = pieces[0]
  const last = pieces[pieces.length - 1]
  if (first === undefined || last === undefined) return { start: 0, end: 0 }
  return { start: first.start, end: last.start + last.length }
}

/** The part of `mapped` from `start` to `end`, offsets in its text. */
export function slice(mapped: Mapped, start: number, end: number): Mapped {
  while (start < end && mapped.text.charCodeAt(start) === 32) start++
  while (end > start && mapped.text.charCodeAt(end - 1) === 32) end--
  const pieces: Piece[] = []
  for (const piece of mapped.pieces) {
    const from = Math.max(piece.at, start)
    const to = Math.min(piece.at + piece.length, end)
    if (from < to) pieces.push({ at: from - start, start: piece.start + from - piece.at, length: to - from })
  }
  return { text: mapped.text.slice(start, end), pieces }
}

/**
 * The source range of `text.slice(start, end)`; a space that stands for a line break maps to what is around it. Never empty and
 * never outside the pieces, whatever the offsets, so that it can always be shown; only a text without pieces has none.
 */
export function sourceRange(passage: Mapped, start: number, end: number): Range {
  const first = passage.pieces[pieceAt(passage.pieces, start, true)]
  const last = passage.pieces[pieceAt(passage.pieces, Math.max(end - 1, start), false)]
  if (first === undefined || last === undefined) return { start: 0, end: 0 }
  const from = first.start + within(start - first.at, first.length - 1)
  const to = last.start + within(end - last.at, last.length)
  return { start: from, end: Math.max(to, from + 1) }
}

function within(offset: number, most: number): number {
  return Math.min(Math.max(offset, 0), most)
}

/** The index of the piece that holds `offset`; between two pieces the next one, or the one before. */
function pieceAt(pieces: readonly Piece[], offset: number, next: boolean): number {
  const found = Math.max(
    0,
    lastWhere(pieces.length, at => (pieces[at] as Piece).at <= offset)
  )
  const piece = pieces[found]
  if (next && piece !== undefined && offset >= piece.at + piece.length && found + 1 < pieces.length)
    return found + 1
  return found
}
