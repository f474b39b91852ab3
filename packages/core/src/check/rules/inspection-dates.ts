/**
 * Flags inspection dates that are missing, impossible or reversed, and a page footer that states other dates.
 * The dates say which framework holds and what the report speaks of. Leaves alone dates in another style, dates that
 * leave out a part, and paused inspections. Can be wrong where an inspection was moved for good reason.
 * Source: 316 of 321 published inspections ran Monday to Friday, over 5 or 12 calendar days.
 */
import type { DateSpan, Furniture, Report } from '../../read/tree.ts'
import { dayNumber, sayDay, spanDays, weekdayOf } from '../days.ts'
import { defineRule, type Observation } from '../rule.ts'
import { headRange, listed } from '../say.ts'
import { examples } from './inspection-dates.examples.ts'

export const inspectionDates = defineRule({
  id: 'inspection-dates',
  flags: 'The inspection dates are missing, impossible, reversed or unusual, or a page footer states others.',
  why: 'The dates say which framework the report was written under and which weeks it speaks of.',
  leavesAlone: [
    'The style of a date: "6 to 17 December" and "06 December 2021 - 17 December 2021" agree.',
    'A footer that leaves out a part of the dates and agrees in the rest.',
    'The length of a paused inspection, which prints two runs of days.'
  ],
  canBeWrong: 'An inspection may have started on a weekend or taken longer for a good reason.',
  source: '316 of 321 published inspections ran Monday to Friday, over 5 or 12 calendar days.',
  severity: 'error',
  bothSides: true,
  fixable: false,
  messages: {
    missing: { text: 'The report gives no inspection dates.' },
    impossible: { text: '"{dates}" names a day that is not in the calendar.' },
    reversed: { text: 'The inspection ends on {to}, before it starts on {from}.' },
    disagrees: { text: 'The footer says "{footer}", the report "{dates}"{pages}.' },
    incomplete: { text: '"{dates}" leaves out a day, month or year.', severity: 'warning' },
    weekday: {
      text: 'The inspection {does} on {day}, a {weekday}; inspections usually run {usual}.',
      severity: 'warning'
    },
    length: { text: 'The inspection lasts {days} calendar days; {usual} are usual.', severity: 'information' }
  },
  options: {},
  *check({ report, framework }) {
    const spans = report.dates?.spans ?? []
    const head = headRange(report)
    if (!report.dates || spans.length === 0) {
      const range = report.dates?.range ?? head
      if (range)
        yield {
          message: 'missing',
          range,
          evidence: [{ range: head ?? range, label: 'the head of the report' }]
        }
      return
    }
    const evidence = [{ range: head ?? report.dates.range, label: 'the head of the report' }]
    let sound = true
    for (const span of spans) {
      const fault = faultOf(span)
      if (!fault) continue
      sound = false
      yield { ...fault, range: span.range, evidence }
    }
    if (!sound) return
    yield* checkFooters(report, spans)
    const { usualDays } = framework
    if (usualDays) yield* checkUsual(spans, usualDays, evidence)
  },
  examples
})

function faultOf(span: DateSpan): Pick<Observation, 'message' | 'values'> | null {
  const days = [span.from, span.to].filter(day => day !== null)
  if (days.some(day => day.year === null || day.month === null || day.day === null)) {
    return { message: 'incomplete', values: { dates: span.text } }
  }
  if (days.length === 0) return { message: 'incomplete', values: { dates: span.text } }
  const numbers = days.map(dayNumber)
  if (numbers.some(number => number === null)) return { message: 'impossible', values: { dates: span.text } }
  const [from, to] = days
  if (from && to && (numbers[0] ?? 0) > (numbers[1] ?? 0)) {
    return { message: 'reversed', values: { from: sayDay(from), to: sayDay(to) } }
  }
  return null
}

/** One finding for each other date that footers print, at the first of its pages. */
function* checkFooters(report: Report, spans: readonly DateSpan[]): Iterable<Observation> {
  const said = new Map<string, { span: DateSpan; pages: number }>()
  for (const span of report.furniture.flatMap(({ dates }: Furniture) => dates)) {
    // A lone number is the page's, or what is left of a date that was cut.
    if ((span.from?.month ?? span.to?.month ?? null) === null) continue
    if (spans.some(own => agree(own, span))) continue
    const seen = said.get(span.text)
    if (seen) seen.pages++
    else said.set(span.text, { span, pages: 1 })
  }
  for (const { span, pages } of said.values()) {
    yield {
      message: 'disagrees',
      values: {
        footer: span.text,
        dates: listed(spans.map(own => own.text)),
        pages: pages > 1 ? ` (on ${pages} pages)` : ''
      },
      range: span.range,
      evidence: spans.map(own => ({ range: own.range, label: 'the inspection dates' }))
    }
  }
}

/** Whether a footer's days could be the report's: what it leaves out agrees with anything. */
function agree(own: DateSpan, footer: DateSpan): boolean {
  const first = own.from ?? own.to
  const last = own.to ?? own.from
  if (footer.from && footer.to) return sameDay(first, footer.from) && sameDay(last, footer.to)
  const only = footer.from ?? footer.to
  return sameDay(first, only) || sameDay(last, only)
}

function sameDay(own: DateSpan['from'], other: DateSpan['from']): boolean {
  if (!own || !other) return true
  return (['year', 'month', 'day'] as const).every(
    part => own[part] === null || other[part] === null || own[part] === other[part]
  )
}

function* checkUsual(
  spans: readonly DateSpan[],
  usual: { readonly weekdays: readonly number[]; readonly lengths: readonly number[] },
  evidence: Observation['evidence']
): Iterable<Observation> {
  const workingDays = usual.weekdays.every(weekday => weekday <= 5)
  for (const span of spans) {
    for (const day of [span.from, span.to]) {
      const weekday = day && weekdayOf(day)
      if (!day || !weekday || weekday.number <= 5 || !workingDays) continue
      const does = day === span.from ? 'starts' : 'ends'
      const values = { does, day: sayDay(day), weekday: weekday.name, usual: 'Monday to Friday' }
      yield { message: 'weekday', values, range: span.range, evidence }
      return
    }
  }
  const [only] = spans
  const days = only && spans.length === 1 ? spanDays(only) : null
  if (only && days !== null && !usual.lengths.includes(days)) {
    const values = { days, usual: listed(usual.lengths.map(String), 'or') }
    yield { message: 'length', values, range: only.range, evidence }
  }
}
