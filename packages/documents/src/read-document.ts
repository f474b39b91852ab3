import { DocumentError, type DraftDocument, type ReadOptions, type Refusal } from './document.ts'
import { documentFormat, refuseOthers, unreadDocument } from './kind.ts'

/**
 * Reads a Word document or a PDF as draft text; `name` says by its ending which it is. Gives a reason where it cannot
 * be read, and never throws because of what the bytes hold. What reads a format is loaded when one of it is named.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {}
): Promise<DraftDocument | Refusal> {
  const format = documentFormat(name)
  if (format === null)
    return { reason: unreadDocument(name) ?? 'It is neither a Word document (.docx) nor a PDF (.pdf).' }
  try {
    refuseOthers(bytes, format)
    if (format === 'docx') return await (await import('./docx/read-docx.ts')).readDocx(bytes, options)
    return await (await import('./pdf/read-pdf.ts')).readPdf(bytes, options)
  } catch (error) {
    if (error instanceof DocumentError) return { reason: error.message }
    throw error
  }
}
