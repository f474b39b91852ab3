/**
 * What is known of a word by itself: lower case, stem, word classes, and which words it is used like. Names of places
 * and people and the words of the grade scale are made unknowable, so that a verdict never rests on which authority it
 * is or on the grade that it states.
 */
import { type Kin, noKin } from './kin.ts'
import { classesOf, maskOf, type WordClass } from './lexicon.ts'

export interface WordForm {
  /** Lower case; `<grade>`, `<name>` and `<number>` stand for what is hidden. */
  readonly word: string
  readonly hash: number
  /** Hash of its stem. */
  readonly stem: number
  /** Its word classes, a mask. */
  readonly classes: number
  /** What it does to the words around it, a mask of `marks`. */
  readonly marks: number
  /** The most telling of its classes, a place in `telling`, or a comma; 0 when it has none. */
  readonly symbol: number
  /** The groups of words used alike that it belongs to, from wide to narrow; 0 for a word that is in none. */
  readonly wide: number
  readonly middle: number
  readonly narrow: number
  /** Printed with a capital, and no acronym: inside a sentence, a name. */
  readonly capital: boolean
}

export const marks = {
  /** Turns what follows: "not". */
  negates: 1,
  /** Opens a contrast: "but". */
  contrasts: 2,
  /** Punctuation, which ends a negation. */
  stops: 4,
  /** Opens a part that says less than the main clause: "which", "to". */
  subordinates: 8,
  /** A verb that carries the statement: "are", "need". */
  states: 16
} as const

const marked: readonly (readonly [mark: number, words: string])[] = [
  [
    marks.negates,
    'not no never without nor neither cannot lack lacks lacking few little none insufficient insufficiently fail fails failed unable rarely absence'
  ],
  [
    marks.contrasts,
    'but however although though while whilst despite yet albeit except nevertheless nonetheless notwithstanding whereas unless'
  ],
  [marks.stops, ', ; : ( )'],
  [
    marks.subordinates,
    'which who that when where because as so ensuring limiting meaning to with including despite if while although but and , ;'
  ],
  [
    marks.states,
    'is are was were has have had do does did will would can could should must need needs require requires remain remains continue continues lack lacks benefit receive receives provide provides <grade>'
  ]
]
const marksOf = new Map<string, number>()
for (const [mark, words] of marked) {
  for (const word of words.split(' ')) marksOf.set(word, (marksOf.get(word) ?? 0) | mark)
}

/** The classes that tell what a sentence says, the most telling first. */
const telling = [
  'contrast',
  'negation',
  'fault',
  'praise',
  'excess',
  'less',
  'need',
  'relief',
  'aware',
  'act',
  'partial',
  'broad',
  'harm',
  'effect',
  'people',
  'condition',
  'new',
  'soften',
  'much',
  'little',
  'load',
  'enough'
] as const satisfies readonly WordClass[]
const tellingMasks = telling.map(name => maskOf(name))
const commaSymbol = telling.length + 1

const gradeWord = /^(?:outstanding|good|inadequate)$/
/** "IRO", "PAs", and single letters: no names. */
const acronym = /^[A-Z]+s?$/
/** Longer words are cut: no English word is, and a run of letters may be any length. */
const longestWord = 40
/** More words than a shelf of reports has; a shop of words that has read more starts anew. */
const mostForms = 30_000

/** Gives the form of a word as printed. It remembers forms, each of which follows from the printed word alone. */
export class WordForms {
  readonly #kin: Kin
  #known = new Map<string, WordForm>()
  readonly name: WordForm
  readonly grade: WordForm

  constructor(kin: Kin = noKin) {
    this.#kin = kin
    this.name = this.#form('<name>', false)
    this.grade = this.#form('<grade>', false)
  }

  of(printed: string): WordForm {
    const known = this.#known.get(printed)
    if (known !== undefined) return known
    const form = this.#read(printed)
    if (this.#known.size >= mostForms) this.#known = new Map()
    this.#known.set(printed, form)
    return form
  }

  #read(printed: string): WordForm {
    const code = printed.charCodeAt(0)
    if (code >= 48 && code <= 57) return this.#form('<number>', false)
    const word = printed.slice(0, longestWord).toLowerCase().replace('\u2019', "'")
    if (gradeWord.test(word)) return this.grade
    return this.#form(word, code >= 65 && code <= 90 && !acronym.test(printed))
  }

  #form(word: string, capital: boolean): WordForm {
    const classes = classesOf(word)
    const symbol = word === ',' ? commaSymbol : tellingMasks.findIndex(mask => (classes & mask) !== 0) + 1
    const hash = hashText(word)
    const [wide, middle, narrow] = this.#kin.groupsOf(hash)
    return {
      word,
      hash,
      stem: hashText(stemOf(word)),
      classes,
      marks: marksOf.get(word) ?? 0,
      symbol,
      wide,
      middle,
      narrow,
      capital
    }
  }
}

const endings = 'ingly edly ments ment ations ation ness ings ing ies ied ed es ly s'.split(' ')

/** A word without its ending, at least four letters long: "timeliness" and "timely" stay apart, "plan" and "plans" do not. */
export function stemOf(word: string): string {
  if (word.length < 5 || word.startsWith('<')) return word
  for (const ending of endings) {
    if (word.length - ending.length >= 4 && word.endsWith(ending)) return word.slice(0, -ending.length)
  }
  return word
}

/** FNV-1a over UTF-16 units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
