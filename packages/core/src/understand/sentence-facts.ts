/** What is known of a sentence. It follows from the sentence alone: what was read before it changes nothing. */
import type { SentenceAnalysis } from '../analyse/analysis.ts'
import type { Passage, Range } from '../read/tree.ts'
import type { SentenceParts } from './sections/grade-model.ts'

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
  /** Probability that a sentence states a serious weakness at all. */
  readonly grave: number
  /** States an effect on children, care leavers, families or carers. */
  readonly impact: boolean
}

/** `many`: it touches too many children. */
export type Seriousness = 'many' | 'serious'

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
  /** Whether it states a weakness of the gravest kind; null when it does not. Computed at first use. */
  readonly seriousness: Seriousness | null
  /** What it says surely, of all whom it speaks of, and by itself; null when it does not. Computed at first use. */
  readonly plain: 'strength' | 'weakness' | null
  /** What the grade model needs of it; null without that model. Computed with the wording. */
  readonly gradeParts: SentenceParts | null
}
