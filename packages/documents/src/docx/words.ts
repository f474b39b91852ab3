/** The words of one paragraph of Word, each stretch with the element that it stands in. */
import type { Tracked } from '../document.ts'
import type { Clock } from './clock.ts'
import type { Fields } from './fields.ts'
import type { Look, Looks } from './looks.ts'
import { isGone } from './revisions.ts'
import { child, type Element, keptSpace } from './xml.ts'

/** A stretch of a paragraph's text. */
export interface Stretch {
  readonly text: string
  /** The run it belongs to. */
  readonly run: Element
  /** The text element it came from, and where in its characters it begins; null for a tab or a line break. */
  readonly leaf: { readonly element: Element; readonly at: number } | null
}

/** What reading a run needs to know of the document around it. */
export interface Around {
  readonly fields: Fields
  readonly looks: Looks
  readonly clock: Clock
}

export interface Words {
  readonly around: Around
  /** The paragraph's style. */
  readonly style: string | undefined
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

export type Unread = 'text box' | 'embedded document' | Look

/** No words yet, of a paragraph in a style. */
export function noWords(around: Around, style?: string): Words {
  return { around, style, stretches: [], cited: [], unread: new Set() }
}

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
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase'
])

/** Adds the words of a paragraph, or of part of one, to `words`. */
export function readWords(element: Element, side: Tracked, words: Words): void {
  words.around.clock.check()
  for (const one of element.children) {
    if (isGone(one, side)) continue
    if (one.name === 'w:r') readRun(one, side, words)
    else if (one.name === 'w:fldSimple') simpleField(one, side, words)
    else if (one.name === 'm:f') fraction(one, side, words)
    else if (one.name === 'm:r') mathRun(one, words)
    else if (wrappers.has(one.name) || one.name.startsWith('m:')) readWords(one, side, words)
    else if (one.name === 'mc:AlternateContent') readWords(alternative(one), side, words)
    else if (one.name === 'w:subDoc') words.unread.add('embedded document')
  }
}

/** Of several ways to say one thing the first, which is what Word shows. */
export function alternative(element: Element): Element {
  return child(element, 'mc:Choice') ?? child(element, 'mc:Fallback') ?? element
}

/** A field of one element; what it shows stands inside, but for numbers, which Word makes. */
function simpleField(element: Element, side: Tracked, words: Words): void {
  const before = words.stretches.length
  readWords(element, side, words)
  const text = words.around.fields.made(element.attributes['w:instr'] ?? '')
  if (text !== '' && words.stretches.length === before)
    words.stretches.push({ text, run: element, leaf: null })
}

function fraction(element: Element, side: Tracked, words: Words): void {
  const [above, below] = ['m:num', 'm:den'].map(name => child(element, name))
  if (above !== undefined) readWords(above, side, words)
  words.stretches.push({ text: '/', run: element, leaf: null })
  if (below !== undefined) readWords(below, side, words)
}

function readRun(run: Element, side: Tracked, words: Words): void {
  const look = words.around.looks.of(run, words.style)
  for (const one of run.children) {
    if (one.name === 'w:fldChar' || one.name === 'w:instrText' || look === null)
      readInRun(one, run, side, words)
    else if (one.text.trim() !== '' && /^w:(?:t|delText)$/.test(one.name)) words.unread.add(look)
  }
}

function readInRun(one: Element, run: Element, side: Tracked, words: Words): void {
  const { fields } = words.around
  const put = (text: string) => {
    if (text === '' || !fields.shown) return
    fields.fill()
    words.stretches.push({ text, run, leaf: null })
  }
  switch (one.name) {
    case 'w:t':
    case 'w:delText': {
      const { text, at } = shownText(one)
      if (text === '' || !fields.shown) break
      fields.fill()
      words.stretches.push({ text, run, leaf: { element: one, at } })
      break
    }
    case 'w:fldChar':
      put(fields.mark(one))
      break
    case 'w:instrText':
      fields.code(one.text)
      break
    case 'w:sym':
      put(symbol(one.attributes['w:char'] ?? '', one.attributes['w:font'] ?? ''))
      break
    case 'w:ruby':
      readWords(child(one, 'w:rubyBase') ?? one, side, words)
      break
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
      else if (one.name === 'mc:AlternateContent')
        for (const inside of alternative(one).children) readInRun(inside, run, side, words)
      break
  }
}

const pictures = /^(?:symbol|w(?:ing|eb)dings)/i

/**
 * A character by its code. Word puts those of old fonts into the private part of Unicode: letters come back from there, but for
 * those of fonts that hold pictures. What is no character, or would break the line, is left out.
 */
function symbol(code: string, font: string): string {
  const unit = /^[0-9a-f]{1,4}$/i.test(code) ? Number.parseInt(code, 16) : 0
  const own = unit >= 0xf000 && unit <= 0xf0ff && !pictures.test(font) ? unit - 0xf000 : unit
  return own < 0x20 || (own >= 0x7f && own < 0xa0) || (own >= 0xd800 && own < 0xe000)
    ? ''
    : String.fromCharCode(own)
}

/**
 * The characters of a text element as Word shows them: no line breaks, and space at the ends only where it says so. Only what XML calls
 * white space is trimmed.
 */
function shownText(element: Element): { text: string; at: number } {
  const flat = element.text.replace(/[\t\n\f\r]/g, ' ')
  const { 'xml:space': space, [keptSpace]: kept } = element.attributes
  if ((space ?? kept) === 'preserve') return { text: flat, at: 0 }
  const text = flat.replace(/^ +/, '')
  return { text: text.replace(/(?<! ) +$/, ''), at: flat.length - text.length }
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
