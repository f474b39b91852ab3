/**
 * Flags a reference to a paragraph or an improvement item that the report does not have, as editing leaves it behind.
 * Whoever looks it up finds nothing. Leaves alone paragraphs of acts, guidance and other reports. Can be wrong where a
 * sentence means another document without naming it. Source: no published report of 199 cites its own paragraphs.
 */
import { sourceRange } from '../../read/passage.ts'
import type { Range, Report } from '../../read/tree.ts'
import { internalReferences } from '../../understand/slips/internal-references.ts'
import { defineRule } from '../rule.ts'
import { plural } from '../say.ts'
import { examples } from './internal-reference.examples.ts'

export const internalReference = defineRule({
  id: 'internal-reference',
  flags: 'A paragraph or an improvement item is referred to that the report does not have.',
  why: 'A reader who looks it up finds nothing, or takes the wrong one for it.',
  leavesAlone: [
    'Paragraphs and areas of other documents: acts, guidance, earlier inspections.',
    'Drafts whose paragraphs have no numbers, and those without a list.'
  ],
  canBeWrong: 'The sentence may mean another document without naming it.',
  source: 'No published report of 199 cites its own paragraphs or numbers its items.',
  severity: 'warning',
  fixable: false,
  messages: {
    paragraph: { text: 'The report has no paragraph {number}; the last one is {last}.' },
    item: { text: 'The list has no item {number}; it has {count}.' }
  },
  options: {},
  *check({ report, facts }) {
    const numbered = report.sections.flatMap(({ paragraphs }) => paragraphs).concat(report.stray)
    const numbers = new Set(numbered.map(({ number }) => number))
    const last = numbered
      .filter(({ number }) => number !== null)
      .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
      .pop()
    const passages = [
      ...facts.summary,
      ...facts.items,
      ...facts.sections.flatMap(({ paragraphs }) => paragraphs)
    ]
    const lastItem = lastItemOf(report)
    for (const { passage } of passages) {
      for (const { to, numbers: named, start, end } of internalReferences(passage.text)) {
        const range = sourceRange(passage, start, end)
        if (to === 'paragraph') {
          const absent = named.find(number => !numbers.has(number))
          if (absent === undefined || last === undefined) continue
          yield {
            message: 'paragraph',
            values: { number: absent, last: last.number ?? '' },
            range,
            evidence: [{ range: last.numberRange ?? last.range, label: 'the last paragraph' }],
            confidence: 'likely'
          }
        } else {
          const absent = named.find(number => number < 1 || number > (lastItem?.count ?? 0))
          if (absent === undefined || lastItem === null) continue
          yield {
            message: 'item',
            values: { number: absent, count: plural(lastItem.count, 'item') },
            range,
            evidence: [{ range: lastItem.range, label: 'the last item' }],
            confidence: 'likely'
          }
        }
      }
    }
  },
  examples
})

function lastItemOf({ improvements }: Report): { readonly count: number; readonly range: Range } | null {
  const items = improvements?.items ?? []
  const last = items[items.length - 1]
  return last === undefined ? null : { count: items.length, range: last.passage.range }
}
