/** What a check has to know of the document that a draft's text was taken from, and how its places are named. */
import {
  type Answer,
  type CheckedAnswer,
  type CheckOptions,
  type JsonSettings,
  lastWhere,
  type Range
} from '@touchstone/core'
import type { DraftDocument } from '@touchstone/documents/browser'

/** A draft as it was read, of whatever format. */
export interface Draft {
  readonly bytes: Uint8Array
  /** The draft itself, or the text that was taken from a document. */
  readonly text: string
  /** The Word document or PDF that the text was taken from; null for Markdown and text. */
  readonly document: DraftDocument | null
}

/** What is told to the checker beside the text. */
export function checkOptions({
  text,
  document
}: Pick<Draft, 'text' | 'document'>): Pick<CheckOptions, 'format' | 'unread'> {
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
export function placesIn({ document }: Pick<Draft, 'document'>, answer: Answer): Pick<JsonSettings, 'place'> {
  if (document === null) return {}
  return { place: offset => document.place(offset, answer.checked ? printedPlace(answer, offset) : null) }
}

/** What a reader finds in print at an offset: "paragraph 21, Children in care"; null where nothing is told by a name. */
function printedPlace({ report, framework }: CheckedAnswer, offset: number): string | null {
  const section = at(report.sections, offset)
  if (section !== null) {
    const { judgement, title } = section
    const name = framework.judgements.find(({ id }) => id === judgement)?.short ?? title
    const heading = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
    const number = at(section.paragraphs, offset)?.number ?? null
    if (number !== null) return `paragraph ${number}, ${heading}`
    return offset < section.headingRange.end ? `heading ${heading}` : null
  }
  const item = report.improvements?.items.findIndex(({ range }) => isIn(range, offset)) ?? -1
  if (item >= 0) return `improvement item ${item + 1}`
  return report.table !== null && isIn(report.table.range, offset) ? 'judgement table' : null
}

/** Of parts in the order of the text, the one that an offset stands in. */
function at<Part extends { readonly range: Range }>(parts: readonly Part[], offset: number): Part | null {
  const part = parts[lastWhere(parts.length, index => (parts[index] as Part).range.start <= offset)]
  return part !== undefined && offset < part.range.end ? part : null
}

function isIn({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset < end
}

/** The line at an offset, or the nearest one with words on it. */
function wordsAt(text: string, offset: number): { start: number; end: number } {
  const after = text.slice(offset).search(/\S/)
  const at = after < 0 ? text.trimEnd().length - 1 : offset + after
  const start = text.lastIndexOf('\n', at) + 1
  const end = text.indexOf('\n', at)
  return { start, end: end < 0 ? text.length : end }
}
