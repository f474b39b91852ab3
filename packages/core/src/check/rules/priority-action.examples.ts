/** Examples of `priority-action`: its tests and its documentation. */
import { draft } from '../example.ts'
import type { Rule } from '../rule.ts'

const list = '- The response to children at risk of exploitation.'

const improve = 'What needs to improve?'

const withHeading = (heading: string, improvementHeading = `((${improve}))`) =>
  draft({ summary: ['Children in Exampleshire are helped.', heading, list], improvementHeading })

const without = draft({ summary: ['Children in Exampleshire are helped.'] })

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'a list of its own',
      text: withHeading('[[Areas for priority action]]'),
      message: 'beside',
      resolved: without
    },
    {
      name: 'one area, with a colon',
      text: withHeading('[[Area for priority action]]:'),
      message: 'beside',
      resolved: without
    },
    {
      name: 'in place of the list',
      text: draft({
        title: '((Inspection of Exampleshire local authority children’s services))',
        summary: ['Children in Exampleshire are helped.', '[[Areas for priority action]]', list],
        items: null
      }),
      message: 'alone',
      resolved: without
    }
  ],
  clean: [
    { text: draft(), because: 'there is one list' },
    { text: draft({ items: null }), because: 'a missing list is a matter of another rule' },
    {
      text: draft({ summary: ['A focused visit in 2019 led to areas for priority action.'] }),
      because: 'the sentence tells of an earlier visit'
    },
    {
      text: draft({ summary: ['Areas for priority action from the visit have been dealt with.'] }),
      because: 'the sentence only begins like the heading'
    },
    {
      text: draft({ items: ['Priority action on the longest waits. (outcome 3, national framework)'] }),
      because: 'the words are part of an item'
    },
    {
      text: draft({ summary: ['Leaders know their priorities\nand act on them.'] }),
      because: 'priorities of leaders are no such list'
    }
  ]
})
