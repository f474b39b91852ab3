/** Finds the rows and cells of a table that Markdown holds as HTML. */
import type { Range } from './tree.ts'

/** Bounded, so that marks without an end cost no more than their length. */
const tag = /<(\/?)([a-z][a-z\d]{0,20})\b[^<>]{0,400}>/gi

/** The stretches of text of each cell, row by row; none where there is no table. Offsets are those of `text`. */
export function htmlRows(text: string, { start, end }: Range): Range[][][] {
  const rows: Range[][][] = []
  let cell: Range[] | null = null
  let from = start
  const close = (to: number) => {
    if (cell !== null && to > from) cell.push({ start: from, end: to })
  }
  for (const match of text.slice(start, end).matchAll(tag)) {
    const at = start + match.index
    const name = (match[2] as string).toLowerCase()
    close(at)
    from = at + match[0].length
    if (name === 'tr' || name === 'table') cell = null
    if (name === 'tr' && match[1] === '') rows.push([])
    if (name !== 'td' && name !== 'th') continue
    cell = match[1] === '' ? [] : null
    if (cell !== null) rows[rows.length - 1]?.push(cell)
  }
  return rows.filter(row => row.length > 0)
}
