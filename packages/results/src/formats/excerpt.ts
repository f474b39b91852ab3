import { firstWords } from '@touchstone/core'

/** A place of a draft with the words around it, cut between words where they are many. */
export interface Excerpt {
  readonly before: string
  readonly passage: string
  readonly after: string
}

/** How much is shown before and after a place, in UTF-16 units; whole words of it. */
const context = 160
/** A longer passage is cut in its middle. */
const longest = 1200

/** `start` and `end` are offsets into `text`; what is shown around them ends with their first and last line. */
export function excerptOf(text: string, start: number, end: number): Excerpt {
  let begins = start
  while (begins > 0 && !endsLine(text, begins - 1)) begins--
  let ends = end
  while (ends < text.length && !endsLine(text, ends)) ends++
  const lineBefore = text.slice(begins, start)
  const lineAfter = text.slice(end, ends)
  const passage = text.slice(start, end)
  return {
    before: lastWords(lineBefore, context),
    passage:
      passage.length <= longest
        ? passage
        : `${firstWords(passage, longest / 2)}${lastWords(passage, longest / 2).slice(1)}`,
    after: firstWords(lineAfter.trimEnd(), context)
  }
}

function endsLine(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r'
}

function lastWords(line: string, most: number): string {
  if (line.length <= most) return line
  const from = line.length - most
  const space = line.indexOf(' ', from - 1)
  return `… ${line.slice(space < 0 || space === line.length - 1 ? from : space + 1)}`
}
