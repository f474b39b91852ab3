/** Stretches of a text that the finders of slips give. */

/** Half-open offsets in the text that was searched. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const word = /\p{L}{2}/u

/** Whether a text holds a word; numbers and single letters tell of nothing, and drafts can hold many thousands of them. */
export function hasWord(text: string): boolean {
  return word.test(text)
}

/** Where a pattern with the flag g matches. */
export function stretches(text: string, pattern: RegExp): Stretch[] {
  return [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length
  }))
}

/** In order; of two that overlap, the first. */
export function apart(found: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = []
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (kept[kept.length - 1]?.end ?? 0)) kept.push(one)
  }
  return kept
}
