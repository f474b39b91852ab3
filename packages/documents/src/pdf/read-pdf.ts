/** Reads a PDF; its places are pages, and paragraphs where their printed numbers are known. */
import { type DraftDocument, numberAt, type ReadOptions } from '../document.ts'
import { readApart } from './apart.ts'

export async function readPdf(bytes: Uint8Array, { bounds }: ReadOptions = {}): Promise<DraftDocument> {
  const { text, marks, notes } = await readApart(bytes, bounds)
  return {
    text,
    format: 'pdf',
    place: (offset, paragraph) => {
      const page = `page ${numberAt(marks, offset)}`
      return paragraph == null ? page : `${page}, paragraph ${paragraph}`
    },
    notes
  }
}
