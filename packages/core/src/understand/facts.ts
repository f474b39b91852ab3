/**
 * What is known of a report before any rule has an opinion. Everything here is derived from text alone: the same
 * sentence gives the same facts whatever was read before it.
 */

import type { Trace } from './items/trace.ts'
import type { AmountPair } from './pairs/amounts.ts'
import type { Denials } from './pairs/denied.ts'
import type { OpposedPair } from './pairs/opposed.ts'
import type { PraisedItem } from './pairs/praised-items.ts'
import type { SummaryAgainst } from './pairs/summary-against.ts'
import type { ItemFacts, PassageFacts, PlacedSection } from './passage-facts.ts'
import type { Backing } from './sections/backing.ts'
import type { GradeLanguage } from './sections/grade-language.ts'
import type { Coverage } from './sections/topics.ts'
import type { Sentence } from './sentence-facts.ts'
import type { WeightsFit } from './weights/fit.ts'

export type * from './passage-facts.ts'
export type * from './sentence-facts.ts'

export interface SectionFacts extends PlacedSection {
  /** What its wording says of its grade; worked out at first use, null without the weights for it. */
  readonly language: GradeLanguage | null
  /** The judgement's topics that it covers and leaves out; null where the judgement is not known or has none. */
  readonly coverage: Coverage | null
  /** What it holds of that by which grades are told apart; worked out at first use. */
  readonly backing: Backing
  /** The ids of its judgement's topics that a sentence speaks to, in the framework's order. */
  topicsOf(sentence: Sentence): readonly string[]
}

export interface Facts {
  /** How far the learned weights fit the report; sentences are neutral where they do not. */
  readonly weights: WeightsFit
  readonly summary: readonly PassageFacts[]
  readonly items: readonly ItemFacts[]
  readonly sections: readonly SectionFacts[]
  /** What each item rests on, in the order of `items`; worked out at first use, null without the weights for it. */
  readonly traces: readonly Trace[] | null
  /** Items on which the body has nothing but praise; worked out at first use. */
  readonly praisedItems: readonly PraisedItem[]
  /** Sentences of two paragraphs that say opposite things of one matter, the likest first; worked out at first use. */
  readonly opposed: readonly OpposedPair[]
  /** Statements of the summary that the body is opposed to; worked out at first use. */
  readonly summaryAgainst: readonly SummaryAgainst[]
  /** Sentences of the summary and the body, and of two paragraphs, in the same words of which one denies the other. */
  readonly denied: Denials
  /** Where summary and body say one thing of different numbers of the same people; worked out at first use. */
  readonly amounts: readonly AmountPair[]
}
