/**
 * The tokens of a sentence as the models see them: lower case, names of places and people and the words of the grade
 * scale made unknowable, so that a verdict never rests on which authority it is or on the grade that it states.
 */

import { classesOf } from './lexicon.ts'

/** A token with half-open offsets into the sentence's text: in "Barnford's plans" `<name>` is 0 to 10. */
export interface Token {
  /** Lower case; `<grade>`, `<name>` and `<number>` stand for what is hidden. */
  readonly word: string
  readonly stem: string
  /** Its word classes, a mask. */
  readonly classes: number
  readonly start: number
  readonly end: number
}

const pattern =
  /\brequir(?:es|e|ed|ing) improvement(?: to be good)?\b|[A-Za-z]+(?:['\u2019][a-z]+)?|\d[\d,.]*%?|[,;:()]/gi
const gradeWord = /^(?:requir.* improvement.*|outstanding|good|inadequate)$/
/** "IRO", "PAs", and single letters: no names. */
const acronym = /^[A-Z]+s?$/
/** Longer words are cut: no English word is, and a run of letters may be any length. */
const longestWord = 40

/** Reads the tokens of one sentence, in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(pattern)) {
    const printed = match[0]
    const start = match.index
    const end = start + printed.length
    const word = maskedWord(printed, tokens.length === 0)
    const last = tokens[tokens.length - 1]
    if (word === '<name>' && last?.word === '<name>') tokens[tokens.length - 1] = { ...last, end }
    else tokens.push({ word, stem: stemOf(word), classes: classesOf(word), start, end })
  }
  return tokens
}

function maskedWord(printed: string, first: boolean): string {
  const code = printed.charCodeAt(0)
  if (code >= 48 && code <= 57) return '<number>'
  const word = printed.slice(0, longestWord).toLowerCase().replace('\u2019', "'")
  if (gradeWord.test(word)) return '<grade>'
  const capital = code >= 65 && code <= 90
  if (capital && !first && !acronym.test(printed)) return '<name>'
  return word
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
