/** The text of a PDF as it is printed: page after page, with what is not surely read said beside it. */
import { DocumentError, type DocumentNote, type Mark } from '../document.ts'
import { refuseFloods } from './floods.ts'
import { type Page, type PdfPage, readPage } from './page.ts'
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
  if (!Buffer.from(bytes.subarray(-tail)).includes('%%EOF'))
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
  const leading = usualLeading(pages)
  const marks: Mark[] = []
  const notes: DocumentNote[] = []
  const empty: number[] = []
  let text = ''
  for (const [at, page] of pages.entries()) {
    const number = at + 1
    const note = (message: string) => notes.push({ message, offset: text.length })
    const printed = pageText(page, leading)
    if (printed.text === '') {
      empty.push(number)
      note(`Page ${number} holds no text that could be read: it is empty, or a picture.`)
    }
    if (printed.columns)
      note(
        `Page ${number} is printed in two columns, which were read one after the other; words may be out of order.`
      )
    if (page.slanted)
      note(`Page ${number} holds words that run aslant, as a watermark does; they were not read.`)
    marks.push({ start: text.length, number })
    text += `${at === 0 ? '' : '\f'}${printed.text}\n`
  }
  if (empty.length === pages.length)
    throw new DocumentError(
      'The PDF holds no text: its pages are pictures, as a scanner makes them, or empty. Have the text recognised, or check the draft that it was made from.'
    )
  return { text, marks, notes }
}
