/** The same for a browser, where whoever reads says how a PDF is read apart: nothing here needs Node. */
export { annotateDocument, type Comment } from './annotate-document.ts'
export {
  type Bounds,
  DocumentError,
  type DocumentFormat,
  type DocumentNote,
  type DraftDocument,
  type ReadOptions,
  type Refusal,
  type Tracked
} from './document.ts'
export { documentFormat, unreadDocument, unreadEndings } from './kind.ts'
export { type PdfText, readPdfText } from './pdf/pdf-text.ts'
export { documentReader, type PdfApart, type ReadDocument } from './read-document.ts'
