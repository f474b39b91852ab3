/** What a worker hands over of one draft: one line of JSON, whole in itself, so that shards can be joined without the drafts. */
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
  /** The draft's text, packed: what comparisons are worked out from. */
  readonly text: string
  /** Its passages as JSON, packed: what shared passages are cut from. */
  readonly prose: string
  /** The marks of its passages, packed: what tells that two drafts share some. */
  readonly marks: string
  /** How the text is read; null where the text itself tells. */
  readonly format: 'markdown' | 'text' | null
  /** The evidence of the page, packed: whole, and with the telling sentences alone. */
  readonly evidence: { readonly whole: string; readonly brief: string }
}
