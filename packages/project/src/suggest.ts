import { distance } from 'fastest-levenshtein'

/** The known word nearest to `word`, or null when none is near enough to be what was meant. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const wanted = word.toLowerCase()
  let best: string | null = null
  let least = Math.max(2, Math.floor(wanted.length / 3)) + 1
  for (const candidate of known) {
    const away = distance(wanted, candidate.toLowerCase())
    if (away < least) {
      best = candidate
      least = away
    }
  }
  return best
}

/** ` Did you mean "grade-word"?`, or nothing; to be put behind a message. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const near = nearest(word, known)
  return near === null ? '' : ` Did you mean "${near}"?`
}
