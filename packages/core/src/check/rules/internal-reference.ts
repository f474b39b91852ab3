/**
 * Flags a reference to a paragraph or an improvement item that the report does not have, as editing leaves it behind.
 * Whoever looks it up finds nothing. Leaves alone paragraphs of acts, guidance and other reports. Can be wrong where a
 * sentence means another document without naming it. Source: no published report of 199 cites its own paragraphs.
 */
import { sourceRange } from '../../read/passage.ts'
import type { Range, Report } from '../../read/tree.ts'
import { internalReferences } from '../../understand/slips/internal-references.ts'
import { draft } from '../example.ts'
import { defineRule } from '../rule.ts'
import { plural } from '../say.ts'

const referring = (text: string, last = '8.') =>
  draft({ paragraphs: { leaders: [`7. ${text}`, `${last} The workforce is settled.`] } })
const cited = 'The quality of plans for young people who leave care. (outcome 4, national framework)'
const toItem = (text: string, item = `((${cited}))`) =>
  draft({ items: [item], paragraphs: { leaders: [`7. ${text}`] } })

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
  examples: () => ({
    flagged: [
      {
        name: 'a paragraph behind the last one',
        text: referring('Caseloads are high, as told in [[paragraph 18]].', '((8.))'),
        message: 'paragraph',
        resolved: referring('Caseloads are high, as told in paragraph 8.')
      },
      {
        name: 'a range that goes too far',
        text: referring('Caseloads are high (see [[paragraphs 6 to 11]]).', '((8.))'),
        message: 'paragraph',
        resolved: referring('Caseloads are high (see paragraphs 6 to 8).')
      },
      {
        name: 'an item that is not in the list',
        text: toItem('This is the [[third area for improvement]].'),
        message: 'item',
        resolved: toItem('This is the first area for improvement.')
      }
    ],
    clean: [
      { text: draft(), because: 'nothing is referred to' },
      {
        text: referring('Caseloads are high, as told in paragraph 2.'),
        because: 'there is such a paragraph'
      },
      {
        text: referring('Leaders follow paragraph 44 of the statutory guidance.'),
        because: 'it is a paragraph of another document'
      },
      {
        text: referring('The fourth area for improvement from the last inspection is met.'),
        because: 'it is an item of another report'
      },
      {
        text: toItem('This is the first area for improvement.', cited),
        because: 'there is such an item'
      },
      {
        text: referring('The first point of contact is the same worker for 40 families.'),
        because: 'it is no reference'
      }
    ]
  })
})

function lastItemOf({ improvements }: Report): { readonly count: number; readonly range: Range } | null {
  const items = improvements?.items ?? []
  const last = items[items.length - 1]
  return last === undefined ? null : { count: items.length, range: last.passage.range }
}
