/** A sentence as `evidence --format json` and the ledger tell it. */
import type { Polarity, SectionFacts, Sentence } from '../../understand/facts.ts'
import type { JsonPlace, Placing } from '../json.ts'

/** A sentence of a section and what its wording says of practice. */
export interface JsonSentence extends JsonPlace {
  /** The printed number of its paragraph; null where there is none. */
  readonly paragraph: number | null
  readonly text: string
  readonly polarity: Polarity
  /** Intensity 1-2 of a strength, severity 1-3 of a weakness or mixed sentence, 0 for neutral. */
  readonly level: number
  /** States an effect on children, care leavers, families or carers. */
  readonly impact: boolean
  /** Ids of the criteria that it speaks to. */
  readonly topics: readonly string[]
}

/** One sentence; `section` is the one that it stands in. */
export function sentenceJson(
  sentence: Sentence,
  paragraph: number | null,
  section: SectionFacts,
  placed: Placing
): JsonSentence {
  const { polarity, level, impact } = sentence.wording
  const topics = section.topicsOf(sentence)
  return {
    paragraph,
    ...placed(sentence.range),
    text: sentence.text,
    polarity,
    level,
    impact,
    topics
  }
}
