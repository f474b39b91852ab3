/** Which drafts meet in which runs of words, and which runs are house phrases. */
import type { Outline } from '../outline.ts'

/** A run that more authorities than this share is a phrase of the house. */
const fewAuthorities = 3
/** A run that stands no more often is shown in every pair of drafts that it joins. */
const fewMarks = 12

/** What has to be known of a draft to tell reuse from what is shared with good reason. */
export interface Origin {
  readonly authority: string
  readonly dates: string | null
  readonly lead: string | null
}

/** `keyOf` gives the same for every way to print an authority's name. */
export function originOf(
  { path, authority, dates, lead }: Outline,
  keyOf: (authority: string) => string
): Origin {
  return { authority: authority === null ? path : keyOf(authority), dates, lead }
}

/** Inspections of the same days under the same lead inspector were made together. */
export function areJoint(one: Origin, other: Origin): boolean {
  return one.dates !== null && one.dates === other.dates && one.lead !== null && one.lead === other.lead
}

export interface Mark {
  readonly hash: number
  /** The draft's number in the batch. */
  readonly draft: number
  readonly at: number
}

/** The marks of one bucket, which holds every mark of its hashes. Tells house phrases, and pairs of drafts that meet. */
export function meet(
  marks: readonly Mark[],
  origins: readonly Origin[],
  house: (hash: number) => void,
  pair: (one: Mark, other: Mark) => void
): void {
  const sorted = [...marks].sort((a, b) => a.hash - b.hash || a.draft - b.draft || a.at - b.at)
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1
    while (to < sorted.length && sorted[to]?.hash === sorted[from]?.hash) to++
    if (to - from > 1) meetInRun(sorted.slice(from, to), origins, house, pair)
    from = to
  }
}

function meetInRun(
  marks: readonly Mark[],
  origins: readonly Origin[],
  house: (hash: number) => void,
  pair: (one: Mark, other: Mark) => void
): void {
  const originAt = ({ draft }: Mark) => origins[draft] as Origin
  const authorities = new Set(marks.map(mark => originAt(mark).authority))
  if (authorities.size > fewAuthorities) {
    house((marks[0] as Mark).hash)
    return
  }
  if (authorities.size < 2) return
  if (marks.length > fewMarks) meetNext(marks, originAt, pair)
  else
    for (const [at, one] of marks.entries())
      for (const other of marks.slice(at + 1)) if (mayPair(originAt(one), originAt(other))) pair(one, other)
}

/**
 * Of many drafts of few authorities, as of many versions of one report, each meets the next one of another authority: all pairs
 * would be their number squared.
 */
function meetNext(
  marks: readonly Mark[],
  originAt: (mark: Mark) => Origin,
  pair: (one: Mark, other: Mark) => void
): void {
  let next: Mark | null = null
  for (let at = marks.length - 2; at >= 0; at--) {
    const [one, following] = [marks[at] as Mark, marks[at + 1] as Mark]
    if (originAt(one).authority !== originAt(following).authority) next = following
    if (next !== null && mayPair(originAt(one), originAt(next))) pair(one, next)
  }
}

function mayPair(one: Origin, other: Origin): boolean {
  return one.authority !== other.authority && !areJoint(one, other)
}
