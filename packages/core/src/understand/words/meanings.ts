/** What single words mean, from `meanings.yaml`: by the word as it stands, or by its lemma. */
import type { Word } from '../../analyse/analysis.ts'
import { meaningNames, packedWords, signNames } from './meanings.generated.ts'

export interface WordMeaning {
  /** Numbers of meanings, the most telling first. */
  readonly meanings: readonly number[]
  /** Numbers of signs: what the word does to its statement. */
  readonly signs: readonly number[]
}

const meanings = meaningNames.split(' ')
const signs = signNames.split(' ')
const none: WordMeaning = { meanings: [], signs: [] }
let words: ReadonlyMap<string, WordMeaning> | null = null

/** The numbers of the meanings with these names. */
export function meaningsNamed(...names: readonly string[]): ReadonlySet<number> {
  return numbersOf(names, meanings)
}

/** The numbers of the signs with these names. */
export function signsNamed(...names: readonly string[]): ReadonlySet<number> {
  return numbersOf(names, signs)
}

function numbersOf(names: readonly string[], all: readonly string[]): ReadonlySet<number> {
  return new Set(
    names.map(name => {
      const number = all.indexOf(name)
      if (number < 0) throw new Error(`meanings.yaml has no class "${name}".`)
      return number
    })
  )
}

export function meaningOf({ lower, lemma }: Pick<Word, 'lower' | 'lemma'>): WordMeaning {
  words ??= unpacked()
  return words.get(lower) ?? words.get(lemma) ?? turned(lemma, words) ?? none
}

const privative = /^(?:un|in|im|ir|dis|under|mis)([a-z]{4,})$/
const praise = signsNamed('praise')
const fault: WordMeaning = {
  meanings: [...meaningsNamed('poor')],
  signs: [...signsNamed('fault')]
}

/** "Untested" is a fault where "tested" is praise. */
function turned(lemma: string, all: ReadonlyMap<string, WordMeaning>): WordMeaning | null {
  const rest = privative.exec(lemma)?.[1]
  const own = rest === undefined ? undefined : all.get(rest)
  return own?.signs.some(sign => praise.has(sign)) ? fault : null
}

function unpacked(): Map<string, WordMeaning> {
  const all = new Map<string, WordMeaning>()
  for (const group of packedWords.split('|')) {
    const [numbers = '', ...list] = group.split(' ')
    const classes = numbers.split(',').map(Number)
    const meaning = {
      meanings: classes.filter(number => number < meanings.length),
      signs: classes.flatMap(number => (number < meanings.length ? [] : [number - meanings.length]))
    }
    for (const word of list) all.set(word, meaning)
  }
  return all
}
