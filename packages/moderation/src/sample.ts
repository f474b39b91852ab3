/** A sample to read, the same for the same seed. */
import { randomLcg } from 'd3-random'

export type SampleKind = 'random' | 'risk'

/**
 * `size` of the drafts with these scores, by their index, in the order in which they were drawn. By risk, the chance of a
 * draft grows with its score, and none is without one (Efraimidis and Spirakis, 2006).
 */
export function sampleOf(scores: readonly number[], size: number, kind: SampleKind, seed: string): number[] {
  const random = randomLcg(fraction(seed))
  const keys = scores.map((score, at) => ({
    at,
    key: Math.log(1 - random()) / (kind === 'risk' ? score + 1 : 1)
  }))
  keys.sort((one, other) => other.key - one.key || one.at - other.at)
  return keys.slice(0, size).map(({ at }) => at)
}

/** A seed in words as a number from 0 to 1. */
function fraction(seed: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193)
  return (hash >>> 0) / 0x1_0000_0000
}
