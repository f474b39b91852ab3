/** Days of the calendar without a clock or a time zone. */
import { MONTHS } from '../read/dates.ts'
import type { CalendarDay, DateSpan } from '../read/tree.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const DAY = 86_400_000

/** Days since 1 January 1970; null when a part is missing or the calendar has no such day. */
export function dayNumber({ year, month, day }: CalendarDay): number | null {
  if (year === null || month === null || day === null) return null
  const time = Date.UTC(year, month - 1, day)
  const read = new Date(time)
  if (read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) return null
  return Math.round(time / DAY)
}

/** The day of an ISO date, "2025-01-24". */
export function isoDayNumber(iso: string): number | null {
  const [year = null, month = null, day = null] = iso.split('-').map(Number)
  return dayNumber({ year, month, day })
}

/** 1 is Monday; null for a day that is not in the calendar. */
export function weekdayOf(day: CalendarDay): { readonly number: number; readonly name: string } | null {
  const number = dayNumber(day)
  if (number === null) return null
  // 1 January 1970 was a Thursday.
  const index = (((number + 3) % 7) + 7) % 7
  return { number: index + 1, name: WEEKDAYS[index] ?? '' }
}

/** "21 March 2025". */
export function sayDay({ year, month, day }: CalendarDay): string {
  return `${day ?? '?'} ${MONTHS[(month ?? 0) - 1] ?? '?'} ${year ?? '?'}`
}

/** Calendar days from the first to the last, both counted; null when one is not known. */
export function spanDays({ from, to }: DateSpan): number | null {
  const first = from && dayNumber(from)
  const last = to && dayNumber(to)
  return first == null || last == null ? null : last - first + 1
}
