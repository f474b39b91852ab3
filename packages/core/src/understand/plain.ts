/** Sentences that say one thing, of all whom they speak of, and by themselves. */
import type { Sentence } from './facts.ts'
import { isLimited, leansOnAnother, turnsAgainst } from './guards.ts'

/** The chance from which a sentence counts as surely of its polarity. */
const sure = 0.5

/** What a sentence surely and without limit says; null when it does not, or when the `next` one takes it back. */
export function plainPolarity(
  sentence: Sentence,
  next: Sentence | undefined
): 'strength' | 'weakness' | null {
  const { text, wording } = sentence
  const { polarity, probabilities } = wording
  if (polarity !== 'strength' && polarity !== 'weakness') return null
  if (probabilities[polarity === 'strength' ? 0 : 1] < sure) return null
  if (isLimited(text) || leansOnAnother(text)) return null
  return next !== undefined && turnsAgainst(next.text) ? null : polarity
}
