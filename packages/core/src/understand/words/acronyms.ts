/** Finds acronyms and the words that a sentence gives for them: "independent reviewing officers (IROs)". */
import type { Framework } from '../../frameworks/framework.ts'
import type { AcronymUse } from '../sentence-facts.ts'

const candidate = /(?<![\w'&-])[A-Z][A-Za-z&]{1,11}(?!\w|-[^a-z])/g
const smallWords = new Set([
  'a',
  'an',
  'and',
  'at',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
  '&'
])

/** What may stand between a bracket and the letters in it: "(known as the MASH)". */
const opened =
  /[([](?:(?:the|or|also|often|locally|known as|called|referred to as|hereafter)\s+)*["'\u2018\u201c]?$/i
/** What may stand after them: "(IROs')". */
const closed = /^(?:['\u2019]s?)?["\u201d]?[)\],;/+]/

/** The acronyms of a sentence, in order. */
export function findAcronyms(text: string, known: Framework['acronyms']): AcronymUse[] {
  const uses: AcronymUse[] = []
  for (const { 0: printed, index: start } of text.matchAll(candidate)) {
    const acronym = printed.replace(/s$/, '')
    if (!looksLikeOne(acronym)) continue
    const end = start + printed.length
    const expansions = known[acronym]?.expansions ?? []
    const expansion =
      expansionBefore(text, start, end, acronym, expansions) ?? expansionAfter(text, end, acronym, expansions)
    uses.push({ acronym, start, end, expansion })
  }
  return uses
}

/** Two capitals or more, and at least as many as small letters: IRO, DfE, CiCC; not McDonald. */
function looksLikeOne(word: string): boolean {
  let capitals = 0
  for (const letter of word) if (letter >= 'A' && letter <= 'Z') capitals++
  return capitals >= 2 && capitals * 2 >= word.length
}

/** "multi-agency safeguarding hub (MASH)": the words right before the bracket. */
function expansionBefore(
  text: string,
  start: number,
  end: number,
  acronym: string,
  known: readonly string[]
): AcronymUse['expansion'] {
  const opening = opened.exec(text.slice(Math.max(0, start - 40), start))
  if (opening === null || !closed.test(text.slice(end, end + 4))) return null
  const close = text.slice(0, start - opening[0].length).trimEnd().length
  const words = wordsOf(text.slice(Math.max(0, close - 160), close), Math.max(0, close - 160))
  for (const expansion of known) {
    const from = close - expansion.length
    if (from >= 0 && sameWords(text.slice(from, close), expansion)) return span(text, from, close)
  }
  const first = firstByInitials(words, acronym)
  if (first !== null) return span(text, first, close)
  const fallback = words[Math.max(words.length - acronym.length, 0)]
  return fallback === undefined ? null : span(text, fallback.start, close)
}

/** "MASH (multi-agency safeguarding hub)". */
function expansionAfter(
  text: string,
  end: number,
  acronym: string,
  known: readonly string[]
): AcronymUse['expansion'] {
  const bracket = text.slice(end, end + 2)
  if (bracket !== ' (' && bracket !== ' [') return null
  const from = end + 2
  const close = text.indexOf(bracket === ' (' ? ')' : ']', from)
  if (close < 0 || close - from > 120) return null
  const inside = text.slice(from, close)
  const spelled = known.some(expansion => sameWords(inside, expansion)) || matchesInitials(inside, acronym)
  return spelled ? span(text, from, close) : null
}

/** Whether the words' first letters spell the acronym; small words may be left out. */
export function matchesInitials(words: string, acronym: string): boolean {
  const split = wordsOf(words, 0)
  return firstByInitials(split, acronym) === split[0]?.start
}

/** Two expansions of one thing: case, hyphens, plurals and small words aside. */
export function sameExpansion(a: string, b: string): boolean {
  return stems(a) === stems(b)
}

/**
 * Whether a text has the words that the letters stand for, bracket or none: known ones, or words in a row whose first
 * letters spell them. Two letters meet by chance, so these count only where the words are known.
 */
export function hasWordsFor(text: string, acronym: string, known: readonly string[]): boolean {
  const joined = (words: string) => stems(words).replaceAll(' ', '')
  const all = joined(text)
  if (known.some(words => all.includes(joined(words)))) return true
  if (acronym.length < 3) return false
  return text.split(/[.!?;:]\s/).some(part => {
    const words = wordsOf(part, 0).filter(({ text: word }) => word !== acronym)
    return words.some((_, at) => firstByInitials(words.slice(Math.max(0, at - 12), at + 1), acronym) !== null)
  })
}

/** Whether a text says that what it has just named is called so: "the designated officer, known locally as the LADO". */
export function isCalled(text: string, acronym: string): boolean {
  return [
    ...text.matchAll(/, (?:also |often |better )?(?:known(?: locally)? as|called) (?:the )?(\w+)/g)
  ].some(([, letters]) => letters === acronym || letters === `${acronym}s`)
}

function stems(words: string): string {
  return wordsOf(words.toLowerCase(), 0)
    .map(word =>
      word.text
        .replace(/['\u2019]s$|s['\u2019]$/, '')
        .replace(/ies$/, 'y')
        .replace(/s$/, '')
    )
    .filter(word => !smallWords.has(word))
    .join(' ')
}

function sameWords(a: string, b: string): boolean {
  return a.toLowerCase().replaceAll('-', ' ') === b.replaceAll('-', ' ')
}

interface Word {
  readonly text: string
  readonly start: number
}

function wordsOf(text: string, offset: number): Word[] {
  return [...text.matchAll(/[A-Za-z0-9'\u2019]+|&/g)].map(match => ({
    text: match[0],
    start: offset + match.index
  }))
}

/** The offset of the word that the acronym's first letter stands for, reading backwards; null when they do not fit. */
function firstByInitials(words: readonly Word[], acronym: string): number | null {
  const letters = acronym.toLowerCase().replaceAll('&', '')
  return fit(words, words.length - 1, letters, letters.length - 1, 5)
}

/** A small word may stand for a letter or for none; at most `skips` stand for none, which bounds the search. */
function fit(
  words: readonly Word[],
  at: number,
  letters: string,
  letter: number,
  skips: number
): number | null {
  const word = words[at]
  if (word === undefined) return null
  const lower = word.text.toLowerCase()
  if (lower[0] === letters[letter]) {
    const found = letter === 0 ? word.start : fit(words, at - 1, letters, letter - 1, skips)
    if (found !== null) return found
  }
  return skips > 0 && smallWords.has(lower) ? fit(words, at - 1, letters, letter, skips - 1) : null
}

function span(text: string, start: number, end: number): { text: string; start: number; end: number } {
  return { text: text.slice(start, end), start, end }
}
