/** How reading grows: one report, and the same report with its paragraphs repeated to 10 and 100 times the length. */
import { readFileSync } from 'node:fs'
import { createChecker, frameworks, readReport, TitleIndex } from '@touchstone/core'
import { learned } from '@touchstone/core/model'
import { drafts } from './drafts.ts'
import { median } from './measure.ts'
import { milliseconds, print, type Row } from './table.ts'

const lengths = [1, 10, 100]
/** Time per character may differ by this much: caches fill and the garbage collector runs. */
const slack = 1.5

export function growth(): void {
  const text = readFileSync(drafts().one, 'utf8')
  const titles = new TitleIndex(frameworks)
  table('Reading', text, draft => void readReport(draft, titles, null))
  table(
    'Whole check, nothing remembered',
    text,
    draft => void createChecker(learned).check(draft, { path: 'draft.txt' })
  )
}

function table(title: string, text: string, work: (draft: string) => void): void {
  for (let at = 0; at < 20; at++) work(text)
  const measured = lengths.map(times => {
    const draft = repeated(text, times)
    return { times, characters: draft.length, took: timed(draft, work, times === 100 ? 3 : 7) }
  })
  const first = measured[0] as (typeof measured)[number]
  const perCharacter = (one: typeof first) => one.took / one.characters
  const rows = measured.map((one): Row => {
    const ratio = perCharacter(one) / perCharacter(first)
    const row = {
      what: `${one.times} times the length`,
      value: `${milliseconds(one.took)}, ${ratio.toFixed(2)}x the time a character`
    }
    return one === first ? row : { ...row, reach: `at most ${slack}x`, reached: ratio <= slack }
  })
  print(title, rows)
}

function timed(draft: string, work: (draft: string) => void, rounds: number): number {
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now()
    work(draft)
    return performance.now() - began
  })
  return median(times)
}

/**
 * The draft with its last section's paragraphs said again and numbered on. A number of the round stands in each copy,
 * so that no sentence is one that was read before.
 */
function repeated(text: string, times: number): string {
  const lines = text.split('\n')
  const numbered = lines.filter(line => /^\d+\. /.test(line))
  const last = lines.reduce((found, line, at) => (/^\d+\. /.test(line) ? at : found), -1)
  let number = Number(/^\d+/.exec(lines[last] ?? '')?.[0] ?? 0)
  const copies: string[] = []
  const wanted = text.length * (times - 1)
  for (let length = 0, round = 1; length < wanted; round++) {
    for (const line of numbered) {
      const copy = `${++number}. ${line.replace(/^\d+\. /, '').replaceAll('. ', ` ${round}. `)}`
      copies.push(copy)
      length += copy.length + 1
    }
  }
  return [...lines.slice(0, last + 1), ...copies, ...lines.slice(last + 1)].join('\n')
}
