/** The runs of characters that were read as one word each, since no word is so long; addresses of pages are none. */
import { longRuns } from '../analyse/long-runs.ts'
import { sourceRange } from '../read/passage.ts'
import type { Unread } from '../read/tree.ts'
import type { Facts } from './facts.ts'
import { passagesOf } from './sections/passages.ts'

/** The first such run of each passage. */
export function unreadRuns(facts: Facts): Unread[] {
  return passagesOf(facts).flatMap(({ passage }) => {
    const run = longRuns(passage.text).find(
      ({ start, end }) => !passage.text.slice(start, end).includes('://')
    )
    if (run === undefined) return []
    return [
      {
        range: sourceRange(passage, run.start, run.end),
        reason: `These ${run.end - run.start} characters without a space were read as one word.`
      }
    ]
  })
}
