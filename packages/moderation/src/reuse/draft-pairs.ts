/** Pairs of drafts that meet, gathered bucket by bucket, and the house phrases found on the way. */
import { HouseRuns } from './house.ts'
import { type Mark, meet, type Origin } from './meetings.ts'
import type { Meeting } from './passages.ts'

/** Two drafts by their numbers in the batch, and where they meet. */
export interface DraftPair {
  readonly one: number
  readonly other: number
  readonly meetings: Meeting[]
}

export class DraftPairs {
  readonly house = new HouseRuns()
  readonly #origins: readonly Origin[]
  readonly #pairs = new Map<number, DraftPair>()

  /** `origins` in the order of the drafts. */
  constructor(origins: readonly Origin[]) {
    this.#origins = origins
  }

  /** Takes the marks of one bucket, which holds every mark of its hashes. */
  add(marks: readonly Mark[]): void {
    meet(
      marks,
      this.#origins,
      hash => this.house.add(hash),
      (one, other) => {
        const key = one.draft * this.#origins.length + other.draft
        const pair = this.#pairs.get(key) ?? { one: one.draft, other: other.draft, meetings: [] }
        pair.meetings.push([one.at, other.at])
        this.#pairs.set(key, pair)
      }
    )
  }

  /** In the order of the drafts. */
  inOrder(): DraftPair[] {
    return [...this.#pairs.values()].sort((a, b) => a.one - b.one || a.other - b.other)
  }
}
