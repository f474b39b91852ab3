/** What an editor and the process that reads a batch for it say to each other. */
import type { ExitCode } from '../exit.ts'

/** The first and only message to the process. */
export interface BatchAsked {
  /** The folder with the drafts. */
  readonly folder: string
  /** Where the results go. */
  readonly out: string
  /** Whether code that the folder's `touchstone.yaml` names may run. */
  readonly plugins: boolean
}

export type BatchTold =
  | { readonly type: 'step'; readonly done: number; readonly total: number; readonly what: string }
  | { readonly type: 'say'; readonly what: string }
  /** What the command would have said on standard error: a summary, or what went wrong. */
  | { readonly type: 'ended'; readonly code: ExitCode; readonly said: string }
