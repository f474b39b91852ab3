/** Examples of `paragraph-numbering`: its tests and its documentation. */
import { draft } from '../example.ts'
import type { Rule } from '../rule.ts'

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'a number is skipped',
      text: draft({
        paragraphs: {
          leaders: [
            '((7.)) Leaders read case files each month.',
            '[[9.]] New workers are given time to learn.',
            '10. The workforce is settled.'
          ]
        }
      }),
      message: 'gap',
      resolved: draft({
        paragraphs: {
          leaders: [
            '7. Leaders read case files each month.',
            '8. New workers are given time to learn.',
            '9. The workforce is settled.'
          ]
        }
      })
    },
    {
      name: 'a number stands twice',
      text: draft({
        paragraphs: {
          leaders: [
            '((7.)) Leaders read case files each month.',
            '[[7.]] New workers are given time to learn.'
          ]
        }
      }),
      message: 'repeat',
      resolved: draft()
    },
    {
      name: 'numbering restarts with a section',
      text: draft({
        paragraphs: {
          'care-leavers': ['5. Young adults know who to ring.', '((6.)) Advisers stay in touch.'],
          leaders: ['[[1.]] Leaders read case files each month.', '2. New workers are given time to learn.']
        }
      }),
      message: 'restart',
      resolved: draft()
    },
    {
      name: 'a full stop too many',
      text: draft({
        paragraphs: {
          leaders: [
            '((7.)) Leaders read case files each month.',
            '[[8..]] New workers are given time to learn.'
          ]
        }
      }),
      message: 'mark',
      resolved: draft()
    },
    {
      name: 'a section without a number',
      text: draft({
        headings: { 'care-leavers': '[[The experiences and progress of care leavers: good]]' },
        paragraphs: {
          'care-leavers': ['((Young adults know who to ring when the boiler breaks.))'],
          leaders: ['((5.)) Leaders read case files each month.', '6. The workforce is settled.']
        }
      }),
      message: 'unnumbered',
      resolved: draft()
    }
  ],
  clean: [
    { text: draft(), because: 'numbering runs on across sections' },
    { text: draft({ version: '2018' }), because: 'three sections are numbered through as well' },
    {
      text: draft({
        paragraphs: {
          leaders: [
            '7. Most young people stay with their carers until they are',
            '25. The offer is written down.',
            '8. New workers are given time to learn.'
          ]
        }
      }),
      because: 'a wrapped age at the start of a line is no paragraph 25'
    },
    {
      text: draft({
        paragraphs: {
          leaders: [
            '7. Leaders read case files each month.',
            'They talk with the workers about them.',
            '8. New workers are given time to learn.'
          ]
        }
      }),
      because: 'a paragraph that a page break cut in two goes on without a number'
    },
    {
      text: draft({
        paragraphs: {
          leaders: ['7. Leaders read 8. of the files again.', '8. New workers are given time to learn.']
        }
      }),
      because: 'a number in the middle of a line is text'
    },
    {
      text: draft({
        paragraphs: {
          leaders: [
            '7. Caseloads have fallen since',
            '2023. Leaders watch them.',
            '8. New workers are given time to learn.'
          ]
        }
      }),
      because: 'a wrapped year is no paragraph 2023'
    }
  ]
})
