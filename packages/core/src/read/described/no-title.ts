/** Tells lines that fit a pattern of titles and are none: labels, headings of parts, the words around the body without one. */
import type { Described } from '../titles.ts'
import { headingReader } from './parts.ts'
import { plainWords } from './words.ts'

export interface NoTitle {
  /** Whether a line is a label or a heading: "Date of assessment" fits "{body} assessment". */
  readonly line: (text: string) => boolean
  /** Whether all of a title is its fixed words: "Service assessment" names no body in front of "assessment". */
  readonly bodiless: (title: string) => boolean
}

export function noTitle(framework: Described): NoTitle {
  const { titles, dates, lead } = framework.layout
  const openings = [...dates.labels, ...dates.openings, ...lead.labels].map(plainWords)
  const labels = framework.judgements.flatMap(judgement => judgement.labels).map(plainWords)
  const isHeading = headingReader(framework)
  const whole = new Set(titles.map(plainWords))
  const fixed = new Set(titles.map(words => plainWords(words.replace(/\{body\}[-\s\u2013\u2014]*/, ''))))
  return {
    line: text => {
      const words = plainWords(text).replace(/[*_]+/g, '')
      return (
        openings.some(opening => words.startsWith(opening)) ||
        labels.some(label => words === label || words.startsWith(`${label}:`)) ||
        isHeading(text)
      )
    },
    bodiless: title => {
      const words = plainWords(title)
      return fixed.has(words) && !whole.has(words)
    }
  }
}
