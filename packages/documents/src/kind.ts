/** Tells Word documents and PDFs by their names, and whether the bytes are what the name says. */
import { hasMark, indexOfMark } from './bytes.ts'
import { DocumentError, type DocumentFormat } from './document.ts'

/** Larger files are refused before anything is unpacked. */
const largest = 100 * 1024 * 1024

/** The format that a file's name promises; null for any other than `.docx` and `.pdf`. */
export function documentFormat(name: string): DocumentFormat | null {
  const ending = /\.(docx|pdf)$/i.exec(name)?.[1]?.toLowerCase()
  return ending === 'docx' || ending === 'pdf' ? ending : null
}

/** Documents that people write drafts in and that are not read, by their endings: what they are. */
const others: Readonly<Record<string, string>> = {
  doc: 'a document of an old version of Word',
  docm: 'a Word document with macros',
  dot: 'a template of an old version of Word',
  dotm: 'a Word template with macros',
  dotx: 'a Word template',
  odt: 'an OpenDocument text, as LibreOffice writes it',
  rtf: 'a Rich Text document'
}

/** The endings of those documents, without the dot. */
export const unreadEndings: readonly string[] = Object.keys(others)

/** What a document is that is not read, and what to do; null for any other file. */
export function unreadDocument(name: string): string | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const what = Object.hasOwn(others, ending) ? others[ending] : undefined
  return what === undefined ? null : `It is ${what} (.${ending}). ${advice}`
}

const advice = 'Open it in Word or LibreOffice, save a copy as a Word document (.docx) and check that.'

/** Throws a `DocumentError` unless the bytes begin like a document of this format. */
export function refuseOthers(bytes: Uint8Array, format: DocumentFormat): void {
  if (bytes.length === 0) throw new DocumentError('The file is empty.')
  if (bytes.length > largest)
    throw new DocumentError(
      `It is larger than ${largest / 1024 / 1024} MB; save a copy without its pictures and check that.`
    )
  const says = format === 'docx' ? 'a Word document' : 'a PDF'
  const is = kindOf(bytes)
  if (is === format) return
  if (is === 'ole') throw new DocumentError(oleReason(bytes))
  if (is === 'rtf')
    throw new DocumentError(`It is a Rich Text document, not ${says} as its name says. ${advice}`)
  if (is === 'pdf')
    throw new DocumentError(`It is a PDF, not ${says} as its name says; give it the ending .pdf.`)
  if (is === 'docx')
    throw new DocumentError(
      `It is a Word document or another archive, not ${says} as its name says; give it its own ending.`
    )
  throw new DocumentError(`It is not ${says}, whatever its name says; save it as ${says} again.`)
}

/** A Word document is an archive; one protected by a password or of the old kind is a compound file. */
function kindOf(bytes: Uint8Array): DocumentFormat | 'ole' | 'rtf' | null {
  if (hasMark(bytes, 0, 'PK\u0003\u0004') || hasMark(bytes, 0, 'PK\u0005\u0006')) return 'docx'
  if (hasMark(bytes, 0, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return 'ole'
  if (hasMark(bytes, 0, '{\\rtf')) return 'rtf'
  // Readers of PDF take some junk in front of the header.
  for (let at = 0; at < Math.min(bytes.length, 1024); at++) if (hasMark(bytes, at, '%PDF-')) return 'pdf'
  return null
}

function oleReason(bytes: Uint8Array): string {
  // The names of a compound file's streams are UTF-16.
  const locked = indexOfMark(bytes, [...'EncryptedPackage'].join('\0')) >= 0
  return locked
    ? 'It is protected by a password; save a copy without one and check that.'
    : `It is a document of an old version of Word (.doc). ${advice}`
}
