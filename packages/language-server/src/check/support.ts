/** How diagnostics reach the client: one interface, and the way is chosen by what the client can do. */
export interface DiagnosticsSupport {
  /** Everything that was said may be out of date: the settings have changed. */
  refresh(): void
  /** Drafts that are not open have changed. */
  draftsChanged(): void
  dispose(): void
}
