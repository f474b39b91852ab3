/** Which sentences read as serious weaknesses, and which paragraphs an improvement item takes up. */
import type { ItemFacts, ParagraphFacts, Sentence } from '../understand/facts.ts'
import type { Trace } from '../understand/items/trace.ts'
import { groupsIn, leansOnAnother, speaksOfFew, turnsAgainst } from '../understand/sentences/guards.ts'

/** Grave words in a sentence that is hardly a weakness mean the risk that was met. */
const leastWeakness = 0.5
/** A paragraph is taken up by an item when it is among its nearest this many, and near enough to the best. */
const nearest = 8
const within = 3.5

/** Whether a sentence reads as a weakness that touches children's safety and is not softened in the same breath. */
export function isSerious(sentence: Sentence): boolean {
  const { probabilities } = sentence.wording
  return probabilities[1] + probabilities[2] > leastWeakness && sentence.seriousness !== null
}

/** The paragraphs that an item rests on, or nearly does. */
export function takenUp(traces: readonly Trace[]): ReadonlySet<ParagraphFacts> {
  const taken = new Set<ParagraphFacts>()
  for (const { ranked } of traces) {
    const best = ranked[0]?.score ?? 0
    for (const { paragraph, score } of ranked.slice(0, nearest)) {
      if (score >= best - within) taken.add(paragraph)
    }
  }
  return taken
}

/** Whether a sentence leans on one before it in its paragraph that speaks of few: "These children remain …". */
export function leansOnFew(sentences: readonly Sentence[], at: number): boolean {
  const sentence = sentences[at]
  return (
    sentence !== undefined &&
    leansOnAnother(sentence.text) &&
    sentences.slice(0, at).some(({ text }) => speaksOfFew(text))
  )
}

/** Whether the next sentence takes a shortfall back: "However, …", "This was rectified at once". */
export function resolvedByNext(sentences: readonly Sentence[], at: number): boolean {
  const next = sentences[at + 1]
  if (next === undefined || next.wording.polarity !== 'strength') return false
  return (
    turnsAgainst(next.text) ||
    (leansOnAnother(next.text) && next.analysis.hits.some(({ id }) => id === 'scope.prevented.verb'))
  )
}

/** Groups so wide that an item which names one says little of what it means. */
const wide = new Set([
  'care leavers',
  'children in care',
  'fostering',
  'protection',
  'in need',
  'parents',
  'reviews'
])

/** Whether an item names what a sentence, or the one it leans on, is about: neglect, children who go missing. */
export function namedByItem(
  items: readonly ItemFacts[],
  sentences: readonly Sentence[],
  at: number
): boolean {
  const text = sentences[at]?.text ?? ''
  const whole = leansOnAnother(text) ? `${sentences[at - 1]?.text ?? ''} ${text}` : text
  const groups = groupsIn(whole).filter(group => !wide.has(group))
  return items.some(({ finding }) => groupsIn(finding).some(group => groups.includes(group)))
}
