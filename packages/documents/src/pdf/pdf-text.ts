/** The text of a PDF as it is printed: page after page, with what is not surely read said beside it. */
import { indexOfMark } from '../bytes.ts'
import { DocumentError, type DocumentNote, type Mark } from '../document.ts'
import { bandsOf } from './bands.ts'
import { refuseFloods } from './floods.ts'
import { type Page, type PdfPage, readPage } from './page.ts'
import { noted } from './page-notes.ts'
import { pageText, usualLeading } from './page-text.ts'

/** What reading gives, as plain data: it can be handed from one thread to another. */
export interface PdfText {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly notes: readonly DocumentNote[]
}

/** No report is so long; the time that reading takes grows with the pages. */
const mostPages = 300
/** Where a whole PDF ends; readers take some junk behind it. */
const tail = 2048

export async function readPdfText(bytes: Uint8Array): Promise<PdfText> {
  if (indexOfMark(bytes, '%%EOF', bytes.length - tail) < 0)
    throw new DocumentError('The PDF is cut off: its end is missing. Copy or save it again.')
  refuseFloods(bytes)
  const { getDocument } = await import('unpdf/pdfjs')
  const loading = getDocument({
    // The reader takes its bytes away from their owner.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: 1,
    verbosity: 0
  })
  try {
    const document = await loading.promise.catch(refuse)
    if (document.numPages > mostPages)
      throw new DocumentError(
        `It has ${document.numPages} pages; Touchstone reads PDFs of up to ${mostPages}. Check the report by itself.`
      )
    const pages: Page[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = (await document.getPage(number).catch(refuse)) as unknown as PdfPage
      pages.push(await readPage(page).catch(refuse))
      page.cleanup()
    }
    return textOf(pages)
  } finally {
    await loading.destroy()
  }
}

function refuse(error: { name?: string }): never {
  if (error.name === 'PasswordException')
    throw new DocumentError('The PDF is protected by a password; save a copy without one and check that.')
  throw new DocumentError('The PDF is damaged and cannot be read. Save it again and check that.')
}

function textOf(pages: readonly Page[]): PdfText {
  const bands = pages.map(bandsOf)
  const leading = usualLeading(bands)
  const marks: Mark[] = []
  const empty: Mark[] = []
  const columns: Mark[] = []
  const slanted: Mark[] = []
  const counted: Mark[] = []
  const commented: Mark[] = []
  let text = ''
  for (const [at, page] of pages.entries()) {
    const mark = { start: text.length, number: at + 1 }
    const printed = pageText(page, bands[at] ?? [], leading)
    marks.push(mark)
    if (printed.text === '') empty.push(mark)
    if (printed.columns) columns.push(mark)
    if (page.slanted) slanted.push(mark)
    if (page.lineNumbers) counted.push(mark)
    if (page.comments) commented.push(mark)
    text += `${at === 0 ? '' : '\f'}${printed.text}\n`
  }
  if (empty.length === pages.length)
    throw new DocumentError(
      'The PDF holds no text: its pages are pictures, as a scanner makes them, or empty. Have the text recognised, or check the draft that it was made from.'
    )
  const notes = [
    ...noted(empty, 'held no text that could be read, being empty or a picture.'),
    ...noted(
      columns,
      'was read one column after the other, as two stand side by side; words may be out of order.'
    ),
    ...noted(slanted, 'was read without the words that run aslant or across the text, as a watermark does.'),
    ...noted(counted, 'was read without the numbers of its lines in the margin.'),
    ...noted(commented, 'was read without the comments and changes that Word printed in its margin.')
  ]
  return { text, marks, notes: notes.sort((one, other) => one.offset - other.offset) }
}
