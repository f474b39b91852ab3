/** Finds what is told as still to come and dated: "By March 2024 leaders will open a new hub". */
import { MONTHS } from '../../read/dates.ts'
import type { CalendarDay } from '../../read/tree.ts'
import type { Stretch } from './stretch.ts'

export interface DatedFuture extends Stretch {
  /** The last day that the date can mean; the place is that of the date. */
  readonly by: CalendarDay & { readonly year: number; readonly month: number; readonly day: number }
}

const month = `(?:${MONTHS.join('|')})`
const date = `(?:the )?(?:(?:end|start|beginning|middle|close) of )?(?:the )?(?:early |mid-|late )?(?:(?:(\\d{1,2})(?:st|nd|rd|th)? )?(${month}),? |(?:spring|summer|autumn|winter) (?:of )?)?(20\\d\\d)(?![\\d/]|[-\u2013]\\d)`
const coming =
  '(?:will(?! have)|(?:is|are) (?:now |currently )?(?:due|set|scheduled|planned|expected|intended) (?:to|for)|(?:plans?|intends?) to)'
/** "By March 2024 leaders will …", at the beginning of a clause. */
const ahead = new RegExp(
  `(?:^|[;:,] |\\band )(?:by|from|in|during) (${date}),? [^.;:,]{0,60}?\\b${coming}\\b`,
  'gi'
)
/** "… will open by March 2024", "is planned for December 2018". */
const behind = new RegExp(
  `\\b${coming}\\b(?: [\\w'-]+){0,14}? (?:(?:by|in|from|before|during|on|until) )?(${date})`,
  'gi'
)
/** A date in between belongs to something that is already there. */
const done =
  /\b(?:since|following|after|changes?|last|previous|inspections?|visit|when|which|that|who|was|were|had|strategy|plan|review|act|report|data)\b|\b(?<!\bbe )(?:\w{3,}ed|begun|written|made|held|seen|found|given)(?= (?:by|in|from|before|during|on))/i

/** "Plans to open a hub in 2022 were dropped" tells of the past behind the date. */
const over = /^[^.;]{0,80}\b(?:was|were|has|have|had|led|\w{3,}ed)\b/

/** The dated futures of a sentence, each with the last day it can mean. */
export function datedFutures(text: string): DatedFuture[] {
  const found: DatedFuture[] = []
  for (const pattern of [ahead, behind]) {
    for (const match of text.matchAll(pattern)) {
      const [whole, printed = '', day, monthName, year = ''] = match
      const at = whole.indexOf(printed)
      const between = pattern === behind ? whole.slice(0, at) : ''
      if (done.test(between)) continue
      if (/^plans? /i.test(between) && over.test(text.slice(match.index + whole.length))) continue
      const start = match.index + at
      if (found.some(one => one.start === start)) continue
      found.push({ start, end: start + printed.length, by: lastOf(day, monthName, Number(year)) })
    }
  }
  return found
}

function lastOf(day: string | undefined, name: string | undefined, year: number): DatedFuture['by'] {
  if (name === undefined) return { year, month: 12, day: 31 }
  const index = MONTHS.findIndex(one => one.toLowerCase() === name.toLowerCase())
  return { year, month: index + 1, day: day === undefined ? 31 : Number(day) }
}
