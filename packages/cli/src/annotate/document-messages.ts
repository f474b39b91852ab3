/** What an editor and the process that reads a Word document or a PDF for it say to each other. */

/** The first and only message to the process. */
export type DocumentAsked =
  | { readonly type: 'read'; readonly path: string }
  /** Writes a copy of a Word document with the findings as comments; `plugins`: whether the folder's own code may run. */
  | { readonly type: 'annotate'; readonly path: string; readonly output: string; readonly plugins: boolean }

/** The text as read, with what a reader must know of the reading; what was written; or why there is neither. */
export type DocumentTold =
  | { readonly text: string; readonly notes: readonly string[] }
  | { readonly said: string }
  | { readonly reason: string }
