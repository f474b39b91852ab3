/** Reads a PDF: its lines as they are printed, page after page. */
import type { DraftDocument } from '../document.ts'
import { DocumentError } from '../document.ts'

export async function readPdf(_bytes: Uint8Array): Promise<DraftDocument> {
  throw new DocumentError('PDFs are not read yet; save the report as text or Markdown.')
}
