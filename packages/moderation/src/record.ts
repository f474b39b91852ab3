/** What is told of one draft, whole in itself, so that shards can be joined without the drafts. */
import type { Checked, JsonReport } from '@touchstone/core'
import type { Outline } from './outline.ts'

export interface DraftRecord {
  readonly path: string
  /** Named by the user, in contrast to found in a folder or by a glob. */
  readonly named: boolean
  /** A hash of the file's bytes; null when it could not be read. */
  readonly content: string | null
  /** As `check --format json` prints it. */
  readonly report: JsonReport
  /** Null when it could not be checked. */
  readonly told: Told | null
}

/** What is told of a checked draft beside its report. */
export interface Told {
  readonly summary: Checked
  readonly outline: Outline
}
