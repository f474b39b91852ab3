import { type Bounds, DocumentError, type DraftDocument, type ReadOptions, type Refusal } from './document.ts'
import { documentFormat, refuseOthers, unreadDocument } from './kind.ts'
import type { PdfText } from './pdf/pdf-text.ts'

/** Reads a PDF where it can be ended from outside. Throws a `DocumentError` where that is not to be read. */
export type PdfApart = (bytes: Uint8Array, bounds?: Bounds) => Promise<PdfText>

export type ReadDocument = (
  bytes: Uint8Array,
  name: string,
  options?: ReadOptions
) => Promise<DraftDocument | Refusal>

/**
 * What reads a Word document or a PDF as draft text; a name says by its ending which it is. It gives a reason where a document cannot
 * be read, and never throws because of what the bytes hold. What reads a format is loaded when one of it is named.
 */
export function documentReader(apart: PdfApart): ReadDocument {
  return async (bytes, name, options = {}) => {
    const format = documentFormat(name)
    if (format === null)
      return { reason: unreadDocument(name) ?? 'It is neither a Word document (.docx) nor a PDF (.pdf).' }
    try {
      refuseOthers(bytes, format)
      if (format === 'docx') return await (await import('./docx/read-docx.ts')).readDocx(bytes, options)
      return await (await import('./pdf/read-pdf.ts')).readPdf(bytes, apart, options)
    } catch (error) {
      if (error instanceof DocumentError) return { reason: error.message }
      throw error
    }
  }
}
