/** Examples of `authority-name`: its tests and its documentation. */
import { draft } from '../example.ts'
import type { Rule } from '../rule.ts'

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'a summary from another report',
      text: draft({
        title: 'Inspection of ((Exampleshire)) local authority children’s services',
        summary: [
          'Children in [[Rutland]] receive help early. Leaders in Exampleshire listen. Families in Exampleshire say so.'
        ]
      }),
      message: 'other',
      resolved: draft({
        summary: ['Children in Exampleshire receive help early. Leaders in Exampleshire listen.']
      })
    },
    {
      name: 'a letter too few',
      text: draft({
        title: 'Inspection of ((Exampleshire)) local authority children’s services',
        summary: ['Children in [[Exampleshre]] receive help early. Leaders in Exampleshire listen.']
      }),
      message: 'misspelt',
      resolved: draft({
        summary: ['Children in Exampleshire receive help early. Leaders in Exampleshire listen.']
      })
    },
    {
      name: 'a title from another report',
      text: draft({
        title: 'Inspection of [[Otherford]] local authority children’s services',
        summary: ['Children in ((Exampleshire)) receive help early.'],
        paragraphs: {
          leaders: ['7. Leaders in ((Exampleshire)) listen.', '8. Families in ((Exampleshire)) say so.']
        }
      }),
      message: 'title',
      resolved: draft({ summary: ['Children in Exampleshire receive help early.'] })
    }
  ],
  clean: [
    {
      text: draft({ summary: ['Children in Exampleshire receive help. Some of them live in Otherford.'] }),
      because: 'another place is named in passing'
    },
    {
      text: draft({
        title: 'Inspection of Exampleshire County Council local authority children’s services',
        summary: ['Children in Exampleshire receive help early.']
      }),
      because: 'a county and its council share a name'
    },
    {
      text: draft({ summary: ['Children in Year 11 in Exampleshire receive help with exams.'] }),
      because: 'a school year is no authority'
    },
    {
      text: draft({
        paragraphs: {
          leaders: [
            '7. Leaders in Exampleshire learn from a team in Otherford.',
            '8. Staff in Exampleshire like this.'
          ]
        }
      }),
      because: 'another authority is a partner'
    },
    {
      text: draft({
        paragraphs: {
          'care-leavers': [
            '5. Advisers ring those who have settled in Otherford.',
            '6. Flats in Exampleshire are few.'
          ]
        }
      }),
      because: 'people may live somewhere else'
    },
    {
      text: draft({
        closing: ['Inspection of Exampleshire County Council children’s services', '10 to 21 March 2025']
      }),
      because: 'a footer may have the long name'
    }
  ]
})
