/** Where a report has things that are told apart by a name: its acronyms, its terms. */
import type { Range } from '../read/tree.ts'
import type { Facts, LexicalFacts, Sentence } from '../understand/facts.ts'
import { rangeWithin } from '../understand/placed-sentence.ts'
import { passagesOf } from '../understand/sections/passages.ts'

/** One use, and the sentence that it stands in. */
export interface Place<Use> {
  readonly use: Use
  readonly sentence: Sentence
  /** The sentence before it in the same paragraph, item or line. */
  readonly before: Sentence | undefined
}

/** The uses by name, each list in the order of the report. */
export function placesBy<Use>(
  facts: Facts,
  usesOf: (lexical: LexicalFacts) => readonly Use[],
  nameOf: (use: Use) => string
): ReadonlyMap<string, readonly Place<Use>[]> {
  const places = new Map<string, Place<Use>[]>()
  for (const { sentences } of passagesOf(facts)) {
    sentences.forEach((sentence, at) => {
      for (const use of usesOf(sentence.lexical)) {
        const place = { use, sentence, before: sentences[at - 1] }
        const known = places.get(nameOf(use))
        if (known === undefined) places.set(nameOf(use), [place])
        else known.push(place)
      }
    })
  }
  return places
}

/** The words of a use in the source; its offsets are into the sentence's text. */
export function rangeOf({
  use,
  sentence
}: Pick<Place<{ readonly start: number; readonly end: number }>, 'use' | 'sentence'>): Range {
  return rangeWithin(sentence, use.start, use.end)
}
