/** Which sentences read as serious weaknesses, and which paragraphs an improvement item takes up. */
import type { ParagraphFacts, Sentence } from '../understand/facts.ts'
import { softened, touchesSafety } from '../understand/grave.ts'
import type { Trace } from '../understand/trace.ts'

/** Chance that a sentence is a weakness and serious. */
const leastSerious = 0.6
/** Grave words in a sentence that is hardly a weakness mean the risk that was met. */
const leastWeakness = 0.5
/** A paragraph is taken up by an item when it is among its nearest this many, and near enough to the best. */
const nearest = 8
const within = 3.5

/** Whether a sentence reads as a weakness that touches children's safety and is not softened in the same breath. */
export function isSerious({ text, wording, grave }: Sentence): boolean {
  const weak = wording.probabilities[1] + wording.probabilities[2]
  if (grave !== null) return weak > leastWeakness
  const serious = wording.level === 3 && wording.serious * weak > leastSerious
  return serious && touchesSafety(text) && !softened(text)
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
