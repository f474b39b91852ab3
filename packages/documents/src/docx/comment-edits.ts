/** Writes, changes and takes away comments in the parts that know of them. */
import { DocumentError } from '../document.ts'
import { prefixOf } from './anchor.ts'
import { author, initialsFor } from './comment-mark.ts'
import { anchorsOf, type EarlierComment, keyOf, storable } from './earlier-comments.ts'
import { Insertions } from './insertions.ts'
import { withLast } from './package-edits.ts'
import type { WordParts } from './parts.ts'
import { childrenNamed, type Element, parseXml } from './xml.ts'

interface Numbered {
  readonly id: number
  readonly paragraphs: readonly string[]
}

interface Edits {
  readonly changed: readonly {
    readonly earlier: EarlierComment
    readonly comment: Pick<Numbered, 'paragraphs'>
  }[]
  readonly gone: readonly EarlierComment[]
}

/** The part with its comments, and those of now. */
export function withComments(
  source: string,
  root: Element,
  fresh: readonly Numbered[],
  { changed, gone }: Edits
): string {
  const edits = new Insertions()
  for (const { element } of gone) edits.replace(element.start, element.end, '')
  for (const { earlier, comment } of changed) {
    const paragraphs = childrenNamed(earlier.element, 'w:p')
    const [first, last] = [paragraphs[0], paragraphs.at(-1)]
    if (first === undefined || last === undefined) continue
    const w = prefixOf(source, last)
    // The last paragraph keeps its identity, by which Word knows whether the comment is settled.
    const inside = comment.paragraphs.map((text, at) =>
      paragraphXml(
        text,
        w,
        at === comment.paragraphs.length - 1
          ? source.slice(last.start, last.openEnd).replace(/(?<!\s)\s*\/>$/, '>')
          : `<${w}p>`
      )
    )
    const open = source.slice(earlier.element.start, first.start)
    const initials = `$1"${initialsFor(comment.paragraphs.map(storable))}"`
    edits.replace(
      earlier.element.start,
      last.end,
      open.replace(/(\binitials\s*=\s*)(?:"[^"]*"|'[^']*')/, initials) + inside.join('')
    )
  }
  const edited = edits.into(source)
  if (fresh.length === 0) return edited
  const prefix = prefixOf(source, root)
  const now = edited === source ? root : parseXml(edited, 'comments')
  return withLast(edited, now, fresh.map(one => commentXml(one, prefix)).join(''))
}

/** Parts of newer versions of Word that name a comment, without those that are gone; only the parts that change. */
export async function withoutTraces(
  word: WordParts,
  gone: readonly EarlierComment[]
): Promise<Map<string, string>> {
  const keys = new Set(gone.map(one => keyOf(one.element)).filter(key => key !== ''))
  const edited = new Map<string, string>()
  if (keys.size === 0) return edited
  const durable = new Set<string>()
  for (const kind of ['commentsExtended', 'commentsIds', 'commentsExtensible']) {
    for (const name of new Set(word.related.get(kind))) {
      const source = await word.source(name)
      if (source === null) continue
      const edits = new Insertions()
      for (const one of parseXml(source, name, word.clock).children) {
        const { paraId = '', durableId = '' } = one.attributes
        if (!keys.has(paraId) && !durable.has(durableId)) continue
        if (durableId !== '') durable.add(durableId)
        edits.replace(one.start, one.end, '')
      }
      const text = edits.into(source)
      if (text !== source) edited.set(name, text)
    }
  }
  return edited
}

/** Takes out where these comments stood. */
export function removeAnchors(root: Element, comments: readonly EarlierComment[], edits: Insertions): void {
  const ids = new Set(comments.map(({ id }) => id))
  if (ids.size > 0) for (const { start, end } of anchorsOf(root, ids)) edits.replace(start, end, '')
}

export function commentXml({ id, paragraphs }: Numbered, w: string): string {
  const inside = paragraphs.map(text => paragraphXml(text, w, `<${w}p>`))
  const initials = initialsFor(paragraphs.map(storable))
  return `<${w}comment ${w}id="${id}" ${w}author="${author}" ${w}initials="${initials}">${inside.join('')}</${w}comment>`
}

function paragraphXml(text: string, w: string, open: string): string {
  return `${open}<${w}r><${w}t xml:space="preserve">${escaped(text)}</${w}t></${w}r></${w}p>`
}

function escaped(text: string): string {
  return storable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The start of the paragraph that holds an element. */
export function paragraphOf(root: Element, { start, end }: Element): number {
  let found = -1
  const visit = (element: Element) => {
    if (element.start > start || element.end < end) return
    if (element.name === 'w:p') found = element.start
    element.children.forEach(visit)
  }
  visit(root)
  if (found < 0) throw new DocumentError('It holds words outside its paragraphs; save it again in Word.')
  return found
}
