/** Documents that are damaged, locked, disguised or made to do harm, each with the reason that it must get. */
import { deflateSync } from 'node:zlib'
import { pdf, stream } from './make-pdf.ts'
import { namespaces, paragraph, wordFile, wordParts, zip } from './make-zip.ts'

export interface Hostile {
  readonly is: string
  readonly name: string
  make(): Buffer
  readonly reason: RegExp
}

const words = paragraph('1. Children are seen and heard.')
const lines = [{ x: 72, y: 700, text: 'Children are seen and heard.' }]
const main = 'word/document.xml'

const word = (is: string, make: Hostile['make'], reason: RegExp): Hostile => ({
  is,
  name: 'draft.docx',
  make,
  reason
})
const printed = (is: string, make: Hostile['make'], reason: RegExp): Hostile => ({
  is,
  name: 'draft.pdf',
  make,
  reason
})

/** A Word document whose main part is this XML. */
const withMain = (xml: string | Buffer) =>
  zip([...wordParts(words)].map(([name, content]) => [name, name === main ? xml : content] as const))

export const hostile: readonly Hostile[] = [
  word('an empty file', () => Buffer.alloc(0), /is empty/),
  word(
    'a text under the name of a Word document',
    () => Buffer.from('Judgement\tGrade\n'),
    /not a Word document/
  ),
  word('a PDF under the name of a Word document', () => pdf([lines]), /It is a PDF, not a Word document/),
  word('a locked Word document', () => compound('EncryptedPackage'), /protected by a password/),
  word(
    'a document of an old Word',
    () => compound('WordDocument'),
    /old version of Word.*save a copy as a Word document \(\.docx\)/
  ),
  word('a Word document that is cut off', () => half(wordFile(words)), /cut off or damaged/),
  word(
    'a Word document with damaged bytes',
    () => scrambled(wordFile(words.repeat(500))),
    /cut off or damaged/
  ),
  word(
    'a spreadsheet',
    () =>
      zip([
        ['_rels/.rels', '<R/>'],
        ['xl/workbook.xml', '<workbook/>']
      ]),
    /It is a spreadsheet/
  ),
  word('a presentation', () => zip([['ppt/presentation.xml', '<p/>']]), /It is a presentation/),
  word(
    'an OpenDocument text',
    () =>
      zip([
        ['mimetype', 'x'],
        ['content.xml', '<office/>']
      ]),
    /OpenDocument.*save a copy as a Word document \(\.docx\)/
  ),
  word('an archive of anything', () => zip([['holiday.txt', 'sun']]), /an archive, but not a Word document/),
  word(
    'a document without its main part',
    () => zip([...wordParts(words)].filter(([name]) => name !== main)),
    /not a Word document/
  ),
  word('a main part of another kind', () => withMain('<workbook/>'), /not a Word document/),
  word('a zip bomb', () => withMain(Buffer.alloc(64 * 1024 * 1024, 32)), /unpacks to more than 32 MB/),
  word(
    'a zip bomb that lies about its size',
    () => lyingAboutSize(withMain(Buffer.alloc(64 * 1024 * 1024, 32))),
    /cut off or damaged/
  ),
  word(
    'an archive of 6,000 parts',
    () => zip(Array.from({ length: 6000 }, (_, at) => [`part-${at}`, ''] as const)),
    /more than 5000 parts/
  ),
  word('an archive whose parts are locked', () => locked(wordFile(words)), /protected by a password/),
  word(
    'an archive with its main part twice',
    () => twice(zip([...wordParts(words), ['word/document.xmk', '<w/>']])),
    /twice/
  ),
  word(
    'an external entity',
    () =>
      withMain(
        `<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document ${namespaces}><w:body>${paragraph('&e;')}</w:body></w:document>`
      ),
    /declares a document type/
  ),
  word('a billion laughs', () => withMain(laughs()), /declares a document type/),
  word(
    'an entity that nobody declared',
    () => withMain(`<w:document ${namespaces}><w:body>${paragraph('&lol;')}</w:body></w:document>`),
    /document\.xml is cut off or damaged/
  ),
  word(
    'XML that ends too early',
    () => withMain(`<w:document ${namespaces}><w:body>${words}`),
    /document\.xml is cut off or damaged/
  ),
  word(
    'XML that is nested 100,000 deep',
    () => withMain(`<w:document ${namespaces}><w:body>${'<w:tbl><w:tr><w:tc>'.repeat(100_000)}`),
    /nested too deep/
  ),
  word(
    'a million empty paragraphs',
    () => withMain(`<w:document ${namespaces}><w:body>${'<w:p/>'.repeat(1_000_000)}</w:body></w:document>`),
    /holds too much/
  ),
  word(
    'XML that is no text',
    () => withMain(Buffer.concat([Buffer.from('<a>'), Buffer.from([0xc3, 0x28, 0xff])])),
    /not UTF-8/
  ),
  word('a document without a word', () => wordFile('<w:p><w:r><w:drawing/></w:r></w:p>'), /holds no text/),
  word(
    'a document that is all text boxes',
    () => wordFile(`<w:p><w:r><w:pict><w:txbxContent>${words}</w:txbxContent></w:pict></w:r></w:p>`),
    /holds no text.*text box/
  ),
  word(
    'a main part that stands elsewhere',
    () => wordFile(words, { '_rels/.rels': outside() }),
    /not a Word document/
  ),
  printed('an empty file as a PDF', () => Buffer.alloc(0), /is empty/),
  printed('a text under the name of a PDF', () => Buffer.from('Dear all'), /It is not a PDF/),
  printed(
    'a Word document under the name of a PDF',
    () => wordFile(words),
    /Word document or another archive, not a PDF/
  ),
  printed('a PDF that is cut off', () => half(pdf(Array.from({ length: 50 }, () => lines))), /cut off/),
  printed('a PDF of nothing but its first and last line', () => Buffer.from('%PDF-1.7\n%%EOF\n'), /damaged/),
  printed('a PDF with its table of objects overwritten', () => overwritten(pdf([lines])), /damaged|no text/),
  printed(
    'a locked PDF',
    () =>
      pdf([lines], {
        trailer:
          '/Encrypt 9000 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]',
        objects: { 9000: encryption }
      }),
    /protected by a password/
  ),
  printed(
    'a scanned PDF',
    () =>
      pdf(['q 500 0 0 700 40 40 cm /Im Do Q'], {
        resources: '/XObject << /Im 9000 0 R >>',
        objects: {
          9000: stream(
            Buffer.alloc(300),
            '/Type /XObject /Subtype /Image /Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceRGB'
          )
        }
      }),
    /holds no text/
  ),
  printed('a PDF of 2,000 pages', () => pdf(Array.from({ length: 2000 }, () => lines)), /2000 pages/),
  printed('a PDF bomb', () => packedPage(Buffer.alloc(70 * 1024 * 1024, 32)), /unpacks to more than 64 MB/),
  printed('a PDF bomb in a PDF bomb', packedTwice, /unpacks to more than 64 MB/),
  printed(
    'a tree of pages that holds itself',
    () => pdf([lines], { tree: '<< /Type /Pages /Count 5 /Kids [2 0 R 2 0 R] >>' }),
    /damaged|no text/
  ),
  printed(
    'a drawing that draws itself',
    () =>
      pdf(['/Me Do'], {
        resources: '/XObject << /Me 9000 0 R >>',
        objects: {
          9000: stream(
            '/Me Do /Me Do',
            '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Me 9000 0 R >> >>'
          )
        }
      }),
    /holds no text/
  )
]

/** A page of sixteen million drawings, in bounds of size: only a bound of time ends the reading of it. */
export function pdfBomb(): Buffer {
  return packedPage(Buffer.alloc(63 * 1024 * 1024, 'q Q '))
}

function packedPage(content: Buffer): Buffer {
  const packed = deflateSync(content)
  return pdf([''], { objects: { 4: stream(packed, '/Filter /FlateDecode') } })
}

/** A page that is packed twice: once unpacked it still fits. */
function packedTwice(): Buffer {
  const packed = deflateSync(deflateSync(Buffer.alloc(70 * 1024 * 1024, 32)))
  return pdf([''], { objects: { 4: stream(packed, '/Filter [/FlateDecode /FlateDecode]') } })
}

/** The beginning of a compound file with a stream of this name. */
function compound(name: string): Buffer {
  const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  return Buffer.concat([head, Buffer.alloc(504), Buffer.from(name, 'utf16le'), Buffer.alloc(64)])
}

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length / 2))
}

/** The packed bytes of the main part are changed; the archive around them is whole. */
function scrambled(bytes: Buffer): Buffer {
  const at = bytes.indexOf(main) + main.length
  return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(40, 0xa5), bytes.subarray(at + 40)])
}

/** The archive's directory gives its main part a size of 1,000 bytes. */
function lyingAboutSize(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes)
  changed.writeUInt32LE(1000, directoryEntry(changed) + 24)
  return changed
}

function locked(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes)
  for (let at = changed.indexOf('PK\u0001\u0002'); at >= 0; at = changed.indexOf('PK\u0001\u0002', at + 1))
    changed.writeUInt16LE(changed.readUInt16LE(at + 8) | 1, at + 8)
  return changed
}

/** Where the directory speaks of the main part. */
function directoryEntry(bytes: Buffer): number {
  return bytes.lastIndexOf('PK\u0001\u0002', bytes.lastIndexOf(main))
}

function twice(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('document.xmk', 'document.xml'), 'latin1')
}

function laughs(): string {
  const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`)
  return `<!DOCTYPE l [<!ENTITY l0 "lol">${entities.join('')}]><w:document ${namespaces}><w:body>${paragraph('&l9;')}</w:body></w:document>`
}

/** The main part is said to be a file of this machine. */
function outside(): string {
  return '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="file:///etc/passwd" TargetMode="External"/></Relationships>'
}

/** Every object is lost: neither the table nor a search finds one. */
function overwritten(bytes: Buffer): Buffer {
  return Buffer.from(
    bytes
      .toString('latin1')
      .replace(/ obj\n/g, ' bjo\n')
      .replace(/startxref\n\d+/, 'startxref\n7'),
    'latin1'
  )
}

/** Keys that no empty password opens. */
const encryption = `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`
