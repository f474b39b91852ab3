import type { DraftRecord } from '@touchstone/moderation'
import type { Place } from '../survey.ts'
import type { WholeFile } from '../whole-files.ts'

/** A file of results. Drafts come one by one, in the order of their paths; none is kept. */
export interface Output {
  readonly name: string
  begin(file: WholeFile): Promise<void>
  /** `place` is null for a draft that could not be checked. */
  add(file: WholeFile, record: DraftRecord, place: Place | null): Promise<void>
  end(file: WholeFile): Promise<void>
}
