/** How much the words of two texts have in common, counted by how rare each is in a report. */
import { stemmer } from 'stemmer'
import type { Facts } from '../understand/facts.ts'

/** How much a stem tells: the fewer sentences of the report have it, the more. */
export type Rarity = (stem: string) => number

export function rarityIn(facts: Facts): Rarity {
  const counts = new Map<string, number>()
  const sentences = facts.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(one => one.sentences))
  for (const { text } of sentences) {
    for (const stem of stemsOf(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return stem => Math.log((1 + sentences.length) / (1 + (counts.get(stem) ?? 0)))
}

/** Stems of the words that are long enough to tell something. */
export function stemsOf(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(stemmer))
}

/** The part of what `wanted` tells that stands in `text` too, from 0 to 1. */
export function sharedPart(wanted: ReadonlySet<string>, text: string, rarity: Rarity): number {
  const found = stemsOf(text)
  let all = 0
  let shared = 0
  for (const stem of wanted) {
    all += rarity(stem)
    if (found.has(stem)) shared += rarity(stem)
  }
  return all === 0 ? 0 : shared / all
}
