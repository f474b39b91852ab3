/** Reads a Word document: real tables, automatic numbers, notes at the foot, tracked changes; comments are left out. */
import { DocumentError, type DraftDocument, numberAt, type ReadOptions, type Tracked } from '../document.ts'
import { readBlocks } from './blocks.ts'
import { Clock, usualSeconds } from './clock.ts'
import { type DraftText, draftText, PAGE_EDGE } from './draft-text.ts'
import { Fields } from './fields.ts'
import { Looks } from './looks.ts'
import { Numbering } from './numbering.ts'
import { openWord, relatedPart, relatedParts, type WordParts } from './parts.ts'
import { type Around, type Citation, noWords, readWords } from './words.ts'
import { child, type Element, parseXml } from './xml.ts'

/** A Word document as it was read, with what writing into it needs. */
export interface WordDocument extends DraftText {
  readonly word: WordParts
  /** The XML of the main part. */
  readonly source: string
  readonly root: Element
}

export async function readDocx(bytes: Uint8Array, options: ReadOptions = {}): Promise<DraftDocument> {
  const { text, marks, notes } = await readWord(bytes, options.tracked, options.bounds?.seconds)
  return {
    text,
    format: 'docx',
    place: (offset, printed) => placeName(numberAt(marks, offset), printed),
    notes
  }
}

function placeName(paragraph: number, printed: string | null | undefined): string {
  if (paragraph === PAGE_EDGE) return 'the header or footer of the Word pages'
  return printed ?? `Word paragraph ${paragraph}`
}

export async function readWord(
  bytes: Uint8Array,
  side: Tracked = 'accepted',
  seconds = usualSeconds
): Promise<WordDocument> {
  const clock = new Clock(seconds)
  const word = await openWord(bytes, clock)
  const source = (await word.source(word.main)) ?? ''
  const root = parseXml(source, word.main, clock)
  const body = child(root, 'w:body')
  if (root.name !== 'w:document' || body === undefined)
    throw new DocumentError('It is an archive, but not a Word document as its name says.')
  const styles = await relatedPart(word, 'styles')
  const numbering = new Numbering(await relatedPart(word, 'numbering'), styles)
  const around = { looks: new Looks(styles), clock }
  const blocks = readBlocks(body, numbering, { fields: new Fields(body), ...around }, side)
  const notes = {
    footnotes: await noteTexts(word, 'footnotes', around, side),
    endnotes: await noteTexts(word, 'endnotes', around, side)
  }
  const drafted = draftText(
    blocks,
    ({ kind, id }) => notes[kind].get(id) ?? '',
    await runningTitles(word, around, side)
  )
  if (drafted.text === '') throw new DocumentError(withoutText(drafted))
  return { ...drafted, word, source, root }
}

/** What holds for the whole document; fields are open in one part only. */
type Settled = Omit<Around, 'fields'>

async function noteTexts(
  word: WordParts,
  kind: Citation['kind'],
  around: Settled,
  side: Tracked
): Promise<Map<string, string>> {
  const notes = (await relatedPart(word, kind))?.children ?? []
  return new Map(notes.map(note => [note.attributes['w:id'] ?? '', plainText(note, around, side).join(' ')]))
}

/** Headers and footers that say which inspection this is, and when: they can say it wrong. */
async function runningTitles(word: WordParts, around: Settled, side: Tracked): Promise<string[]> {
  const edges = [...(await relatedParts(word, 'header')), ...(await relatedParts(word, 'footer'))]
  const titles = edges.map(edge => plainText(edge, around, side).join('\n'))
  return [...new Set(titles)].filter(title => /^(?:re-?)?inspection of .*\d{4}/is.test(title))
}

/** The paragraphs of a small part, each on one line, without the empty ones. */
function plainText(element: Element, around: Settled, side: Tracked): string[] {
  return element.children.flatMap(one => {
    if (one.name !== 'w:p') return plainText(one, around, side)
    const words = noWords({ fields: new Fields(one), ...around })
    readWords(one, side, words)
    const text = words.stretches.map(stretch => stretch.text).join('')
    return text.trim() === '' ? [] : text.replace(/\s+/g, ' ').trim()
  })
}

function withoutText({ notes }: DraftText): string {
  const [note] = notes
  return `The document holds no text.${note === undefined ? '' : ` ${note.message}`}`
}
