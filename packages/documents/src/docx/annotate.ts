/**
 * Writes comments into a copy of a Word document, in place of those that an earlier round wrote; every part but those that must
 * know of them is copied as it is.
 */
import { type Zippable, zipSync } from 'fflate'
import type { Comment } from '../annotate-document.ts'
import { DocumentError, numberAt } from '../document.ts'
import { Anchors, type Point, pointsOf, prefixOf } from './anchor.ts'
import type { Archive } from './archive.ts'
import { commentXml, paragraphOf, removeAnchors, withComments, withoutTraces } from './comment-edits.ts'
import { earlierComments, reconcile } from './earlier-comments.ts'
import { Insertions } from './insertions.ts'
import { withContentType, withRelationship } from './package-edits.ts'
import { folderOf, nameOf, within } from './part-names.ts'
import { relatedPart, relationshipsOf } from './parts.ts'
import { readWord, type WordDocument } from './read-docx.ts'
import { type Element, parseXml } from './xml.ts'

const types = '[Content_Types].xml'
/** Pictures make large documents; all parts are held while the copy is packed. */
const largestPart = 256 * 1024 * 1024

export async function annotateDocx(bytes: Uint8Array, comments: readonly Comment[]): Promise<Uint8Array> {
  const document = await readWord(bytes)
  const { word, source, root } = document
  const part = word.related.get('comments')?.[0]
  const there = part === undefined ? null : await word.source(part)
  const written = there === null || part === undefined ? null : parseXml(there, part)
  const placed = comments.map(comment => {
    const points =
      pointsOf(document.spans, comment.start, comment.end) ?? nearestPoints(document, comment.start)
    return { ...comment, points, home: paragraphOf(root, points.begin.run) }
  })
  const extended = await relatedPart(word, 'commentsExtended')
  const earlier = written === null ? [] : earlierComments(written, root, extended)
  const { fresh, changed, gone } = reconcile(earlier, placed)
  if (fresh.length + changed.length + gone.length === 0) return bytes
  const ids = freeIds(root, written)
  const numbered = fresh.map(comment => ({ ...comment, id: ids() }))
  const insertions = new Insertions()
  const anchors = new Anchors(source, insertions)
  const moved = changed.map(({ earlier, comment }) => ({ ...comment, id: Number(earlier.id) }))
  removeAnchors(root, [...gone, ...changed.map(one => one.earlier)], insertions)
  for (const { points, id } of [...numbered, ...moved]) {
    anchors.begin(points.begin, id)
    anchors.end(points.end, id)
  }
  const edited = new Map([[word.main, insertions.into(source)]])
  if (there !== null && part !== undefined && written !== null) {
    edited.set(part, withComments(there, written, numbered, { changed, gone }))
    for (const [name, text] of await withoutTraces(word, gone)) edited.set(name, text)
  } else {
    const namespace = namespaceOf(source, root)
    const name = part ?? newPart(word.archive, folderOf(word.main))
    const inside = numbered.map(one => commentXml(one, 'w:')).join('')
    edited.set(
      name,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}">${inside}</w:comments>`
    )
    edited.set(types, withContentType((await word.source(types)) ?? '', name))
    if (part === undefined) {
      const rels = relationshipsOf(word.main)
      const target = nameOf(name)
      edited.set(rels, withRelationship(await word.source(rels), relationshipType(namespace), target))
    }
  }
  const copy = await pack(word.archive, edited)
  if ((await textOf(copy)) !== document.text) throw new DocumentError(unsound)
  return copy
}

/** Of a damaged part, what its reader makes out and what stands there may differ, and a comment would break it. */
const unsound = 'It is damaged and takes no comments as it is. Save it again in Word and annotate that.'

/** What a copy reads as; null when it cannot be read. */
async function textOf(copy: Uint8Array): Promise<string | null> {
  try {
    return (await readWord(copy)).text
  } catch (error) {
    if (error instanceof DocumentError) return null
    throw error
  }
}

/** Numbers that no comment of the document has. */
function freeIds(...parts: readonly (Element | null)[]): () => number {
  let highest = -1
  const visit = (element: Element) => {
    if (element.name.startsWith('w:comment'))
      highest = Math.max(highest, Number(element.attributes['w:id'] ?? -1) || 0)
    element.children.forEach(visit)
  }
  for (const part of parts) if (part !== null) visit(part)
  return () => ++highest
}

/** For a place without words of the body, such as a printed number or a note: the paragraph that it belongs to. */
function nearestPoints({ spans, marks }: WordDocument, offset: number): { begin: Point; end: Point } {
  const filled = spans.filter(({ stretch }) => stretch.leaf !== null)
  const number = numberAt(marks, offset)
  const own = filled.filter(({ paragraph }) => paragraph.number === number)
  const after = filled.find(({ start }) => start >= offset) ?? filled[filled.length - 1]
  const [first] = own.length > 0 ? own : after === undefined ? [] : [after]
  const last = own[own.length - 1] ?? first
  const points = first && last && pointsOf(spans, first.start, last.end)
  if (!points) throw new DocumentError('It holds no words that a comment could stand at.')
  return points
}

/** What the prefix of the root stands for. */
function namespaceOf(source: string, root: Element): string {
  const prefix = prefixOf(source, root).replace(':', '')
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`
  const open = source.slice(root.start, root.openEnd)
  const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(open)
  return value?.[1] ?? value?.[2] ?? ''
}

function relationshipType(namespace: string): string {
  return namespace.includes('purl.oclc.org')
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
}

function newPart({ names }: Archive, folder: string): string {
  const taken = new Set(names.map(name => name.toLowerCase()))
  let name = within(folder, 'comments.xml')
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = within(folder, `comments${count}.xml`)
  return name
}

async function pack(archive: Archive, changed: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const files: Zippable = {}
  for (const name of new Set([...archive.names, ...changed.keys()])) {
    // An object takes no such name, and the part would be lost.
    if (name === '__proto__')
      throw new DocumentError('It holds a part named __proto__; save it again in Word.')
    const text = changed.get(name)
    const before = (await archive.read(name, largestPart)) ?? new Uint8Array()
    const bytes = text === undefined ? before : encodedAs(before, text)
    files[name] = [bytes, { mtime: dosDate(archive.changed(name)) }]
  }
  return zipSync(files)
}

/** In the encoding that the part had, which its first line can name. */
function encodedAs([first, second]: Uint8Array, text: string): Uint8Array {
  if (first === 0xff && second === 0xfe) return utf16(text, true)
  if (first === 0xfe && second === 0xff) return utf16(text, false)
  return new TextEncoder().encode(text)
}

function utf16(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little)
  return new Uint8Array(view.buffer)
}

/** Archives know dates from 1980 on. */
function dosDate(date: Date): Date {
  const first = new Date(1980, 0, 1)
  return date < first ? first : date
}
