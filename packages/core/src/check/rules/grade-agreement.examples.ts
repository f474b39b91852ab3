/** Examples of `grade-agreement`: its tests and its documentation. */
import { draft, exampleTitle } from '../example.ts'
import type { Rule } from '../rule.ts'

const leavers = exampleTitle('care-leavers')

const leaders = exampleTitle('leaders')

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'the heading is one grade below the table',
      text: draft({
        rows: { 'care-leavers': `${leavers}\t((Good))` },
        headings: { 'care-leavers': `${leavers}: [[requires improvement to be good]]` }
      }),
      message: 'differs',
      resolved: draft()
    },
    {
      name: 'the heading is above the table',
      text: draft({
        rows: { leaders: `${leaders}\t((Good))` },
        headings: { leaders: `${leaders}: [[outstanding]]` }
      }),
      message: 'differs',
      resolved: draft({ grades: { leaders: 'outstanding' } })
    },
    {
      name: 'the heading says the grade in a sentence',
      text: draft({
        version: '2018',
        rows: { leaders: `${leaders}\t((Inadequate))`, overall: 'Overall effectiveness\tInadequate' },
        headings: { leaders: `${leaders} is [[good]]` }
      }),
      message: 'differs',
      resolved: draft({
        version: '2018',
        grades: { leaders: 'inadequate', overall: 'inadequate' },
        headings: { leaders: `${leaders} is inadequate` }
      })
    }
  ],
  clean: [
    {
      text: draft(),
      because: 'the case of a grade says nothing: "Good" in the table, "good" in the heading'
    },
    {
      text: draft({
        rows: { leaders: `${leaders}\tRequires improvement` },
        headings: { leaders: `${leaders}: requires improvement to be good` },
        grades: { overall: 'requires improvement to be good' }
      }),
      because: 'the short and the long form are one grade'
    },
    {
      text: draft({ headings: { leaders: `${leaders} is good.` } }),
      because: 'a heading may state its grade as a sentence with a full stop'
    },
    {
      text: draft({ headings: { 'care-leavers': leavers } }),
      because: 'a heading without a grade contradicts nothing; section-heading reports it'
    },
    {
      text: draft({ rows: { 'care-leavers': null } }),
      because: 'a missing row contradicts nothing; judgement-table reports it'
    },
    {
      text: draft({ headings: { 'care-leavers': `${leavers}: satisfactory` } }),
      because: "an unknown grade is section-heading's to report"
    },
    {
      text: draft({ version: '2026' }),
      because: 'a framework without an overall grade has nothing further to agree with'
    }
  ]
})
