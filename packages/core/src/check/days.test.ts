import { describe, expect, it } from 'vitest'
import { dayNumber, isoDayNumber, sayDay, spanDays, weekdayOf } from './days.ts'

describe('days of the calendar', () => {
  it('knows which days there are', () => {
    expect(dayNumber({ year: 1970, month: 1, day: 2 })).toBe(1)
    expect(dayNumber({ year: 2024, month: 2, day: 29 })).not.toBeNull()
    expect(dayNumber({ year: 2025, month: 2, day: 29 })).toBeNull()
    expect(dayNumber({ year: 2025, month: 13, day: 1 })).toBeNull()
    expect(dayNumber({ year: null, month: 1, day: 1 })).toBeNull()
  })

  it('reads an ISO day', () => {
    expect(isoDayNumber('2025-01-24')).toBe(dayNumber({ year: 2025, month: 1, day: 24 }))
  })

  it.each([
    [{ year: 2025, month: 3, day: 10 }, 'Monday', 1],
    [{ year: 2025, month: 3, day: 9 }, 'Sunday', 7],
    [{ year: 1969, month: 12, day: 31 }, 'Wednesday', 3]
  ])('knows the weekday of %o', (day, name, number) => {
    expect(weekdayOf(day)).toEqual({ name, number })
  })

  it('counts both ends of a span', () => {
    const span = { from: { year: 2024, month: 2, day: 26 }, to: { year: 2024, month: 3, day: 1 } }
    expect(spanDays({ ...span, text: '', range: { start: 0, end: 1 } })).toBe(5)
  })

  it('says a day in words', () => {
    expect(sayDay({ year: 2025, month: 3, day: 21 })).toBe('21 March 2025')
  })
})
