import type { Unopened } from './unopened.ts'

/** How diagnostics reach the client: one interface, and the way is chosen by what the client can do. */
export interface DiagnosticsSupport {
  /** Everything that was said may be out of date: the settings have changed. */
  refresh(): void
  /** Drafts that are not open have changed. */
  draftsChanged(): void
  dispose(): void
}

/** How what "check all drafts" finds reaches the client. */
export interface UnopenedChannel extends DiagnosticsSupport {
  /** One draft was read. */
  tell(draft: Unopened): Promise<void>
  /** All drafts were read. */
  told(): Promise<void>
}
