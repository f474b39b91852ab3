/** Finds references to a paragraph or an improvement item of the report itself: "paragraph 12", "the third area for improvement". */
import { numberWords } from '../words/reference.ts'
import { hasWord, type Stretch } from './stretch.ts'

export interface InternalReference extends Stretch {
  readonly to: 'paragraph' | 'item'
  /** All numbers that it names, in order. */
  readonly numbers: readonly number[]
}

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth'
]
const cardinals = numberWords.slice(1)
const area =
  '(?:areas? (?:for improvement|to improve|for development)|improvement (?:items?|areas?|points?)|items? (?:in|of|on) the (?:improvement )?list|bullet points?)'

/** How far around a reference its sentence is looked at. */
const reach = 200

const paragraph =
  /\b(?:paragraphs?|paras?\.?) (\d{1,3}(?:(?:, ?| ?(?:-|\u2013|and|to|or|&) ?)\d{1,3})*)(?![\d.]\d|\(|\w)/gi
const ordinal = new RegExp(`\\b(${ordinals.join('|')}|\\d{1,2}(?:st|nd|rd|th)) (?:listed )?${area}\\b`, 'gi')
const cardinal = new RegExp(
  `\\b(?:area for improvement|improvement (?:item|area|point)) (?:number )?(\\d{1,2}|${cardinals.join('|')})\\b`,
  'gi'
)
/** Another document's paragraph or list. */
const elsewhere =
  /^ ?(?:,? (?:of|in|to|from|under|at) (?:the |its |their |that |schedule |part |annex )?(?!this |report|list|what needs)[A-Za-z])|^ ?(?:sch(?:edule)?\b)/i
const earlier =
  /\b(?:act|regulations?|schedule|guidance|framework|statutory|code of practice|working together|last|previous|earlier|visit|plan|review|audit|19\d\d|20\d\d)\b/i

/** References in a text to the paragraphs and items of its own report; those to other documents are left out. */
export function internalReferences(text: string): InternalReference[] {
  if (!hasWord(text)) return []
  const found: InternalReference[] = []
  const add = (pattern: RegExp, to: InternalReference['to'], read: (words: string) => number[]) => {
    for (const { 0: printed, 1: words = '', index: start } of text.matchAll(pattern)) {
      const end = start + printed.length
      // No further than this, so that many references cost no more than their length.
      const before = text.slice(Math.max(0, start - reach), start)
      const after = text.slice(end, end + reach)
      const [own = ''] = after.split('. ', 1)
      const sentence = before.slice(before.lastIndexOf('. ') + 1) + own
      if (elsewhere.test(after) || earlier.test(sentence)) continue
      found.push({ start, end, to, numbers: read(words) })
    }
  }
  add(paragraph, 'paragraph', words => words.match(/\d+/g)?.map(Number) ?? [])
  add(ordinal, 'item', words => [placeIn(ordinals, words)])
  add(cardinal, 'item', words => [placeIn(cardinals, words)])
  return found.sort((a, b) => a.start - b.start)
}

function placeIn(words: readonly string[], word: string): number {
  const at = words.indexOf(word.toLowerCase())
  return at < 0 ? Number.parseInt(word, 10) : at + 1
}
