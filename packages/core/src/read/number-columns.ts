/**
 * Puts paragraph numbers back in front of their paragraphs. Some programs print the numbers of a page as a column of its own, above
 * its paragraphs or below them: "1. / 2. / 3." and then three paragraphs.
 */
import { headingAt } from './heading.ts'
import { isSettled, markOf } from './numbering.ts'
import type { SourceLine } from './source-line.ts'
import type { TitleIndex } from './titles.ts'

/** A run of numbers that stand alone, or one in front of its own words, and the paragraphs down to the next. */
interface Stretch {
  /** Indices of the lines that hold nothing but a number. */
  readonly alone: readonly number[]
  /** How many paragraphs its numbers are for. */
  readonly numbers: number
  /** Indices of the lines at which a paragraph begins. */
  readonly paragraphs: number[]
  /** The numbers stand inside a sentence, which goes on below them. */
  readonly inside: boolean
}

/** The lines in the order in which they are read; where numbers and paragraphs do not come out even they stay as they are. */
export function placeNumbers(titles: TitleIndex, lines: readonly SourceLine[]): readonly SourceLine[] {
  if (!lines.some(isNumber)) return lines
  const moved = new Map<number, number>()
  let before: Stretch | null = null
  for (const stretch of stretches(titles, lines)) {
    const { alone, numbers, inside } = stretch
    const paragraphs = stretch.paragraphs.slice(inside && stretch.paragraphs.length === numbers + 1 ? 1 : 0)
    const missing = numbers - paragraphs.length
    const spare: readonly number[] = before === null ? [] : before.paragraphs.slice(before.numbers)
    const own = missing > 0 && spare.length === missing ? [...spare, ...paragraphs] : paragraphs
    if (alone.length === numbers && own.length >= numbers && (numbers === 1 || own.length === numbers))
      for (const [i, at] of alone.entries()) moved.set(own[i] as number, at)
    before = stretch
  }
  const away = new Set(moved.values())
  return lines.flatMap((line, at) => {
    const number = moved.get(at)
    if (number === at - 1) return [lines[number] as SourceLine, line]
    if (number !== undefined) return [{ ...(lines[number] as SourceLine), apart: true as const }, line]
    return away.has(at) ? [] : [line]
  })
}

/** Whether a line holds a number and nothing else. */
function isNumber(line: SourceLine): boolean {
  const mark = line.item === null && line.cells === null ? markOf(line) : null
  return mark?.stopped === true && mark.length >= line.text.length
}

function stretches(titles: TitleIndex, lines: readonly SourceLine[]): Stretch[] {
  const found: Stretch[] = []
  let open: (Stretch & { alone: number[]; numbers: number }) | null = null
  let settled = true
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as SourceLine
    if (titles.boilerplateAt(line.text) >= 0) break
    const mark = markOf(line)
    // A wrapped figure may end a sentence on a line of its own.
    if (isNumber(line) && (line.blankBefore || settled)) {
      if (open === null || open.paragraphs.length > 0 || open.alone.length === 0) {
        open = { alone: [], numbers: 0, paragraphs: [], inside: !settled }
        found.push(open)
      }
      open.alone.push(at++)
      open.numbers++
      settled = true
      continue
    }
    const heading = line.blankBefore ? headingAt(titles, lines, at, settled) : null
    if (heading !== null) {
      settled = true
      at += heading.lines
      continue
    }
    if (mark?.stopped === true && line.blankBefore && settled) {
      open = { alone: [], numbers: 1, paragraphs: [at], inside: false }
      found.push(open)
    } else if (open !== null && settled && begins(lines, at)) open.paragraphs.push(at)
    settled = isSettled(line.text)
    at++
  }
  return found
}

/** Whether a paragraph may begin here: below an empty line or a number, with a capital, a quotation or a figure. */
function begins(lines: readonly SourceLine[], at: number): boolean {
  const line = lines[at] as SourceLine
  const above = lines[at - 1]
  const apart = line.blankBefore || (above !== undefined && isNumber(above))
  return apart && line.item === null && /^['"(]?[\p{Lu}\d]/u.test(line.text)
}
