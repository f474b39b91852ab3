/** Whether a sentence states a weakness that a good grade has no room for, as the learned weights read it. */
import { type SentenceAnalysis, scopes } from '../../analyse/analysis.ts'
import type { Sentence, Seriousness } from '../sentence-facts.ts'
import { saysNoNeed, speaksOfFew } from './guards.ts'

/** A warning rests on it, so it is set high: see the figures in `model/MODEL.md`. */
const leastGrave = 0.65
/** "Many have nothing" does not say of what. */
const fewestWords = 6

/** Null when it does not, or when it speaks of few or of an earlier time. */
export function seriousnessOf({
  analysis,
  text,
  wording
}: Pick<Sentence, 'analysis' | 'text' | 'wording'>): Seriousness | null {
  const { polarity, level, grave } = wording
  if ((polarity !== 'weakness' && polarity !== 'mixed') || level < 3) return null
  if (
    grave < leastGrave ||
    analysis.words.length < fewestWords ||
    speaksOfFew(text) ||
    saysNoNeed(text) ||
    speaksOfThePast(analysis)
  )
    return null
  return analysis.quantity === 'too-many' ? 'many' : 'serious'
}

/** True when it says so, by "previously" and not by its tense alone, of most of its words. */
function speaksOfThePast({ words, hits }: SentenceAnalysis): boolean {
  const says = hits.some(({ id, from }) => id.startsWith('scope.past.') && words[from]?.pos !== 'AUX')
  const past = words.filter(({ scope }) => (scope & scopes.past) > 0).length
  return says && past * 2 > words.length
}
