import type { Io } from '../io.ts'

/** Breaks words into lines where they have spaces; `first` and `rest` stand before them. */
export type Wrap = (text: string, first?: string, rest?: string) => string

/** Longer lines are hard to read. A file or a pipe has no width of its own, and always gets these. */
export const mostColumns = 100
/** A narrower window than this breaks the lines itself. */
const fewestColumns = 30

/** The columns that a reader has for the answer. */
export function columnsOf(
  { output }: { readonly output?: string },
  { outColumns }: Pick<Io, 'outColumns'>
): number {
  if (output !== undefined || outColumns === undefined) return mostColumns
  return Math.max(fewestColumns, Math.min(outColumns, mostColumns))
}

/** Lines of at most `columns`; a longer word has a line of its own. */
export function wrapAt(columns: number): Wrap {
  return (text, first = '', rest = first) => {
    const lines: string[] = []
    let line = first
    let empty = true
    for (const word of text.split(' ')) {
      if (!empty && widthOf(line) + 1 + widthOf(word) > columns) {
        lines.push(line)
        line = rest + word
      } else {
        line += empty ? word : ` ${word}`
      }
      empty = false
    }
    return [...lines, line].join('\n')
  }
}

/** Colours take no columns. */
function widthOf(text: string): number {
  return text
    .split('\u001b[')
    .reduce((sum, part, at) => sum + part.length - (at === 0 ? 0 : part.indexOf('m') + 1), 0)
}
