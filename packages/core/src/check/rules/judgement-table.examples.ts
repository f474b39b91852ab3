/** Examples of `judgement-table`: its tests and its documentation. */
import { draft, exampleTitle } from '../example.ts'
import type { Rule } from '../rule.ts'

const leavers = exampleTitle('care-leavers')

const leaders = exampleTitle('leaders')

const protection = exampleTitle('help-and-protection')

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'a row is missing',
      text: draft({
        rows: { 'in-care': `[[${exampleTitle('in-care')}\tGood]]`, 'care-leavers': null },
        headings: { 'care-leavers': `((${leavers}: good))` }
      }),
      message: 'missing',
      resolved: draft()
    },
    {
      name: 'a row stands twice',
      text: draft({ rows: { leaders: `((${leaders}\tGood))\n[[${leaders}\tGood]]` } }),
      message: 'duplicate',
      resolved: draft()
    },
    {
      name: 'a grade that the framework does not have',
      text: draft({
        rows: { 'care-leavers': `${leavers}\t[[Satisfactory]]` },
        headings: { 'care-leavers': `${leavers}: ((good))` }
      }),
      message: 'unknown-grade',
      resolved: draft()
    },
    {
      name: 'a slip of the template in a title',
      text: draft({
        rows: { 'care-leavers': '[[The experiences and progress of children care leavers]]\tGood' },
        headings: { 'care-leavers': `((${leavers})): good` }
      }),
      message: 'misnamed',
      resolved: draft()
    },
    {
      name: 'leaders do not stand first',
      text: draft({
        rowOrder: ['help-and-protection', 'leaders', 'in-care', 'care-leavers', 'overall'],
        rows: { leaders: `[[${leaders}\tGood]]`, 'help-and-protection': `((${protection}\tGood))` }
      }),
      message: 'order',
      resolved: draft()
    },
    {
      name: 'one grade in another case',
      text: draft({
        rows: { leaders: `${leaders}\t[[good]]`, 'help-and-protection': `${protection}\t((Good))` }
      }),
      message: 'case',
      resolved: draft()
    }
  ],
  clean: [
    { text: draft(), because: 'five rows are a whole table from 2023 to March 2026' },
    { text: draft({ version: '2018' }), because: 'until 2022 care leavers have no row of their own' },
    { text: draft({ version: '2026' }), because: 'from April 2026 there is no overall row' },
    {
      text: draft({ grades: { overall: 'requires improvement', leaders: 'requires improvement' } }),
      because: 'tables of 2018 and 2019 print the short form of the grade'
    },
    {
      text: draft({
        version: '2026',
        rows: { leaders: 'The impact of leaders on practice with children and families\tGood' }
      }),
      because: 'the newest template names leaders without "social work"'
    },
    { text: draft({ headings: { leaders: null } }), because: 'a missing section leaves the table whole' }
  ]
})
