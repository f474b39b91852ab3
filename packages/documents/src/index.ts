/** Reads the bytes of Word documents and PDFs as draft text, with the way back to their paragraphs and pages. */
import { documentReader, type ReadDocument } from './read-document.ts'

export { annotateDocument, type Comment } from './annotate-document.ts'
export type {
  DocumentFormat,
  DocumentNote,
  DraftDocument,
  ReadOptions,
  Refusal,
  Tracked
} from './document.ts'
export { documentFormat, unreadDocument, unreadEndings } from './kind.ts'

/**
 * Reads a Word document or a PDF as draft text; `name` says by its ending which it is. Gives a reason where it cannot
 * be read, and never throws because of what the bytes hold. PDFs are read in a thread of their own.
 */
export const readDocument: ReadDocument = documentReader(async (bytes, bounds) =>
  (await import('./pdf/apart.ts')).readApart(bytes, bounds)
)
