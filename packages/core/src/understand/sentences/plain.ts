/** Sentences that say one thing, of all whom they speak of, and by themselves. */
import type { Sentence } from '../sentence-facts.ts'
import { isLimited, leansOnAnother, turnsAgainst } from './guards.ts'

/** The chance from which a sentence counts as surely of its polarity. */
const sure = 0.5

/** What a sentence surely and without limit says; null when it does not, or when the `next` one takes it back. */
export function plainPolarity(
  { plain }: Pick<Sentence, 'plain'>,
  next: Sentence | undefined
): 'strength' | 'weakness' | null {
  return plain !== null && next !== undefined && turnsAgainst(next.text) ? null : plain
}

/** The same whatever the next one says. */
export function polarityByItself({
  text,
  wording
}: Pick<Sentence, 'text' | 'wording'>): 'strength' | 'weakness' | null {
  const { polarity, probabilities } = wording
  if (polarity !== 'strength' && polarity !== 'weakness') return null
  if (probabilities[polarity === 'strength' ? 0 : 1] < sure) return null
  return isLimited(text) || leansOnAnother(text) ? null : polarity
}
