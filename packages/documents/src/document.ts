/** What reading a Word document or a PDF gives. */

export type DocumentFormat = 'docx' | 'pdf'

/** A document as draft text, in the form of a pasted draft or of printed text. */
export interface DraftDocument {
  readonly text: string
  readonly format: DocumentFormat
  /**
   * Where an offset of `text` stands in the document: "Word paragraph 31", "page 4". Who knows what a reader finds
   * there in print gives it ("paragraph 12, Children in care"): Word itself counts no paragraphs.
   */
  place(offset: number, printed?: string | null): string
  /** What a reader must know of the reading: a page that is a picture, columns, text boxes. Whole sentences. */
  readonly notes: readonly DocumentNote[]
}

/** Something that was not read, or not surely right. */
export interface DocumentNote {
  readonly message: string
  /** Offset into the text at, or right after, which it stands. */
  readonly offset: number
}

/** A document that cannot be read: a whole sentence or two that say why and what to do. */
export interface Refusal {
  readonly reason: string
}

export interface ReadOptions {
  /** Of tracked changes in Word, the text with all of them accepted (unless given) or with none. */
  readonly tracked?: Tracked
  /** What reading may take, of memory for PDFs only; far more than any report needs unless given. */
  readonly bounds?: Bounds
}

export interface Bounds {
  readonly seconds: number
  readonly megabytes: number
}

export type Tracked = 'accepted' | 'original'

/** A mistake in the document, told to its user in the words of the message. */
export class DocumentError extends Error {}

/** Where a stretch of the text begins that stands in one place of the document. */
export interface Mark {
  readonly start: number
  /** The number of the paragraph or page. */
  readonly number: number
}

/** The number of the mark that holds for `offset`; marks stand in the order of their starts. */
export function numberAt(marks: readonly Mark[], offset: number): number {
  let low = 0
  let high = marks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((marks[middle] as Mark).start <= offset) low = middle
    else high = middle - 1
  }
  return marks[low]?.number ?? 1
}
