import type { Edit, Passage, Range } from '@touchstone/core'
import type { Planted } from './plant.ts'

/**
 * Applies edits that do not overlap. The place is what the edit at `mark` became; where that is nothing, the character
 * that now stands there.
 */
export function edited(text: string, edits: readonly Edit[], mark = 0): Planted {
  const marked = edits[mark]
  if (marked === undefined) throw new RangeError('There is no edit to mark.')
  let result = ''
  let at = 0
  let place: Range = marked.range
  for (const edit of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    if (edit.range.start < at) throw new RangeError('Two edits of one plant overlap.')
    result += text.slice(at, edit.range.start)
    if (edit === marked) place = { start: result.length, end: result.length + Math.max(edit.text.length, 1) }
    result += edit.text
    at = edit.range.end
  }
  return { text: result + text.slice(at), place }
}

/** Where a range of the old text, untouched by the edits, stands in the new one. */
export function shifted(range: Range, edits: readonly Edit[]): Range {
  let by = 0
  for (const edit of edits) {
    if (edit.range.end <= range.start) by += edit.text.length - (edit.range.end - edit.range.start)
  }
  return { start: range.start + by, end: range.end + by }
}

/** The range grown to whole lines, the line end included. */
export function wholeLines(text: string, range: Range): Range {
  const before = text.lastIndexOf('\n', range.start - 1)
  const after = text.indexOf('\n', Math.max(range.end - 1, range.start))
  return { start: before + 1, end: after < 0 ? text.length : after + 1 }
}

/** Puts a sentence at the end of a passage. */
export function sentenceAfter({ range: { end } }: Pick<Passage, 'range'>, sentence: string): Edit {
  return { range: { start: end, end }, text: ` ${sentence}` }
}
