/**
 * The comments that an earlier round wrote: which of them say the same as a finding of now, which are to say something else, and
 * which are to go. Comments of people are never among them, and one that a person has replied to or typed into never goes.
 */
import type { Comment } from '../annotate-document.ts'
import { author, typedInto } from './comment-mark.ts'
import { childrenNamed, type Element } from './xml.ts'

export interface EarlierComment {
  readonly id: string
  readonly element: Element
  /** What it says, paragraph by paragraph. */
  readonly paragraphs: readonly string[]
  /** The start of the paragraph of Word that it stands in; null when it stands nowhere. */
  readonly home: number | null
  readonly replied: boolean
  /** Whether a person has typed into it. */
  readonly typed: boolean
}

/** A comment of now, and the start of the paragraph of Word that it is for. */
export interface Wanted extends Comment {
  readonly home: number
}

export interface Reconciled<New extends Wanted> {
  readonly fresh: readonly New[]
  readonly changed: readonly { readonly earlier: EarlierComment; readonly comment: New }[]
  readonly gone: readonly EarlierComment[]
}

/** `extended` says which comment replies to which, where Word has written that. */
export function earlierComments(
  comments: Element,
  document: Element,
  extended: Element | undefined
): EarlierComment[] {
  const parents = new Map(
    childrenNamed(extended, 'commentEx').map(({ attributes }) => [attributes.paraId, attributes.paraIdParent])
  )
  const answered = new Set(parents.values())
  const homes = homesOf(document)
  return childrenNamed(comments, 'w:comment').flatMap(element => {
    const key = keyOf(element)
    if (element.attributes['w:author'] !== author || parents.get(key) !== undefined) return []
    const id = element.attributes['w:id'] ?? ''
    const paragraphs = childrenNamed(element, 'w:p').map(textOf)
    const home = homes.get(id) ?? null
    const typed = typedInto(element.attributes['w:initials'], paragraphs)
    return [{ id, element, paragraphs, home, replied: key !== '' && answered.has(key), typed }]
  })
}

/** What Word knows a comment by in its other parts: the identity of its last paragraph. */
export function keyOf(comment: Element): string {
  const paragraphs = childrenNamed(comment, 'w:p')
  return paragraphs[paragraphs.length - 1]?.attributes.paraId ?? ''
}

/**
 * Comments of one paragraph that say the same stay; those whose last words, the rule's, are the same are changed. One that a
 * person has typed into stays as it is, and stands for its finding while the words of that are still in it.
 */
export function reconcile<New extends Wanted>(
  earlier: readonly EarlierComment[],
  wanted: readonly New[]
): Reconciled<New> {
  const left = new Set(earlier)
  const take = (comment: New, alike: (one: EarlierComment) => boolean) => {
    const found = [...left].find(one => one.home === comment.home && alike(one))
    if (found !== undefined) left.delete(found)
    return found
  }
  const unsaid = wanted.filter(
    comment => take(comment, one => one.paragraphs.join('\n') === said(comment).join('\n')) === undefined
  )
  const untold = unsaid.filter(
    comment => take(comment, one => one.typed && holds(one, comment)) === undefined
  )
  const fresh: New[] = []
  const changed: { earlier: EarlierComment; comment: New }[] = []
  for (const comment of untold) {
    const same = take(comment, one => !one.typed && one.paragraphs.at(-1) === said(comment).at(-1))
    if (same === undefined) fresh.push(comment)
    else changed.push({ earlier: same, comment })
  }
  return { fresh, changed, gone: [...left].filter(one => !one.replied && !one.typed) }
}

/** Whether a comment has all words of a finding, in their order, whatever else stands between them. */
function holds({ paragraphs }: EarlierComment, comment: Comment): boolean {
  const words = paragraphs.join(' ').split(/\s+/)
  let at = 0
  return said(comment)
    .join(' ')
    .split(/\s+/)
    .every(word => {
      at = words.indexOf(word, at) + 1
      return at > 0
    })
}

/** As it is read back: what XML cannot hold is a space. */
function said({ paragraphs }: Comment): string[] {
  return paragraphs.map(storable)
}

export function storable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
  return text.replace(/[\u0000-\u001f\ufffe\uffff]|\p{Cs}/gu, ' ')
}

function textOf(element: Element): string {
  return element.name === 'w:t' ? element.text : element.children.map(textOf).join('')
}

/** By the number of a comment, the start of the paragraph in which it begins. */
function homesOf(document: Element): Map<string, number> {
  const homes = new Map<string, number>()
  // One that begins between paragraphs belongs to the next.
  let waiting: string[] = []
  const visit = (element: Element, home: number | null) => {
    const here = element.name === 'w:p' ? element.start : home
    if (element.name === 'w:p') {
      for (const id of waiting) homes.set(id, element.start)
      waiting = []
    }
    if (element.name === 'w:commentRangeStart') {
      const id = element.attributes['w:id'] ?? ''
      if (here === null) waiting.push(id)
      else homes.set(id, here)
    }
    for (const child of element.children) visit(child, here)
  }
  visit(document, null)
  return homes
}

/** The elements of the main part that say where a comment stands; a run that holds nothing else is one of them. */
export function anchorsOf(document: Element, ids: ReadonlySet<string>): Element[] {
  const found: Element[] = []
  const visit = (element: Element) => {
    const inside = element.children.filter(one => one.name !== 'w:rPr')
    const [only] = inside
    if (element.name === 'w:r' && inside.length === 1 && only?.name === 'w:commentReference') {
      if (ids.has(only.attributes['w:id'] ?? '')) found.push(element)
    } else if (element.name.startsWith('w:comment') && ids.has(element.attributes['w:id'] ?? ''))
      found.push(element)
    else element.children.forEach(visit)
  }
  visit(document)
  return found
}
