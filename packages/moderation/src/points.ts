/** What each kind of reason weighs in the queue. The figures were chosen by `pnpm measure queue`; a reader may set others. */

/** Points for each kind of reason. */
export interface Points {
  readonly error: number
  readonly warning: number
  readonly information: number
  readonly wording: number
  readonly weaknesses: number
  readonly untaken: number
  readonly comparison: number
  readonly reuse: number
}

export type ReasonKind = keyof Points

/**
 * On published drafts, readings of whole sections speak of many in which nothing was planted, so they decide among drafts that
 * findings leave equal. `comparison` and `reuse` are not measured: no planted slip touches them.
 */
export const standardPoints: Points = {
  error: 40,
  warning: 18,
  information: 2,
  wording: 1,
  weaknesses: 0.5,
  untaken: 0.5,
  comparison: 3,
  reuse: 3
}

/** What a moderator reads beside each figure. */
export const pointsExplained: Readonly<Record<ReasonKind, string>> = {
  error: 'Two statements contradict each other, or a required part is missing.',
  warning:
    'A finding that is worth a look before publication. It counts less, the more drafts of the batch have it.',
  information: 'Advice. It counts less, the more drafts of the batch have it.',
  wording:
    'The wording of a section reads as another grade than the one it states. It counts by how sure the reading is, and for each grade between.',
  weaknesses:
    'A section has more sentences on weaknesses, or fewer, than nearly all sections with its grade.',
  untaken: 'A serious weakness is stated that no improvement item takes up.',
  comparison: 'The draft claims progress or decline, and its grades went the other way.',
  reuse: 'A passage of twenty words or more stands in a report on another authority too.'
}
