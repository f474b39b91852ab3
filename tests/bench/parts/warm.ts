/** One report in a warm process, beside wink-nlp on the same text in the same run. */
import { basename } from 'node:path'
import type { Warm } from '../inside/warm.ts'
import { oneReport } from '../material.ts'
import { runInside } from '../run-inside.ts'
import { atMost, ms, note, type Row } from '../table.ts'
import { winkFolder } from '../tools.ts'

/** Times of wink-nlp on the same text; Markdown has its parser's own time on top, which is measured at about 1.1. */
const bounds = { plain: { check: 3, recheck: 0.2 }, markdown: { check: 4.1, recheck: 1.3 } }

export function warm(): { title: string; rows: Row[] } {
  const rows = [rowsFor(oneReport.plain, bounds.plain), rowsFor(oneReport.markdown, bounds.markdown)]
  return {
    title:
      'One report in a warm process; the checker has not seen the text, but for the edit of one sentence',
    rows: rows.flat()
  }
}

function rowsFor(path: string, bound: { readonly check: number; readonly recheck: number }): Row[] {
  const { words, times, wink } = runInside<Warm>('warm', [path, winkFolder() ?? ''])
  const name = `${basename(path)} (${words} words)`
  const row = (what: keyof Warm['times'], said: string, most: number | null): Row => {
    const time = times[what]
    if (wink === null) return note(`${name}: ${said}`, ms(time))
    const figure = `${ms(time)}, ${(time / wink).toFixed(2)}x`
    return most === null
      ? note(`${name}: ${said}`, figure)
      : atMost(`${name}: ${said}`, figure, time / wink, most, `within ${most}x of wink-nlp`)
  }
  return [
    note(`${name}: wink-nlp reads it`, wink === null ? 'not installed' : ms(wink)),
    row('read', 'reading', null),
    row('check', 'whole check', bound.check),
    row('recheck', 'again after an edit', bound.recheck)
  ]
}
