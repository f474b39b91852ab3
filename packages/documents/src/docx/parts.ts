/** Finds the parts of a Word document by its relationships, as Word does. */
import { DocumentError } from '../document.ts'
import { type Archive, openArchive } from './archive.ts'
import type { Clock } from './clock.ts'
import { folderOf, nameOf, within } from './part-names.ts'
import { childrenNamed, decodeXml, type Element, parseXml } from './xml.ts'

export interface WordParts {
  readonly archive: Archive
  /** The name of the main part, `word/document.xml` as a rule. */
  readonly main: string
  /** The parts that the main part refers to, by the last word of their kind: `styles`, `numbering`, `footer`. */
  readonly related: ReadonlyMap<string, readonly string[]>
  /** The source of a part; null when there is none. */
  source(name: string): Promise<string | null>
  readonly clock: Clock
}

export async function openWord(bytes: Uint8Array, clock: Clock): Promise<WordParts> {
  const archive = await openArchive(bytes)
  const source = async (name: string) => {
    const part = await archive.read(name)
    return part === null ? null : decodeXml(part, name)
  }
  const main = (await relationships(source, '')).get('officeDocument')?.[0]
  if (main === undefined || (await archive.read(main)) === null)
    throw new DocumentError(otherArchive(archive))
  return { archive, main, related: await relationships(source, main), source, clock }
}

/** Where the relationships of a part are kept; of the whole archive for the empty name. */
export function relationshipsOf(part: string): string {
  return within(folderOf(part), `_rels/${nameOf(part)}.rels`)
}

async function relationships(
  source: (name: string) => Promise<string | null>,
  part: string
): Promise<Map<string, string[]>> {
  const name = relationshipsOf(part)
  const text = await source(name)
  const found = new Map<string, string[]>()
  if (text === null) return found
  for (const { attributes } of childrenNamed(parseXml(text, name), 'Relationship')) {
    const { Type: type = '', Target: target = '', TargetMode: mode } = attributes
    // What stands outside the document is never opened.
    if (mode === 'External' || target === '') continue
    const kind = type.slice(type.lastIndexOf('/') + 1)
    const path = within(folderOf(part), target)
    found.set(kind, [...(found.get(kind) ?? []), path])
  }
  return found
}

/** What an archive without a main part of Word is. */
function otherArchive({ names }: Archive): string {
  const has = (name: string) => names.some(one => one.startsWith(name))
  if (has('xl/')) return 'It is a spreadsheet, not a Word document as its name says.'
  if (has('ppt/')) return 'It is a presentation, not a Word document as its name says.'
  if (has('content.xml'))
    return 'It is an OpenDocument file, not a Word document as its name says. Open it in LibreOffice and save a copy as a Word document (.docx).'
  return 'It is an archive, but not a Word document as its name says.'
}

/** The parsed parts of a kind; none when the document has none. */
export async function relatedParts(word: WordParts, kind: string): Promise<Element[]> {
  const parts: Element[] = []
  for (const name of new Set(word.related.get(kind))) {
    const text = await word.source(name)
    if (text !== null) parts.push(parseXml(text, name, word.clock))
  }
  return parts
}

/** The part of a kind that a document has one of. */
export async function relatedPart(word: WordParts, kind: string): Promise<Element | undefined> {
  return (await relatedParts(word, kind))[0]
}
