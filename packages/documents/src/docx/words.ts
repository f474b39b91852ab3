/** The words of one paragraph of Word, each stretch with the element that it stands in. */
import type { Tracked } from '../document.ts'
import { isGone } from './revisions.ts'
import { child, type Element, isOn } from './xml.ts'

/** A stretch of a paragraph's text. */
export interface Stretch {
  readonly text: string
  /** The run it belongs to. */
  readonly run: Element
  /** The text element it came from, and where in its characters it begins; null for a tab or a line break. */
  readonly leaf: { readonly element: Element; readonly at: number } | null
}

export interface Words {
  readonly stretches: Stretch[]
  /** The notes at the foot that it cites. */
  readonly cited: Citation[]
  /** What stands there and was not read. */
  readonly unread: Set<Unread>
}

export interface Citation {
  readonly kind: 'footnotes' | 'endnotes'
  readonly id: string
}

export type Unread = 'text box' | 'hidden text' | 'embedded document'

/** Elements that only wrap what is inside them. */
const wrappers: ReadonlySet<string> = new Set([
  'w:hyperlink',
  'w:ins',
  'w:del',
  'w:moveTo',
  'w:moveFrom',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'm:oMath',
  'm:oMathPara'
])

/** Adds the words of a paragraph, or of part of one, to `words`. */
export function readWords(element: Element, side: Tracked, words: Words): void {
  for (const one of element.children) {
    if (isGone(one, side)) continue
    if (one.name === 'w:r') readRun(one, words)
    else if (one.name === 'm:r') mathRun(one, words)
    else if (wrappers.has(one.name)) readWords(one, side, words)
    else if (one.name === 'mc:AlternateContent') readWords(alternative(one), side, words)
    else if (one.name === 'w:subDoc') words.unread.add('embedded document')
  }
}

/** Of several ways to say one thing the first, which is what Word shows. */
export function alternative(element: Element): Element {
  return child(element, 'mc:Choice') ?? child(element, 'mc:Fallback') ?? element
}

function readRun(run: Element, words: Words): void {
  const hidden = isOn(child(run, 'w:rPr'), 'w:vanish')
  for (const one of run.children) {
    if (hidden) {
      if (one.text.trim() !== '' && /^w:(?:t|delText)$/.test(one.name)) words.unread.add('hidden text')
    } else readInRun(one, run, words)
  }
}

function readInRun(one: Element, run: Element, words: Words): void {
  const put = (text: string) => words.stretches.push({ text, run, leaf: null })
  switch (one.name) {
    case 'w:t':
    case 'w:delText': {
      const { text, at } = shownText(one)
      if (text !== '') words.stretches.push({ text, run, leaf: { element: one, at } })
      break
    }
    case 'w:tab':
    case 'w:ptab':
      put('\t')
      break
    case 'w:br':
    case 'w:cr':
      put('\n')
      break
    case 'w:noBreakHyphen':
      put('-')
      break
    case 'w:footnoteReference':
      words.cited.push({ kind: 'footnotes', id: one.attributes['w:id'] ?? '' })
      break
    case 'w:endnoteReference':
      words.cited.push({ kind: 'endnotes', id: one.attributes['w:id'] ?? '' })
      break
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
    case 'mc:AlternateContent':
      if (holdsTextBox(one)) words.unread.add('text box')
      break
  }
}

/** The characters of a text element as Word shows them: no line breaks, and space at the ends only where it says so. */
function shownText(element: Element): { text: string; at: number } {
  const flat = element.text.replace(/[\t\n\f\r]/g, ' ')
  if (element.attributes['xml:space'] === 'preserve') return { text: flat, at: 0 }
  const text = flat.trimStart()
  return { text: text.trimEnd(), at: flat.length - text.length }
}

function mathRun(run: Element, words: Words): void {
  for (const one of run.children)
    if (one.name === 'm:t') words.stretches.push({ text: one.text, run, leaf: null })
}

function holdsTextBox(element: Element): boolean {
  if (element.name === 'w:txbxContent') return holdsText(element)
  return element.children.some(holdsTextBox)
}

function holdsText(element: Element): boolean {
  return (element.name === 'w:t' && element.text.trim() !== '') || element.children.some(holdsText)
}
