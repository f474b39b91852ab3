/** Reads the bytes of Word documents and PDFs as draft text, with the way back to their paragraphs and pages. */

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
export { readDocument } from './read-document.ts'
