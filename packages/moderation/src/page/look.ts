import type { Filter } from '../filter.ts'
import type { PageData } from '../page-data.ts'

/** What the views of the whole batch share. */
export interface Look {
  readonly data: PageData
  /** Places in the queue of the drafts that meet the filter, from 0. */
  readonly shown: readonly number[]
  readonly filter: Filter
  setFilter(filter: Filter): void
}
