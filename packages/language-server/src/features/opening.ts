import { firstWords } from '@touchstone/core'

/** Longer names are cut at a word. */
const longest = 60

/** The first words of a text, for a list. */
export function opening(text: string): string {
  return firstWords(text, longest)
}
