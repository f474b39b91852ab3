import type { LedgerSentence } from '@touchstone/core'
import { words } from '@touchstone/pages'
import type { Colours } from '../check/colour.ts'
import { wrap } from '../explain/wrap.ts'

const width = 100

/** Words broken into lines; `first` and `rest` stand before them. */
export function lines(text: string, first = '', rest = first, columns = width): string {
  return wrap(text, first, rest, columns)
}

/** A draft may hold control characters that a terminal would obey. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
}

/** A sentence under its paragraph's number, with what is to be said of it: " 12  Visits are late. (serious)". */
export function sentenceText(sentence: LedgerSentence, colours: Colours): string {
  const { paragraph, text } = sentence
  // An unnumbered paragraph has its place told after the words.
  const number = paragraph === null ? '-' : `${paragraph}`
  const tags = [...(paragraph === null ? [words.spotWords(sentence)] : []), ...words.tagsOf(sentence)]
  const told = lines(
    `${printable(text)}${tags.length > 0 ? ` (${tags.join(', ')})` : ''}`,
    '',
    '',
    width - 10
  )
  return told
    .split('\n')
    .map((part, at) => `    ${at === 0 ? colours.dim(number.padStart(4)) : '    '}  ${part}`)
    .join('\n')
}
