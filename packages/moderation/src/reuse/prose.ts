import type { Comparable } from '@touchstone/core'
import type { Prose } from './words.ts'

/** What a report says in its own words: the opening summary and the paragraphs. */
export function proseOf({ summary, paragraphs }: Comparable): Prose[] {
  return [
    ...summary.map(({ text }) => ({ paragraph: null, text })),
    ...paragraphs.map(({ number, text }) => ({ paragraph: number, text }))
  ]
}
