/** How far a batch is, in the words and steps of the editor's own progress. Pure. */
import type { BatchTold } from 'touchstone'

export interface Advance {
  readonly message: string
  /** In hundredths of the whole; reading the drafts is the whole, and what comes after has no bar. */
  readonly increment: number
}

/** Tells the increments apart, since the editor adds them up. */
export function advances(): (told: Exclude<BatchTold, { readonly type: 'ended' }>) => Advance {
  let reading = ''
  let reached = 0
  return told => {
    if (told.type === 'say') return { message: `${told.what}…`, increment: 0 }
    const { done, total, what } = told
    if (reading === '') reading = what
    const share = what === reading && total > 0 ? (done / total) * 100 : reached
    const increment = Math.max(0, share - reached)
    reached += increment
    return { message: `${done} of ${total} ${what}`, increment }
  }
}
