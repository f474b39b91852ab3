/// <reference path="./parts.d.ts" />
/**
 * wink-nlp, which finds the words of a sentence and says of each its lemma, its part of speech and whether it is a stop
 * word. This is the only file that knows it. The one instance is made when the first sentence is read; it takes back what
 * it learned from each sentence, so that an answer follows from the sentence alone.
 */

import makeFeatures from 'wink-eng-lite-web-model/dist/feature.js'
import packedCore from 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json' with {
  type: 'json'
}
import lemmatize from 'wink-eng-lite-web-model/dist/lemmatize.js'
import loadNegation from 'wink-eng-lite-web-model/dist/load-negation-model.js'
import loadPartsOfSpeech from 'wink-eng-lite-web-model/dist/load-pos-model.js'
import winkNLP, { type ItsFunction, type Model, type WinkMethods } from 'wink-nlp'
import type { PartOfSpeech, Word } from '../analysis.ts'
import { longestRun, withoutLongRuns } from '../long-runs.ts'
import { type CoreModel, unpackCore } from './core-model.ts'

/** After so many words that its model does not hold, an instance is made anew, which frees what they took. */
const mostLearned = 20_000

let core: CoreModel | null = null
let instance: WinkMethods | null = null

/**
 * The words and signs of one sentence, in order; all but space lies in one of them. Their scope is not known yet.
 *
 * @throws Error when wink's words are not those of the sentence; it would be a fault of this file.
 */
export function winkWords(sentence: string): { -readonly [Property in keyof Word]: Word[Property] }[] {
  const { its, readDoc } = reader()
  const readable = plain(sentence)
  const tokens = readDoc(readable).tokens()
  const texts = tokens.out()
  const lemmas = tokens.out(its.lemma as ItsFunction<string>) as readonly (string | undefined)[]
  const tags = tokens.out(its.pos) as PartOfSpeech[]
  const stops = tokens.out(its.stopWordFlag) as unknown as boolean[]
  core?.forget()
  let at = 0
  const words = texts.map((printed, index) => {
    while (isSpace(sentence.charCodeAt(at))) at++
    const start = at
    if (!readable.startsWith(printed, start))
      throw new Error(`wink-nlp reads "${printed}" where the text has "${sentence.slice(start, start + 40)}"`)
    at += printed.length
    if (printed === stand) at = endOfRun(sentence, start)
    const text = sentence.slice(start, at)
    const lower = (printed === stand ? text : printed).toLowerCase()
    return {
      text,
      start,
      end: at,
      lower,
      // wink has none for "cannot" before a comma.
      lemma: lemmas[index] ?? lower,
      pos: tags[index] as PartOfSpeech,
      stop: stops[index] as boolean,
      scope: 0
    }
  })
  while (isSpace(sentence.charCodeAt(at))) at++
  if (at !== sentence.length) throw new Error(`wink-nlp leaves out "${sentence.slice(at, at + 40)}"`)
  return words
}

function reader(): WinkMethods {
  if (core !== null && core.learned() > mostLearned) {
    core.empty()
    instance = null
  }
  core ??= unpackCore(packedCore)
  instance ??= winkNLP(modelOf(core), ['pos'])
  return instance
}

/** The parts of the model that tagging needs. wink asks for the others at its start and does not use them. */
function modelOf({ unpacked }: CoreModel): Model {
  return {
    core: () => unpacked,
    featureFn: makeFeatures,
    pos: loadPartsOfSpeech,
    negation: loadNegation,
    sa: loadNegation,
    ner: () => ({ machines: [], transformers: [] }),
    sbd: () => ({ machines: [], transformers: [] }),
    metaCER: () => ({ machines: '', transformers: [] }),
    addons: { lemmatize: lemmaOf }
  } as unknown as Model
}

/** The lemma of a name is that of a noun: "Social Workers" are social workers. */
function lemmaOf(word: string, pos: PartOfSpeech, words: unknown): string {
  return lemmatize(word, pos === 'PROPN' ? 'NOUN' : pos, words)
}

/** What a long run is read as. */
const stand = 'x'
/** wink knows contractions by their straight apostrophe, and loses some kinds of space. */
const unusual = /[^\x20-\x7e]/
const spaces = /[^\S ]/g
const capital = /^[A-Z][a-z]+(?= )/

/** The sentence as wink is given it, of the same length. Its first word is no name for being printed with a capital. */
function plain(sentence: string): string {
  const spaced = unusual.test(sentence)
    ? sentence.replace(/[\u2018\u2019]/g, "'").replace(spaces, ' ')
    : sentence
  const text = withoutLongRuns(spaced, length => stand.padEnd(length))
  const first = capital.exec(text)?.[0].toLowerCase()
  return first !== undefined && core?.knows(first) ? first + text.slice(first.length) : text
}

/** The end of the long run that begins here; of the one letter, when there is none. */
function endOfRun(sentence: string, start: number): number {
  let end = start
  while (end < sentence.length && !isSpace(sentence.charCodeAt(end))) end++
  return end - start > longestRun ? end : start + stand.length
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || (unit > 126 && /\s/.test(String.fromCharCode(unit)))
}
