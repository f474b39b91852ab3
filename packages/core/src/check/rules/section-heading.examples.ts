/** Examples of `section-heading`: its tests and its documentation. */
import { draft, exampleTitle } from '../example.ts'
import type { Rule } from '../rule.ts'

const leavers = exampleTitle('care-leavers')

const leaders = exampleTitle('leaders')

const care = exampleTitle('in-care')

const protection = exampleTitle('help-and-protection')

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'a section is missing',
      text: draft({
        sectionOrder: ['help-and-protection', 'in-care', 'leaders'],
        rows: { 'care-leavers': `[[${leavers}\tGood]]` },
        headings: { 'in-care': `((${care}: good))`, leaders: `((${leaders}: good))` }
      }),
      message: 'missing',
      resolved: draft()
    },
    {
      name: 'a heading without its grade',
      text: draft({
        rows: { 'care-leavers': `((${leavers}\tGood))` },
        headings: { 'care-leavers': `[[${leavers}]]` }
      }),
      message: 'no-grade',
      resolved: draft()
    },
    {
      name: 'a grade that the framework does not have',
      text: draft({
        rows: { leaders: `((${leaders}\tGood))` },
        headings: { leaders: `${leaders}: [[satisfactory]]` }
      }),
      message: 'unknown-grade',
      resolved: draft()
    },
    {
      name: 'two sections for one judgement',
      text: draft({
        headings: { 'in-care': `((${care}: good))` },
        paragraphs: {
          'in-care': [
            '3. Foster families know what the plan is for the next year.',
            `[[${care}: good]]`,
            '4. Brothers and sisters live together wherever that suits each of them.'
          ]
        }
      }),
      message: 'duplicate',
      resolved: draft()
    },
    {
      name: 'one grade with a capital',
      text: draft({
        headings: {
          'help-and-protection': `${protection}: ((good))`,
          'care-leavers': `${leavers}: [[Good]]`
        }
      }),
      message: 'case',
      resolved: draft()
    },
    {
      name: 'leaders before the sections on children',
      text: draft({
        sectionOrder: ['leaders', 'help-and-protection', 'in-care', 'care-leavers'],
        headings: { leaders: `((${leaders}: good))`, 'help-and-protection': `[[${protection}: good]]` }
      }),
      message: 'order',
      resolved: draft()
    }
  ],
  clean: [
    { text: draft(), because: 'leaders come first in the table and last in the body' },
    { text: draft({ version: '2018' }), because: 'until 2022 three sections are a whole body' },
    {
      text: draft({ version: '2026' }),
      because: 'the body keeps its four sections without an overall grade'
    },
    {
      text: draft({ headings: { leaders: `${leaders} is good` } }),
      because: 'older headings state the grade in a sentence'
    },
    {
      text: draft({ headings: { leaders: `${leaders}: good.` } }),
      because: 'a heading may end in a full stop'
    },
    {
      text: draft({
        headings: {
          leaders: 'The impact of leaders on social work practice with\nchildren and families: good'
        }
      }),
      because: 'a heading may be wrapped anywhere'
    }
  ]
})
