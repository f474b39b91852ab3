import type { LedgerSentence } from '@touchstone/core'
import { words } from '@touchstone/pages'
import { printable } from '@touchstone/results'
import type { TextSettings } from './text-settings.ts'

/** Where the words begin, behind the number. */
const indent = ' '.repeat(10)

/** A sentence under its paragraph's number, with what is to be said of it: " 12  Visits are late. (serious)". */
export function sentenceText(sentence: LedgerSentence, { colours, lines }: TextSettings): string {
  const { paragraph, text } = sentence
  // An unnumbered paragraph has its place told after the words.
  const number = paragraph === null ? '-' : `${paragraph}`
  const tags = [...(paragraph === null ? [words.spotWords(sentence)] : []), ...words.tagsOf(sentence)]
  const told = lines(`${printable(text)}${tags.length > 0 ? ` (${tags.join(', ')})` : ''}`, indent)
  return `    ${colours.dim(number.padStart(4))}  ${told.slice(indent.length)}`
}
