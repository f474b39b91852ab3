/** Writes paragraphs and rows as the draft text that an inspector would paste: a paragraph a line, cells by tabs. */
import type { DocumentNote, Mark } from '../document.ts'
import { type Block, isRow, type WordParagraph } from './blocks.ts'
import type { Citation, Stretch, Unread } from './words.ts'

/** A stretch of the text, and where in the document it stands. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly stretch: Stretch
  readonly paragraph: WordParagraph
}

export interface DraftText {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly spans: readonly Span[]
  readonly notes: readonly DocumentNote[]
}

/** A cell of a table is short; longer ones make the table a matter of layout, whose cells are read one by one. */
const longestCell = 300
/** A tab in a longer paragraph is no cell's edge. */
const longestTabbed = 200

/** The mark of what stands above or below the text of every page. */
export const PAGE_EDGE = 0

export function draftText(
  blocks: readonly Block[],
  noteText: (citation: Citation) => string,
  runningTitles: readonly string[]
): DraftText {
  const writer = new Writer(noteText)
  for (const block of blocks) {
    if (isRow(block)) writer.row(block.cells, block.last)
    else writer.paragraph(block)
  }
  return writer.end(runningTitles)
}

type Kind = 'paragraph' | 'bullet' | 'row'

class Writer {
  readonly #noteText: (citation: Citation) => string
  readonly #parts: string[] = []
  readonly #marks: Mark[] = []
  readonly #spans: Span[] = []
  readonly #notes: DocumentNote[] = []
  #length = 0
  #before: Kind | null = null
  #tableDone = false
  #cited: { readonly citation: Citation; readonly number: number }[] = []
  readonly #told = new Set<string>()
  #noteCount = 0

  constructor(noteText: (citation: Citation) => string) {
    this.#noteText = noteText
  }

  paragraph(paragraph: WordParagraph): void {
    const { label } = paragraph
    this.#cite(paragraph)
    const filled = textOf(paragraph).trim() !== ''
    if (filled || (label !== null && !label.bullet)) {
      this.#gap(label?.bullet ? 'bullet' : 'paragraph')
      this.#mark(paragraph)
      if (label !== null) this.#put(filled ? `${label.text} ` : label.text)
      this.#words(paragraph)
    }
    this.#unread(paragraph)
    // Above the table stands the title, which a note between its lines would end.
    if (this.#tableDone) this.#footnotes()
  }

  row(cells: readonly (readonly WordParagraph[])[], last: boolean): void {
    const filled = cells.filter(cell => cell.some(one => textOf(one).trim() !== ''))
    const long = filled.some(cell => cell.reduce((sum, one) => sum + textOf(one).length, 0) > longestCell)
    if (filled.length === 1 || long) {
      for (const paragraph of filled.flat()) this.paragraph(paragraph)
    } else if (filled.length > 0) {
      this.#gap('row')
      filled.forEach((cell, at) => {
        if (at > 0) this.#put('\t')
        this.#cell(cell)
      })
    }
    if (last) {
      this.#tableDone = true
      this.#before = null
      this.#footnotes()
    }
  }

  end(runningTitles: readonly string[]): DraftText {
    this.#footnotes()
    for (const title of this.#length > 0 ? runningTitles : []) {
      this.#gap('paragraph')
      this.#marks.push({ start: this.#length, number: PAGE_EDGE })
      this.#put(title)
    }
    if (this.#length > 0) this.#put('\n')
    return {
      text: this.#parts.join(''),
      marks: this.#marks,
      spans: this.#spans,
      notes: this.#notes
    }
  }

  #cell(cell: readonly WordParagraph[]): void {
    let first = true
    for (const paragraph of cell) {
      this.#cite(paragraph)
      this.#unread(paragraph)
      if (textOf(paragraph).trim() === '') continue
      if (!first) this.#put(' ')
      first = false
      this.#mark(paragraph)
      if (paragraph.label !== null) this.#put(`${paragraph.label.text} `)
      for (const stretch of paragraph.words.stretches)
        this.#stretch(paragraph, stretch, stretch.text.replace(/[\t\n]/g, ' '))
    }
  }

  /** Tabs stay where they can be the edge of a cell: between words of a short line. */
  #words(paragraph: WordParagraph): void {
    const text = textOf(paragraph)
    const numbered = /^\s*(?:\(?[\da-z]{1,4}[.)]|[^\p{L}\p{N}\s])\t/iu.test(text)
    const short = text.length <= longestTabbed
    let begun = false
    for (const stretch of paragraph.words.stretches) {
      const tab = stretch.text === '\t'
      const kept = tab && short && begun && !numbered && paragraph.label === null
      this.#stretch(paragraph, stretch, tab && !kept ? ' ' : stretch.text)
      if (stretch.text.trim() !== '') begun = true
    }
  }

  #stretch(paragraph: WordParagraph, stretch: Stretch, text: string): void {
    this.#spans.push({ start: this.#length, end: this.#length + text.length, stretch, paragraph })
    this.#put(text)
  }

  #cite({ words, number }: WordParagraph): void {
    for (const citation of words.cited) this.#cited.push({ citation, number })
  }

  /** A note stands right below what cites it, under a raised number, as it is printed. */
  #footnotes(): void {
    for (const { citation, number } of this.#cited) {
      const id = `${citation.kind} ${citation.id}`
      // A note that is cited again stands where it was cited first.
      if (this.#told.has(id)) continue
      this.#told.add(id)
      const text = this.#noteText(citation)
      this.#noteCount++
      if (text === '') continue
      this.#gap('paragraph')
      this.#marks.push({ start: this.#length, number })
      this.#put(`${raised(this.#noteCount)} ${text}`)
    }
    this.#cited = []
  }

  #unread({ words }: WordParagraph): void {
    for (const what of words.unread) {
      const message = unreadMessages[what]
      if (!this.#notes.some(note => note.message === message))
        this.#notes.push({ message, offset: this.#length })
    }
  }

  #gap(kind: Kind): void {
    const close = kind !== 'paragraph' && this.#before === kind
    if (this.#length > 0) this.#put(close ? '\n' : '\n\n')
    this.#before = kind
  }

  #mark({ number }: WordParagraph): void {
    this.#marks.push({ start: this.#length, number })
  }

  #put(text: string): void {
    this.#parts.push(text)
    this.#length += text.length
  }
}

const unreadMessages: Readonly<Record<Unread, string>> = {
  'text box':
    'A text box was not read: its words stand beside the text. Move them into the text to have them checked.',
  'hidden text': 'Hidden text was not read, as it is not printed.',
  'struck-out text': 'Struck-out words were not read: they are no text of the draft.',
  'embedded document': 'A document that is embedded in this one was not read; check it by itself.'
}

function textOf({ words }: WordParagraph): string {
  return words.stretches.map(stretch => stretch.text).join('')
}

function raised(number: number): string {
  return String(number).replace(/\d/g, digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] as string)
}
