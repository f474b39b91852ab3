/**
 * Flags words that the inspection dates have overtaken: a future that was already past, and "Her Majesty's" after
 * 8 September 2022. A reader sees an old text. Leaves alone dates within the inspection and after it, years of school or
 * finance, and "His Majesty's" in older reports, which are printed again. Can be wrong where a date belongs to something
 * else in the sentence. Source: one of 199 published reports tells of such a future; none of 105 has the old title.
 */
import { sourceRange } from '../../read/passage.ts'
import type { Passage } from '../../read/tree.ts'
import { rangeWithin } from '../../understand/placed-sentence.ts'
import { datedFutures } from '../../understand/slips/past-future.ts'
import { dayNumber, isoDayNumber, sayDay } from '../days.ts'
import { defineRule } from '../rule.ts'
import { examples } from './dated-wording.examples.ts'

/** From the day after this one the title is "His Majesty's". */
const accession = isoDayNumber('2022-09-08') ?? 0
const title = /\bher majesty's (?:inspectors?|chief inspector|inspectorate)\b/gi

export const datedWording = defineRule({
  id: 'dated-wording',
  flags: 'A future that was past when the inspection began, or "Her Majesty’s" in a report of today.',
  why: 'It shows a text that was taken from elsewhere or not brought up to date.',
  leavesAlone: [
    'Dates within the inspection or after it, and years of two parts (2024/25).',
    '"His Majesty’s" in reports of older inspections, which are printed again with it.'
  ],
  canBeWrong: 'The date may belong to something else in the sentence.',
  source: 'One of 199 published reports has such a future; none of 105 since September 2022 the old title.',
  severity: 'warning',
  fixable: true,
  messages: {
    past: {
      text: '"{date}" was past when the inspection began on {from}, but the sentence speaks of it as still to come.'
    },
    title: { text: 'Since September 2022 the title is "His Majesty’s".' }
  },
  options: {},
  *check({ report, facts }) {
    const [span] = report.dates?.spans ?? []
    const first = span?.from ?? span?.to
    const began = first == null ? null : dayNumber(first)
    if (span === undefined || first == null || began === null) return
    const evidence = [{ range: span.range, label: 'the inspection dates' }]
    const passages = [
      ...facts.summary,
      ...facts.items,
      ...facts.sections.flatMap(({ paragraphs }) => paragraphs)
    ]
    for (const sentence of passages.flatMap(({ sentences }) => sentences)) {
      for (const { start, end, by } of datedFutures(sentence.text)) {
        if (Date.UTC(by.year, by.month - 1, by.day) / 86_400_000 >= began) continue
        const values = { date: sentence.text.slice(start, end), from: sayDay(first) }
        const range = rangeWithin(sentence, start, end)
        yield { message: 'past', values, range, evidence, confidence: 'likely' }
      }
    }
    if (began <= accession) return
    const titled: (Passage | null)[] = [report.leadInspector, ...passages.map(({ passage }) => passage)]
    for (const passage of titled) {
      for (const { 0: words, index } of passage?.text.matchAll(title) ?? []) {
        if (passage === null) continue
        const range = sourceRange(passage, index, index + words.length)
        const her = sourceRange(passage, index, index + 3)
        const edit = { range: her, text: words.startsWith('H') ? 'His' : 'his' }
        yield { message: 'title', range, evidence, fix: { title: 'Write "His"', edits: [edit] } }
      }
    }
  },
  examples
})
