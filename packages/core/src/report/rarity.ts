/** How much the words of two texts have in common, counted by how rare each is in a report. */
import { stemmer } from 'stemmer'
import type { Memory } from '../memory/memory.ts'
import type { Facts } from '../understand/facts.ts'

/** How much a stem tells: the fewer sentences of the report have it, the more. */
export type Rarity = (stem: string) => number

/** Stems of the words that are long enough to tell something. */
export type StemsOf = (text: string) => ReadonlySet<string>

const words = /\p{L}{4,}/gu
/** The same for text without letters from elsewhere, several times as fast. */
const plainWords = /[a-z]{4,}/g
const plain = /^[\0-\x7f\u2010-\u2026]*$/

/** Makes a reader of stems; those of words that it has met are kept. */
export function stemReader(memory: Memory): StemsOf {
  const kept = memory.ofWords<string>(stemmer, 'stems')
  return text => {
    const lower = text.toLowerCase()
    const stems = new Set<string>()
    for (const word of lower.match(plain.test(lower) ? plainWords : words) ?? [])
      stems.add(kept.get(word, stemmer))
    return stems
  }
}

export function rarityIn(facts: Facts, stemsOf: StemsOf): Rarity {
  const counts = new Map<string, number>()
  const sentences = facts.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(one => one.sentences))
  for (const { text } of sentences) {
    for (const stem of stemsOf(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return stem => Math.log((1 + sentences.length) / (1 + (counts.get(stem) ?? 0)))
}

/** The part of what `wanted` tells that stands in `found` too, from 0 to 1. */
export function sharedPart(wanted: ReadonlySet<string>, found: ReadonlySet<string>, rarity: Rarity): number {
  let all = 0
  let shared = 0
  for (const stem of wanted) {
    all += rarity(stem)
    if (found.has(stem)) shared += rarity(stem)
  }
  return all === 0 ? 0 : shared / all
}
