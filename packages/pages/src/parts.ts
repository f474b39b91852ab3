/** Small parts that the fragments share. */
import type { LedgerSentence } from '@touchstone/core'
import { escapeMarkup } from './escape.ts'
import { opening, spotWords, tagsOf } from './words.ts'

/** A place in the draft: lines and columns from 1, the end exclusive. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** Where it stands in a document that is no text itself: "page 4, paragraph 12". */
  readonly place?: string
}

/** How a fragment stands in its page. */
export interface FragmentSettings {
  /** What ids begin with, so that several ledgers can stand in one page: letters, digits and hyphens. */
  readonly id?: string
  /** The level of the fragment's own heading, 1 to 4. */
  readonly level?: number
  /** Where a place of the draft is to be found, for hosts that can go there; null or left out, it is told and not linked. */
  readonly href?: (place: Place) => string | null
  /** Whole lists come in a part of their own at the end, so that what is printed begins with the short version. */
  readonly listsLast?: boolean
  /** Markup that comes right under the fragment's heading. */
  readonly lead?: string
}

export type Settings = Required<Pick<FragmentSettings, 'id' | 'level' | 'lead' | 'listsLast'>> &
  Pick<FragmentSettings, 'href'>

export function filled({
  id = 'ledger',
  level = 2,
  lead = '',
  listsLast = false,
  href
}: FragmentSettings = {}): Settings {
  return { id, level, lead, listsLast, ...(href === undefined ? {} : { href }) }
}

/** A heading `below` levels under the fragment's own. */
export function heading(below: number, content: string, { level }: Settings, id?: string): string {
  const tag = `h${Math.min(level + below, 6)}`
  return `<${tag}${id === undefined ? '' : ` id="${id}"`}>${content}</${tag}>`
}

/** Words that stand for a place, with the place as data for a host's script. */
export function placed(words: string, place: Place, { href }: Settings): string {
  const { line, column, endLine, endColumn } = place
  const data = `class="place" data-line="${line}" data-column="${column}" data-end-line="${endLine}" data-end-column="${endColumn}"`
  const target = href?.(place) ?? null
  const text = escapeMarkup(words)
  return target === null
    ? `<span ${data}>${text}</span>`
    : `<a ${data} href="${escapeMarkup(target)}">${text}</a>`
}

/** "Paragraph 12, line 88", or what a document calls the place. */
export function where({ paragraph, ...place }: Place & { readonly paragraph: number | null }): string {
  const spot = spotWords(place)
  return opening(paragraph === null || place.place !== undefined ? spot : `paragraph ${paragraph}, ${spot}`)
}

/** Sentences in the order given, each with its place and what is to be said of it. */
export function sentenceList(sentences: readonly LedgerSentence[], settings: Settings): string {
  const items = sentences.map(sentence => {
    const tags = tagsOf(sentence).map(tag => ` <span class="tag ${tag}">${tag}</span>`)
    return `<li class="${sentence.polarity}"><p class="said">${escapeMarkup(sentence.text)}</p><p class="meta">${placed(where(sentence), sentence, settings)}${tags.join('')}</p></li>`
  })
  return `<ul class="sentences" role="list">${items.join('\n')}</ul>`
}
