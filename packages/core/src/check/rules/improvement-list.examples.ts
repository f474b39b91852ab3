/** Examples of `improvement-list`: its tests and its documentation. */
import { draft, exampleTitle } from '../example.ts'
import type { Rule } from '../rule.ts'

const leaders = exampleTitle('leaders')

const protection = exampleTitle('help-and-protection')

const improvement = 'requires improvement to be good'

const outstanding = {
  leaders: 'outstanding',
  'help-and-protection': 'outstanding',
  'in-care': 'outstanding',
  'care-leavers': 'outstanding',
  overall: 'outstanding'
} as const

const many = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `The timeliness of step ${i + 1} of planning. (outcome 4, national framework)`
  )

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'no list although a judgement is good',
      text: draft({
        items: null,
        rows: { leaders: `${leaders}\t((Good))` },
        headings: { 'help-and-protection': `[[${protection}: good]]` }
      }),
      message: 'missing',
      resolved: draft()
    },
    {
      name: 'a heading with nothing under it',
      text: draft({
        items: [],
        improvementHeading: '[[What needs to improve?]]',
        rows: { leaders: `${leaders}\t((Good))` }
      }),
      message: 'empty',
      resolved: draft()
    },
    {
      name: 'far more items than a good report has',
      text: draft({
        items: many(12),
        improvementHeading: '[[What needs to improve?]]',
        rows: { overall: 'Overall effectiveness\t((Good))' }
      }),
      message: 'many',
      resolved: draft({ items: many(5) })
    },
    {
      name: 'one item where three sections require improvement',
      text: draft({
        version: '2026',
        items: many(1),
        improvementHeading: '[[What needs to improve?]]',
        grades: { leaders: improvement, 'help-and-protection': improvement },
        rows: {
          leaders: `${leaders}\t((Requires improvement to be good))`,
          'help-and-protection': `${protection}\t((Requires improvement to be good))`,
          'in-care': `${exampleTitle('in-care')}\t((Requires improvement to be good))`
        },
        headings: { 'in-care': `${exampleTitle('in-care')}: ${improvement}` }
      }),
      message: 'fewer-than-sections',
      resolved: draft({
        version: '2026',
        items: many(4),
        grades: { leaders: improvement, 'help-and-protection': improvement, 'in-care': improvement }
      })
    }
  ],
  clean: [
    { text: draft(), because: 'two items are usual where everything is good' },
    {
      text: draft({ grades: outstanding, items: null }),
      because: 'a report that is outstanding throughout may have no list'
    },
    { text: draft({ grades: outstanding, items: many(1) }), because: 'it may also have an item' },
    { text: draft({ items: many(7) }), because: 'seven items have been seen where everything is good' },
    { text: draft({ items: many(1) }), because: 'good sections need no item each' },
    {
      text: draft({ improvementHeading: 'What needs to improve' }),
      because: 'the heading may lack its question mark'
    },
    {
      text: draft({
        grades: { leaders: improvement, 'in-care': improvement, overall: improvement },
        items: many(4)
      }),
      because: 'four items are enough for two sections that require improvement'
    }
  ]
})
