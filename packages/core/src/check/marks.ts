import type { Range } from '../read/tree.ts'

/** An example without its marks, and the ranges that they marked. */
export interface Marked {
  readonly text: string
  /** From `[[…]]`, in order of start. */
  readonly flagged: readonly Range[]
  /** From `((…))`, in order of start. */
  readonly evidence: readonly Range[]
}

const MARK = /\[\[|\]\](?!\])|\(\(|\)\)(?!\))/g

/**
 * Takes `[[…]]` and `((…))` out of an example. They may hold each other. A bracket of the draft itself stands inside:
 * `(((outcome 4)))` marks "(outcome 4)".
 *
 * @throws Error when a mark is not closed by its like.
 */
export function unmark(marked: string): Marked {
  const flagged: Range[] = []
  const evidence: Range[] = []
  const open: { mark: string; start: number }[] = []
  let text = ''
  let from = 0
  for (const { 0: mark, index } of marked.matchAll(MARK)) {
    text += marked.slice(from, index)
    from = index + mark.length
    if (mark === '[[' || mark === '((') {
      open.push({ mark, start: text.length })
      continue
    }
    const last = open.pop()
    if (last?.mark !== (mark === ']]' ? '[[' : '(('))
      throw new Error(`"${mark}" closes nothing in an example`)
    const ranges = mark === ']]' ? flagged : evidence
    ranges.push({ start: last.start, end: text.length })
  }
  if (open.length > 0) throw new Error(`"${open[0]?.mark}" is not closed in an example`)
  const byStart = (a: Range, b: Range) => a.start - b.start || a.end - b.end
  return { text: text + marked.slice(from), flagged: flagged.sort(byStart), evidence: evidence.sort(byStart) }
}
