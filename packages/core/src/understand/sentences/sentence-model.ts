/** The shape of the weights that read sentences, packed as they are shipped and unpacked as they are used. */
import type { Polarity } from '../sentence-facts.ts'
import { type Linear, type PackedLinear, unpackLinear } from '../weights/linear.ts'

export const polarities = ['strength', 'weakness', 'mixed', 'neutral'] as const satisfies readonly Polarity[]

/**
 * What is asked of a sentence besides its polarity, each by itself. `serious` is asked of weaknesses alone; `grave`, whether it
 * states a serious weakness at all, of every sentence.
 */
export const details = ['serious', 'minor', 'intense', 'impact', 'grave'] as const

/** What turns scores into a wording; chosen on readings of sentences that the weights were not learned from. */
export interface SentenceCuts {
  /** Added to the scores of the polarities, in their order: rare ones would seldom be named. */
  readonly favour: readonly number[]
  /** The probability from which a sentence counts as serious, minor, intense, or as stating an impact. */
  readonly thresholds: readonly number[]
  /** Divides the scores of the polarities, so that 0.8 is right 8 times in 10. */
  readonly temperature: number
}

/** As shipped. */
export interface PackedSentenceWeights extends SentenceCuts {
  /** The polarities, then the details. */
  readonly scores: PackedLinear
}

export interface SentenceWeights extends SentenceCuts {
  readonly scores: Linear
}

/** Unpacks the weights; throws when they are cut short. */
export function unpackSentenceWeights(packed: PackedSentenceWeights): SentenceWeights {
  return { ...packed, scores: unpackLinear(packed.scores) }
}
