import { DocumentError, type Refusal } from './document.ts'
import { documentFormat, refuseOthers } from './kind.ts'

/** A comment for a passage: offsets into the text that `readDocument` gives, and what it says, paragraph by paragraph. */
export interface Comment {
  readonly start: number
  readonly end: number
  readonly paragraphs: readonly string[]
}

/**
 * A copy of a Word document with comments at these passages, beside those that it has. Whatever else it holds stays as
 * it is. Gives a reason where that cannot be done.
 */
export async function annotateDocument(
  bytes: Uint8Array,
  name: string,
  comments: readonly Comment[]
): Promise<{ bytes: Uint8Array } | Refusal> {
  if (documentFormat(name) !== 'docx') return { reason: 'Only Word documents (.docx) take comments.' }
  try {
    refuseOthers(bytes, 'docx')
    return { bytes: await (await import('./docx/annotate.ts')).annotateDocx(bytes, comments) }
  } catch (error) {
    if (error instanceof DocumentError) return { reason: error.message }
    throw error
  }
}
