/**
 * Tells the printed numbers of paragraphs from figures that happen to begin a line: a wrapped age ("the age of / 25."),
 * a school year, a page number. A number is taken when it continues the numbering, and also when it does not but stands
 * where a paragraph begins, so that real slips of numbering are still found.
 */
import type { SourceLine } from './source-line.ts'

/** A number at the start of a line. */
export interface Mark {
  /** In "1.4" it is 1.4. */
  readonly number: number
  /** As printed: "12.", "46..", "46. .", "34", "(12)", "1.4", "[12]", "12 \u2013", "Paragraph 12:". */
  readonly text: string
  /** UTF-16 units of the line's text before the paragraph's own words. */
  readonly length: number
  readonly stopped: boolean
}

/** "12.", "46. .", "12)", "34", "(12)", "1.4" and, without a space behind it, "12.Word". */
const pattern =
  /^(?:(\d{1,3})(?:(\.(?: ?\.)?|\))?(?=\s|$)|(\.)(?=['"(]?\p{Lu}))|\((\d{1,3})\)(?=\s|$)|(\d{1,2}\.\d{1,2})(\.)?(?=\s+\p{Lu}))/u
/** "Paragraph 12:", "para. 12.", "\u00b612", "\u00a7 12", "#12", "[12]", "**12.**", "12:", "12 \u2013", "12.)". */
const otherPattern =
  /^(?:para(?:graph)?\.?\s+(\d{1,3})[.:)](?=\s|$)|[\u00b6\u00a7#]\s?(\d{1,3})[.:)]?(?=\s)|\[(\d{1,3})\](?=\s+['"(]?\p{Lu})|\*\*(\d{1,3})[.:)]?\*\*(?=\s)|(\d{1,3})(?:\s?[:\u2013\u2014]|\.\))(?=\s+['"(]?\p{Lu}))/iu
/** Cheap: what one of these begins with. */
const otherFirst = /^(?:[\u00b6\u00a7#[*]|para|\d{1,3}(?:\s?[:\u2013\u2014]|\.\)))/i
/** A paragraph is at most this many lines on (seen: 31). */
const horizon = 120

/** The mark that a line begins with, if any. */
export function markOf(line: SourceLine): Mark | null {
  const { text } = line
  if (otherFirst.test(text)) {
    const other = otherPattern.exec(text)
    const number = other?.slice(1).find(group => group !== undefined)
    if (other !== null && number !== undefined) return markFrom(text, other[0], Number(number), true)
  }
  const first = text.charCodeAt(0)
  if (!isDigit(first) && first !== bracket) return null
  const match = pattern.exec(text)
  if (match === null) return null
  const [mark, plain, stop, glued, bracketed, dotted] = match
  const stopped = (stop ?? glued ?? bracketed ?? dotted) !== undefined
  return markFrom(text, mark, Number(plain ?? bracketed ?? dotted), stopped)
}

function markFrom(text: string, mark: string, number: number, stopped: boolean): Mark {
  const length = text.charCodeAt(mark.length) === 32 ? mark.length + 1 : mark.length
  return { number, text: mark, length, stopped }
}

/** Whether prose that ends in `text` has come to an end, footnote marks and closing quotes aside. */
export function isSettled(text: string): boolean {
  let at = text.length - 1
  if (at < 0) return true
  if (isDigit(text.charCodeAt(at))) at--
  if (closing.includes(text.charAt(at))) at--
  return at >= 0 && ending.includes(text.charAt(at))
}

const bracket = '('.charCodeAt(0)
const closing = `'")]`
const ending = '.?!:;'

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

/** Whether `mark` at `lines[at]` begins a paragraph. `before` is the prose above it, `expected` the next number. */
export function isParagraphMark(
  lines: readonly SourceLine[],
  at: number,
  mark: Mark,
  before: string,
  expected: number
): boolean {
  const line = lines[at] as SourceLine
  if (line.item !== null) return true
  const settled = isSettled(before)
  // A number alone above the next number: a paragraph that lost its words.
  if (mark.stopped && mark.number === expected && settled && nextIsMark(lines, at, mark)) return true
  if (!opensParagraph(lines, at, mark)) return false
  if (!mark.stopped) return mark.number === expected && settled && !comesAgain(lines, at, mark.number)
  if (mark.number === expected) return settled || !comesAgain(lines, at, mark.number)
  if (!settled) return false
  // A figure inside a paragraph would leave the expected number still to come; a repeat leaves it too, and is a slip.
  if (mark.number === expected - 1) return true
  return nextMark(lines, at) !== expected
}

function nextIsMark(lines: readonly SourceLine[], at: number, mark: Mark): boolean {
  const next = lines[at + 1]
  if (next === undefined || mark.length < (lines[at] as SourceLine).text.length) return false
  const after = markOf(next)
  return after?.stopped === true && after.number === mark.number + 1
}

/** What follows the mark must read like the beginning of a sentence. */
function opensParagraph(lines: readonly SourceLine[], at: number, mark: Mark): boolean {
  const rest = (lines[at] as SourceLine).text.slice(mark.length)
  const opening = rest === '' ? (lines[at + 1]?.text ?? '') : rest
  if (rest === '' && !mark.stopped && lines[at + 1]?.pageBefore === true) return false
  return /^['"(\u2013-]?\p{Lu}|^['"]?\d|^\p{Ll}{2}/u.test(opening) && !/^\d{1,3}\.(?:\s|$)/.test(opening)
}

/** Whether the same number stands again, well placed, before its successor does. */
function comesAgain(lines: readonly SourceLine[], at: number, number: number): boolean {
  for (let later = at + 1; later < Math.min(lines.length, at + horizon); later++) {
    const mark = markOf(lines[later] as SourceLine)
    if (mark === null || !mark.stopped) continue
    const settled = standsApart(lines, later)
    if (mark.number === number && settled) return true
    if (mark.number === number + 1 && settled) return false
  }
  return false
}

/** The next well-placed number, or null. */
function nextMark(lines: readonly SourceLine[], at: number): number | null {
  for (let later = at + 1; later < Math.min(lines.length, at + horizon); later++) {
    const mark = markOf(lines[later] as SourceLine)
    if (mark?.stopped === true && standsApart(lines, later)) return mark.number
  }
  return null
}

/** Below a blank line, or below a line that ends a sentence. */
function standsApart(lines: readonly SourceLine[], at: number): boolean {
  return (lines[at] as SourceLine).blankBefore || isSettled((lines[at - 1] as SourceLine).text)
}
