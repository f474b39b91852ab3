/** Items that ask to improve what the body praises in several paragraphs and finds no fault with. */
import type { Framework } from '../../frameworks/framework.ts'
import type { Memory } from '../../memory/memory.ts'
import type { ItemFacts, PlacedSection } from '../passage-facts.ts'
import type { Sentence } from '../sentence-facts.ts'
import { matterOf } from './matter.ts'

export interface PraisedItem {
  readonly item: ItemFacts
  /** One sentence of each paragraph that praises what the item is about, in the report's order; two or more. */
  readonly praise: readonly Sentence[]
}

/** One word is too little to tell what an item is about. */
const fewestWords = 2
const fewestParagraphs = 2
/** Sides of a matter that praise tells as adjectives: "recorded consistently" speaks of the consistency of recording. */
const sides = new Set(
  'clarity consistency consistent effectiveness frequency impact promptness quality regularity rigour robustness strength thoroughness timeliness use'.split(
    ' '
  )
)

/** The items in their order; those on which the body says anything but praise are left out. */
export function praisedItems(
  items: readonly ItemFacts[],
  sections: readonly Pick<PlacedSection, 'paragraphs'>[],
  framework: Framework,
  memory: Memory
): PraisedItem[] {
  return items.flatMap(item => {
    const about = matterOfItem(item, framework, memory)
    if (about.size < fewestWords) return []
    const praise: Sentence[] = []
    for (const { paragraphs } of sections) {
      for (const { sentences } of paragraphs) {
        let first: Sentence | null = null
        for (const sentence of sentences) {
          const { lemmas } = matterOf(sentence.analysis, framework, memory)
          const shared = [...about].filter(lemma => lemmas.has(lemma)).length
          const { polarity } = sentence.wording
          if (shared * 2 >= about.size && (polarity === 'weakness' || polarity === 'mixed')) return []
          if (shared < about.size) continue
          if (sentence.plain !== 'strength') return []
          first ??= sentence
        }
        if (first !== null) praise.push(first)
      }
    }
    return praise.length < fewestParagraphs ? [] : [{ item, praise }]
  })
}

/** The lemmas that say what an item is about, without those of its reference. */
function matterOfItem(item: ItemFacts, framework: Framework, memory: Memory): ReadonlySet<string> {
  const end = item.references[0]?.start ?? Number.POSITIVE_INFINITY
  const about = new Set<string>()
  for (const { analysis, start } of item.sentences) {
    const { lemmas } = matterOf(analysis, framework, memory)
    for (const word of analysis.words) {
      if (start + word.start < end && lemmas.has(word.lemma) && !sides.has(word.lemma)) about.add(word.lemma)
    }
  }
  return about
}
