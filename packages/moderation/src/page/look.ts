import type { Filter } from '../filter.ts'
import type { PageData } from '../page-data.ts'
import type { Queue } from '../queue-order.ts'

/** What the views of the whole batch share. */
export interface Look {
  readonly data: PageData
  readonly queue: Queue
  /** Numbers of the drafts that meet the filter, in the order of the queue. */
  readonly shown: readonly number[]
  readonly filter: Filter
  setFilter(filter: Filter): void
}
