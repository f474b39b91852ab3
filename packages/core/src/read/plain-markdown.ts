/**
 * Prose without markup, which is most of a report: what the parser makes of it is known without asking it, and the parser is most
 * of what a first reading costs. A test compares both on every text it can find.
 */
import type { List, Paragraph, RootContent } from 'mdast'

/** A list item or a paragraph on one line that begins with a letter, so that it opens nothing else, and ends with something seen. */
const plain = /^((?:\d{1,9}[.)]|[-+*]) )?([A-Za-z](?:[^\0\\`*_[\]<>&|~\r\n]*[^\0\\`*_[\]<>&|~\s])?)[\r\n]*$/

/** The one block of a text without markup, as the parser gives it; null for any text of which that is not sure. */
export function plainBlock(text: string): RootContent | null {
  const [, mark = '', words] = plain.exec(text) ?? []
  if (words === undefined) return null
  const position = positionOf(mark.length, mark.length + words.length)
  const paragraph: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value: words, position }],
    position
  }
  return mark === '' ? paragraph : listOf(paragraph, mark.length + words.length)
}

function listOf(paragraph: Paragraph, end: number): List {
  const position = positionOf(0, end)
  return { type: 'list', children: [{ type: 'listItem', children: [paragraph], position }], position }
}

/** Lines and columns are not asked for. */
function positionOf(start: number, end: number): Paragraph['position'] {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } }
}
