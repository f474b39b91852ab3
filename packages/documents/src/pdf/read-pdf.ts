/** Reads a PDF; its places are pages, and what is printed there where that is known. */
import { type DraftDocument, numberAt, type ReadOptions } from '../document.ts'
import type { PdfApart } from '../read-document.ts'

export async function readPdf(
  bytes: Uint8Array,
  apart: PdfApart,
  { bounds }: ReadOptions = {}
): Promise<DraftDocument> {
  const { text, marks, notes } = await apart(bytes, bounds)
  return {
    text,
    format: 'pdf',
    place: (offset, printed) => {
      const page = `page ${numberAt(marks, offset)}`
      return printed == null ? page : `${page}, ${printed}`
    },
    notes
  }
}
