/** Sentences that say one thing, of all whom they speak of, and by themselves. */
import type { Sentence } from '../sentence-facts.ts'
import { isLimited, leansOnAnother, turnsAgainst } from './guards.ts'

/** The chance from which a sentence counts as surely of its polarity. */
const sure = 0.5

/** What a sentence surely and without limit says; null when it does not, or when the `next` one takes it back. */
export function plainPolarity(
  sentence: Sentence,
  next: Sentence | undefined
): 'strength' | 'weakness' | null {
  const polarity = sentence.once(polarityByItself)
  return polarity !== null && next?.once(turnsBack) ? null : polarity
}

function polarityByItself({ text, wording }: Sentence): 'strength' | 'weakness' | null {
  const { polarity, probabilities } = wording
  if (polarity !== 'strength' && polarity !== 'weakness') return null
  if (probabilities[polarity === 'strength' ? 0 : 1] < sure) return null
  return isLimited(text) || leansOnAnother(text) ? null : polarity
}

function turnsBack({ text }: Sentence): boolean {
  return turnsAgainst(text)
}
