/** Examples of `weakness-against-grade`: its tests and its documentation. */
import { draft, exampleTitle } from '../example.ts'
import type { Rule } from '../rule.ts'

const protection = exampleTitle('help-and-protection')

const care = exampleTitle('in-care')

const leaders = exampleTitle('leaders')

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'children left in danger',
      text: draft({
        headings: { 'help-and-protection': `${protection}: ((good))` },
        paragraphs: {
          'help-and-protection': [
            '1. [[Too many babies were left in danger because nobody had read the reports about them.]]'
          ]
        }
      }),
      message: 'many',
      resolved: draft({
        paragraphs: { 'help-and-protection': ['1. Reports about babies are read on the day they come.'] }
      })
    },
    {
      name: 'failure that is systemic',
      text: draft({
        headings: { leaders: `${leaders}: ((outstanding))` },
        grades: { leaders: 'outstanding' },
        paragraphs: {
          leaders: ['7. [[Systemic failures in the duty team have persisted because leaders ignored them.]]']
        }
      }),
      message: 'serious',
      resolved: draft({
        grades: { leaders: 'outstanding' },
        paragraphs: { leaders: ['7. Leaders sit with the duty team each week.'] }
      })
    },
    {
      name: 'harm that nobody looked into',
      text: draft({
        headings: { 'in-care': `${care}: ((good))` },
        paragraphs: {
          'in-care': [
            '3. [[Several children were hurt in homes that had not been checked, and social workers did not know.]]'
          ]
        }
      }),
      message: 'serious',
      resolved: draft({ paragraphs: { 'in-care': ['3. Homes are checked before children move in.'] } })
    }
  ],
  clean: [
    {
      text: draft({
        headings: { 'help-and-protection': `${protection}: good` },
        paragraphs: {
          'help-and-protection': [
            '1. The inspection in 2019 came after years of neglect. Too many babies had been left in danger because leaders had not read the reports about them. Today each report is read on the day it comes.'
          ]
        }
      }),
      because: 'it is told of an earlier time'
    },
    {
      text: draft({
        grades: { 'help-and-protection': 'inadequate', overall: 'inadequate' },
        paragraphs: {
          'help-and-protection': [
            '1. Too many babies were left in danger because nobody had read the reports about them.'
          ]
        }
      }),
      because: 'the lowest grade is given for such things'
    },
    {
      text: draft({
        paragraphs: { 'in-care': ['3. No children were left in danger while checks were delayed.'] }
      }),
      because: 'it is denied'
    },
    {
      text: draft({
        paragraphs: {
          leaders: ['7. At the last inspection, too many children were left in situations of serious risk.']
        }
      }),
      because: 'it was found at an earlier inspection'
    },
    {
      text: draft({
        paragraphs: {
          'help-and-protection': [
            '1. For a very small number of children, visits were missed and risks of further harm were not seen.'
          ]
        }
      }),
      because: 'it says how few children it touches'
    },
    {
      text: draft({
        paragraphs: {
          'help-and-protection': ['1. When children are at serious risk of harm, workers visit the same day.']
        }
      }),
      because: 'the risk is met'
    },
    {
      text: draft({
        paragraphs: {
          'in-care': [
            '3. Most children in unregistered homes had no visits for months. This was put right at once, and all of them are now seen weekly.'
          ]
        }
      }),
      because: 'the next sentence says that it was put right'
    },
    {
      text: draft({ paragraphs: { 'care-leavers': ['5. A few letters about rent went out late.'] } }),
      because: 'it is a small thing'
    }
  ]
})
