/** The queue: every draft of a batch with its points, the one that needs a second look most first. */
import type { Points } from './points.ts'
import { type Beside, commonIn, type Rankable, type Ranked, rankOf } from './rank.ts'

export interface Queued extends Rankable {
  readonly path: string
  readonly beside: Beside
}

export interface Queue {
  /** By the draft's number in the list that was given. */
  readonly ranked: readonly Ranked[]
  /** Numbers of the drafts, the first of the queue first; drafts of one score in the order of their paths. */
  readonly order: readonly number[]
  /** The place of each draft in the queue, from 1, by its number. */
  readonly places: readonly number[]
}

/** `labels` are grade ids in words; the points are the standard ones unless given. */
export function queueOf(
  drafts: readonly Queued[],
  labels: Readonly<Record<string, string>>,
  points?: Points
): Queue {
  const common = commonIn(drafts)
  const settings = { labels, common, ...(points === undefined ? {} : { points }) }
  const ranked = drafts.map(draft => rankOf(draft, draft.beside, settings))
  const order = [...drafts.keys()].sort((one, other) => {
    const apart = (ranked[other]?.score ?? 0) - (ranked[one]?.score ?? 0)
    return apart !== 0 ? apart : (drafts[one]?.path ?? '') < (drafts[other]?.path ?? '') ? -1 : 1
  })
  const places: number[] = []
  for (const [place, at] of order.entries()) places[at] = place + 1
  return { ranked, order, places }
}
