/**
 * What is known of a report before any rule has an opinion. Everything here is derived from text alone: the same
 * sentence gives the same facts whatever was read before it.
 */

import type { Root } from 'nlcst'
import type { SentenceAnalysis } from '../analyse/analysis.ts'
import type { ImprovementItem, Paragraph, Passage, Range, Section } from '../read/tree.ts'
import type { Trace } from './items/trace.ts'
import type { AmountPair } from './pairs/amounts.ts'
import type { OpposedPair } from './pairs/opposed.ts'
import type { SummaryAgainst } from './pairs/summary-against.ts'
import type { Backing } from './sections/backing.ts'
import type { GradeLanguage } from './sections/grade-language.ts'
import type { Coverage } from './sections/topics.ts'
import type { Grave } from './sentences/grave.ts'

export type Polarity = 'strength' | 'weakness' | 'mixed' | 'neutral'

/** An acronym in a sentence; offsets are into the sentence's text. */
export interface AcronymUse {
  /** Without a plural s: "IROs" gives `IRO`. */
  readonly acronym: string
  readonly start: number
  readonly end: number
  /** The words it stands for when the sentence expands it: "independent reviewing officers (IROs)". */
  readonly expansion: { readonly text: string; readonly start: number; readonly end: number } | null
}

/** A word of the grade scale in running text; offsets are into the sentence's text. */
export interface GradeWordUse {
  readonly grade: string
  readonly start: number
  readonly end: number
  /**
   * `claim`: says today's grade of the inspected services, `subject` naming the judgement when it does.
   * `past`: an earlier inspection. `other`: a partner, school, home, audit or plain adjective.
   */
  readonly use: 'claim' | 'past' | 'other'
  /** Judgement id the claim speaks of; null when it names none. */
  readonly subject: string | null
}

/** A term of the framework's terminology; offsets are into the sentence's text. */
export interface TermUse {
  readonly preferred: string
  /** True when one of the other names stands here. */
  readonly instead: boolean
  readonly start: number
  readonly end: number
}

/** A capitalised name of a place; offsets are into the sentence's text. */
export interface PlaceUse {
  /** As printed: in "Children in Exampleshire receive" it is "Exampleshire". */
  readonly name: string
  readonly start: number
  readonly end: number
  /** Stands where a report names the authority that it is about. */
  readonly own: boolean
  /** Follows "in". */
  readonly located: boolean
}

/** What the words of a sentence say by themselves; cheap, computed for every sentence. */
export interface LexicalFacts {
  readonly acronyms: readonly AcronymUse[]
  readonly gradeWords: readonly GradeWordUse[]
  readonly terms: readonly TermUse[]
  readonly places: readonly PlaceUse[]
}

/** What a sentence says of practice, from the learned weights. */
export interface Wording {
  readonly polarity: Polarity
  /** Probabilities in the order strength, weakness, mixed, neutral. */
  readonly probabilities: readonly [number, number, number, number]
  /** Intensity 1-2 of a strength, severity 1-3 of a weakness or mixed sentence, 0 for neutral. */
  readonly level: number
  /** Probability that a weakness or mixed sentence is serious (severity 3). */
  readonly serious: number
  /** States an effect on children, care leavers, families or carers. */
  readonly impact: boolean
}

/** A sentence with its place. */
export interface Sentence {
  /** Its words, clauses and vocabulary entries. */
  readonly analysis: SentenceAnalysis
  readonly text: string
  /** Offset in its passage's text. */
  readonly start: number
  readonly end: number
  readonly passage: Passage
  /** Place in the source. */
  readonly range: Range
  readonly lexical: LexicalFacts
  /** Computed at first use. */
  readonly wording: Wording
  /** The words that say children are unsafe and failed; offsets are into the sentence's text. Computed at first use. */
  readonly grave: Grave | null
  /**
   * What `make` says of the sentence, worked out once for its text. `make` is a function of its module, so that it is the
   * same each time, looks at the text, wording and grave words alone, and keeps nothing of the sentence.
   */
  once<Value>(make: (sentence: Sentence) => Value): Value
}

/** A passage with its sentences. */
export interface PassageFacts {
  readonly passage: Passage
  /** Its retext-english tree, without positions; whoever changes it takes a copy. */
  readonly tree: Root
  readonly sentences: readonly Sentence[]
}

export interface ParagraphFacts extends PassageFacts {
  readonly paragraph: Paragraph
}

export interface SectionFacts {
  readonly section: Section
  readonly paragraphs: readonly ParagraphFacts[]
  /** What its wording says of its grade; worked out at first use, null without the weights for it. */
  readonly language: GradeLanguage | null
  /** The judgement's topics that it covers and leaves out; null where the judgement is not known or has none. */
  readonly coverage: Coverage | null
  /** What it holds of that by which grades are told apart; worked out at first use. */
  readonly backing: Backing
  /** The ids of its judgement's topics that a sentence speaks to, in the framework's order. */
  topicsOf(sentence: Sentence): readonly string[]
}

/** A printed reference of an improvement item: in "(Outcome three, national framework)" `id` is `outcome 3`. */
export interface CitedReference {
  /** `outcome 3`; null when it is shaped like a reference but is none of the system's. */
  readonly id: string | null
  /** Offsets in the item's passage text, brackets included. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** How it is written, for comparing neighbours: `(outcome 3, national framework)` has style `(kind digit, system)`. */
  readonly style: string
}

export interface ItemFacts extends PassageFacts {
  readonly item: ImprovementItem
  readonly references: readonly CitedReference[]
  /** The item's text without its reference. */
  readonly finding: string
}

export interface Facts {
  readonly summary: readonly PassageFacts[]
  readonly items: readonly ItemFacts[]
  readonly sections: readonly SectionFacts[]
  /** What each item rests on, in the order of `items`; worked out at first use, null without the weights for it. */
  readonly traces: readonly Trace[] | null
  /** Sentences of two paragraphs that say opposite things of one matter, the likest first; worked out at first use. */
  readonly opposed: readonly OpposedPair[]
  /** Statements of the summary that the body is opposed to; worked out at first use. */
  readonly summaryAgainst: readonly SummaryAgainst[]
  /** Where summary and body say one thing of different numbers of the same people; worked out at first use. */
  readonly amounts: readonly AmountPair[]
}
