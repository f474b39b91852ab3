/** Drafts for the tests of the server, and places in them by the words that stand there. */
import { corpusDrafts } from '../corpus/drafts.ts'

export function corpusText(name: string): string {
  const draft = corpusDrafts().find(one => one.name === name)
  if (draft === undefined) throw new Error(`There is no ${name} in the corpus`)
  return draft.text
}

/** The position of the first character of `words`, or `within` characters behind it. */
export function placeOf(text: string, words: string, within = 0): { line: number; character: number } {
  const at = text.indexOf(words)
  if (at < 0) throw new Error(`"${words}" does not stand in the text`)
  const before = text.slice(0, at + within)
  return { line: before.split('\n').length - 1, character: before.length - (before.lastIndexOf('\n') + 1) }
}

/** The words of a range. */
export function wordsOf(
  text: string,
  range: { start: { line: number; character: number }; end: { line: number; character: number } }
): string {
  const lines = text.split('\n')
  const offset = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character
  return text.slice(offset(range.start), offset(range.end))
}
