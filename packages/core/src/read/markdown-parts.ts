/**
 * Cuts Markdown where neither side tells how the other is read, so that an edit has only its own part parsed again. A
 * place of which that is not sure is not cut.
 */
import type { Range } from './tree.ts'

/**
 * Lines that are not indented with an empty line between: no paragraph, list item or quotation reaches over that. The
 * parser reads a list otherwise when it stands behind indented code.
 */
const cut = /(?<![^\r\n])\S[^\r\n]*(?:\r\n|\n|\r(?!\n)){2,}(?=\S)/g
/** A definition speaks to the whole text; code fences and these tags are read on over blank lines. */
const reaching = /\]:|```|~~~|<\?|<!(?!--)|<(?:script|pre|style|textarea)/i
/**
 * A comment, its words, and what closes it. It is read on over blank lines, and one that is not closed to the end of the text:
 * each opening would be followed that far otherwise.
 */
export const commentPattern = /<!--([\s\S]*?)(-->|$)/g

/** The parts in order; together they are the whole text. */
export function partsOf(text: string): Range[] {
  const parts: Range[] = []
  let start = 0
  for (const at of reaching.test(text) ? [] : cuts(text)) {
    parts.push({ start, end: at })
    start = at
  }
  return [...parts, { start, end: text.length }]
}

function* cuts(text: string): Iterable<number> {
  const comments = text.matchAll(commentPattern)
  let open = comments.next().value
  for (const match of text.matchAll(cut)) {
    const at = match.index + match[0].length
    while (open !== undefined && open.index + open[0].length <= at) open = comments.next().value
    if (open === undefined || at <= open.index) yield at
  }
}
