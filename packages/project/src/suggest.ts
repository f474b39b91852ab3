import { didYouMean as nearest } from '@touchstone/core/did-you-mean'

/** ` Did you mean "grade-word"?`, or nothing; to be put behind a message. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known)
  return near === null ? '' : ` Did you mean "${near}"?`
}
