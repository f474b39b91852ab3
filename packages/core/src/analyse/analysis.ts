/** What the words of a sentence are, before anything is said of what they mean. All of it follows from the text alone. */

/** Universal part of speech. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SPACE'
  | 'SYM'
  | 'VERB'
  | 'X'

/** The quantifier ladder, lowest first. */
export type Quantifier =
  | 'none'
  | 'few'
  | 'some'
  | 'many'
  | 'too-many'
  | 'majority'
  | 'most'
  | 'nearly-all'
  | 'all'

/**
 * What a word may stand within, each a bit: what is denied; what is prevented or put right; what only may be; what was;
 * what is said of a few.
 */
export const scopes = { negated: 1, prevented: 2, possible: 4, past: 8, few: 16 } as const

/** A word or a sign of a sentence. */
export interface Word {
  /** As printed. */
  readonly text: string
  /** Half-open UTF-16 offsets into the sentence. */
  readonly start: number
  readonly end: number
  /** Lower case, curly apostrophes made straight. */
  readonly lower: string
  /** In lower case; of "left" in "were left" it is `leave`. British spellings have the American lemma. */
  readonly lemma: string
  readonly pos: PartOfSpeech
  /** Carries no meaning by itself: "the", "of", "is". */
  readonly stop: boolean
  /** A mask of `scopes`. */
  readonly scope: number
}

export type ClauseKind = 'main' | 'concession' | 'condition' | 'purpose' | 'relative' | 'reported'

/** A clause; half-open indices of words. The clauses of a sentence stand in order and cover it. */
export interface Clause {
  readonly kind: ClauseKind
  readonly from: number
  readonly to: number
}

/** An entry of a vocabulary where it stands; half-open indices of words. */
export interface Hit {
  /** The id of the entry: `people.children`. */
  readonly id: string
  readonly from: number
  readonly to: number
}

/** A figure or time; half-open indices of words. */
export interface Entity {
  readonly kind: 'date' | 'number' | 'percentage' | 'duration'
  readonly from: number
  readonly to: number
}

/** A sentence that was read; frozen. The same text always gives the same. */
export interface SentenceAnalysis {
  readonly text: string
  /** Signs included, with the part of speech `PUNCT` or `SYM`. */
  readonly words: readonly Word[]
  readonly clauses: readonly Clause[]
  /** In the order of their first words; of one entry at one place the longest. */
  readonly hits: readonly Hit[]
  readonly entities: readonly Entity[]
  /** How many it speaks of, by the first word or phrase that says so. */
  readonly quantity: Quantifier | null
}
