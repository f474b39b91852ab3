/** What a check has to know of the document that a draft's text was taken from, and how its places are named. */
import {
  type Answer,
  type CheckOptions,
  type JsonSettings,
  lastWhere,
  type Paragraph
} from '@touchstone/core'
import type { Draft } from './read-file.ts'

/** What is told to the checker beside the text. */
export function checkOptions({ text, document }: Draft): Pick<CheckOptions, 'format' | 'unread'> {
  if (document === null) return {}
  return {
    format: 'text',
    unread: document.notes.map(({ message, offset }) => ({
      reason: message,
      range: wordsAt(text, offset),
      beside: true as const
    }))
  }
}

/** Names places in the document; nothing for a draft that is text itself, where lines and columns say it. */
export function placesIn({ document }: Draft, answer: Answer): Pick<JsonSettings, 'place'> {
  if (document === null) return {}
  const paragraphs = answer.checked ? answer.report.sections.flatMap(section => section.paragraphs) : []
  return { place: offset => document.place(offset, printedNumber(paragraphs, offset)) }
}

/** The printed number of the paragraph that an offset stands in. */
function printedNumber(paragraphs: readonly Paragraph[], offset: number): number | null {
  const found = lastWhere(paragraphs.length, at => (paragraphs[at] as Paragraph).range.start <= offset)
  const paragraph = paragraphs[found]
  return paragraph !== undefined && offset < paragraph.range.end ? paragraph.number : null
}

/** The line at an offset, or the nearest one with words on it. */
function wordsAt(text: string, offset: number): { start: number; end: number } {
  const after = text.slice(offset).search(/\S/)
  const at = after < 0 ? text.trimEnd().length - 1 : offset + after
  const start = text.lastIndexOf('\n', at) + 1
  const end = text.indexOf('\n', at)
  return { start, end: end < 0 ? text.length : end }
}
