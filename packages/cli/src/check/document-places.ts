/** What a check has to know of the document that a draft's text was taken from, and how its places are named. */
import type { Answer, CheckOptions, JsonSettings, Paragraph } from '@touchstone/core'
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
  let low = 0
  let high = paragraphs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((paragraphs[middle] as Paragraph).range.start <= offset) low = middle
    else high = middle - 1
  }
  const paragraph = paragraphs[low]
  const inside = paragraph && paragraph.range.start <= offset && offset < paragraph.range.end
  return inside ? paragraph.number : null
}

/** The line at an offset, or the nearest one with words on it. */
function wordsAt(text: string, offset: number): { start: number; end: number } {
  const after = text.slice(offset).search(/\S/)
  const at = after < 0 ? text.trimEnd().length - 1 : offset + after
  const start = text.lastIndexOf('\n', at) + 1
  const end = text.indexOf('\n', at)
  return { start, end: end < 0 ? text.length : end }
}
