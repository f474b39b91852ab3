import { distance } from 'fastest-levenshtein'

/**
 * The one of `known` that was probably meant by `word`: two letters apart (one in a short word) or a third of them, and nearer than every
 * other. In `didYouMean('titel', ['title', 'to'])` it is `title`. Null when none is near or two are equally near.
 */
export function didYouMean(word: string, known: readonly string[]): string | null {
  const near = known
    .map(candidate => ({ candidate, apart: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, apart }) => apart <= allowed(Math.max(word.length, candidate.length)))
    .sort((a, b) => a.apart - b.apart)
  const [first, second] = near
  if (first === undefined || first.apart === second?.apart) return null
  return first.candidate
}

function allowed(length: number): number {
  return length < 4 ? 1 : Math.max(2, Math.floor(length / 3))
}
