/** Reads the printed forms of inspection dates. */

import { type Mapped, sourceRange } from './passage.ts'
import type { CalendarDay, DateSpan } from './tree.ts'

/** The months as reports print them, in order. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const
const monthWords = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}'
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?'
const day = `${weekday}(\\d{1,2})(?:st|nd|rd|th)?`
const partial = `${day}(?: (?:of )?(${monthWords}))?,?(?: (\\d{4}|\\d{2}))?`
const full = `${day} (?:of )?(${monthWords}),?(?: (\\d{4}|\\d{2}))?`
const between = 'to|until|-|\\u2013|\\u2014'
const spanPattern = new RegExp(`${partial} ?(?:${between}) ?${full}|${full}|${day}$`, 'gi')
/** "13 and 14 February", "3, 4 and 5 May": days beside each other. An "and" between two whole dates parts two runs. */
const daysPattern = new RegExp(
  `${partial}(?:, ?\\d{1,2}(?: ${monthWords})?){0,30},? ?(?:${between}|and|&) ?${full}|${full}|${day}$`,
  'gi'
)
/** "30/07/2015": day, month, year. */
const inFigures = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/g

/**
 * Every run of days printed in `mapped`: "6 to 17 December 2021", "19 November 2018 to 30 November 2018",
 * "11 \u2013 22 July 2022", "7 March 22". What the first day leaves out is taken from the second. With `andJoins` also
 * "13 and 14 February 2025" and "30/07/2015".
 */
export function readDates(mapped: Mapped, andJoins = false): DateSpan[] {
  const spans: DateSpan[] = andJoins ? inFiguresOf(mapped) : []
  if (spans.length > 0) return spans
  for (const match of mapped.text.matchAll(andJoins ? daysPattern : spanPattern)) {
    const range = sourceRange(mapped, match.index, match.index + match[0].length)
    spans.push({ ...readSpan(match), text: match[0], range })
  }
  return spans
}

function wholeYear(printed: string): number {
  return printed.length === 2 ? 2000 + Number(printed) : Number(printed)
}

function inFiguresOf(mapped: Mapped): DateSpan[] {
  return [...mapped.text.matchAll(inFigures)].map(({ 0: text, 1: day, 2: month, 3: year, index }) => ({
    from: { year: wholeYear(year as string), month: Number(month), day: Number(day) },
    to: null,
    text,
    range: sourceRange(mapped, index, index + text.length)
  }))
}

function readSpan(match: RegExpMatchArray): { from: CalendarDay | null; to: CalendarDay | null } {
  const [, d1, m1, y1, d2, m2, y2, d3, m3, y3, d4] = match
  if (d2 !== undefined) {
    const to = calendarDay(d2, m2, y2)
    const from = calendarDay(d1, m1 ?? m2, y1 ?? y2)
    // "9 December to 3 January 2025": a start month after the end month belongs to the year before.
    const wraps = y1 === undefined && from.year !== null && (from.month ?? 0) > (to.month ?? 12)
    return { from: wraps ? { ...from, year: (from.year as number) - 1 } : from, to }
  }
  const only = d3 === undefined ? calendarDay(d4, undefined, undefined) : calendarDay(d3, m3, y3)
  return { from: only, to: null }
}

function calendarDay(d: string | undefined, m: string | undefined, y: string | undefined): CalendarDay {
  const month =
    m === undefined
      ? -1
      : MONTHS.findIndex(name => name.toLowerCase().startsWith(m.toLowerCase().slice(0, 3)))
  const year = y === undefined ? null : wholeYear(y)
  return { year, month: month < 0 ? null : month + 1, day: d === undefined ? null : Number(d) }
}

/** The last day of the last span, which the framework version follows from; null when it is not whole. */
export function lastDay(spans: readonly DateSpan[]): CalendarDay | null {
  const last = spans[spans.length - 1]
  const end = last?.to ?? last?.from ?? null
  return end !== null && end.year !== null && end.month !== null ? end : null
}
