/** One report in a warm process, beside wink-nlp on the same text in the same run. */
import { basename } from 'node:path'
import type { Warm } from './inside/warm.ts'
import { runInside } from './run-inside.ts'
import { milliseconds, print, type Row } from './table.ts'
import { oneReport, winkFolder } from './wink.ts'

/** Times of wink-nlp on the same text; Markdown has its parser's own time on top, which is about 1.1 of them. */
const bounds = { plain: { check: 3, recheck: 0.2 }, markdown: { check: 4.1, recheck: 1.3 } }

export function warm(): void {
  for (const form of ['plain', 'markdown'] as const) measureForm(form)
}

function measureForm(form: keyof typeof bounds): void {
  const path = oneReport[form]
  const title = `${basename(path)} in a warm process, median`
  const folder = winkFolder(title)
  if (folder === null) return
  const { words, times, wink } = runInside<Warm>('warm', [path, folder])
  const row = (what: string, time: number, most: number | null): Row => {
    const value = `${milliseconds(time)}, ${(time / wink).toFixed(2)}x`
    if (most === null) return { what, value }
    return { what, value, reach: `within ${most}x of wink-nlp`, reached: time / wink <= most }
  }
  print(title, [
    { what: `wink-nlp reads its ${words} words`, value: milliseconds(wink) },
    row('reading', times.read, null),
    row('whole check, nothing remembered', times.check, bounds[form].check),
    row('again after an edit of one sentence', times.recheck, bounds[form].recheck)
  ])
}
