/** Examples of `summary-agreement`: its tests and its documentation. */
import { draft } from '../example.ts'
import type { Rule } from '../rule.ts'

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'praise above, blame below',
      text: draft({
        summary: ['[[Social workers receive regular, reflective supervision of high quality.]]'],
        paragraphs: {
          leaders: [
            '7. ((Social workers do not receive regular supervision, and it is of poor quality.))',
            '8. New workers are given time to learn.'
          ]
        }
      }),
      message: 'opposite',
      resolved: draft({
        summary: ['Social workers receive regular, reflective supervision of high quality.'],
        paragraphs: {
          leaders: ['7. Supervision of social workers is regular.', '8. New workers are given time to learn.']
        }
      })
    },
    {
      name: 'blame above, praise below',
      text: draft({
        summary: ['[[Social workers’ caseloads are too high.]]'],
        paragraphs: { leaders: ['7. ((Social workers’ caseloads are manageable in all teams.))'] }
      }),
      message: 'opposite',
      resolved: draft({
        summary: ['Social workers’ caseloads are too high.'],
        paragraphs: { leaders: ['7. Social workers’ caseloads are too high in all teams.'] }
      })
    },
    {
      name: 'blame above, and below nothing but praise that is of today',
      text: draft({
        summary: ['[[Audits lack rigour and do not lead to better practice.]]'],
        paragraphs: { leaders: ['7. ((Audits have become rigorous and lead to better practice.))'] }
      }),
      message: 'opposite',
      resolved: draft({
        summary: ['Audits lack rigour and do not lead to better practice.'],
        paragraphs: {
          leaders: [
            '7. Audits have become rigorous in two teams. Audits of the other teams lack rigour and lead to nothing.'
          ]
        }
      })
    },
    {
      name: 'the same of what is no topic of the criteria, with and without a "not"',
      text: draft({
        summary: ['[[Visits are regular.]]'],
        paragraphs: { leaders: ['7. ((Visits are not regular.))'] }
      }),
      message: 'opposite',
      resolved: draft({
        summary: ['Visits are regular.'],
        paragraphs: { leaders: ['7. Visits are regular in each team.'] }
      })
    },
    {
      name: 'the same words with and without a denial',
      text: draft({
        summary: ['[[Leaders know their services well.]]'],
        paragraphs: { leaders: ['7. ((Leaders do not know their services well.))'] }
      }),
      message: 'opposite',
      resolved: draft({
        summary: ['Leaders know their services well.'],
        paragraphs: { leaders: ['7. Leaders know their services well, because they ask children.'] }
      })
    },
    {
      name: 'what the summary says of children, and the body denies of some',
      text: draft({
        summary: ['[[Children are seen alone.]]'],
        paragraphs: { 'in-care': ['3. ((Some children are not seen alone.))'] }
      }),
      message: 'limited',
      resolved: draft({
        summary: ['Most children are seen alone.'],
        paragraphs: { 'in-care': ['3. Some children are not seen alone.'] }
      })
    },
    {
      name: 'what the summary says of all, and the body blames for some',
      text: draft({
        summary: ['[[Life-story work is of high quality for all children.]]'],
        paragraphs: { 'in-care': ['3. ((Life-story work is of poor quality for some children.))'] }
      }),
      message: 'limited',
      resolved: draft({
        summary: ['Life-story work is of high quality for most children.'],
        paragraphs: { 'in-care': ['3. Life-story work is of poor quality for some children.'] }
      })
    },
    {
      name: 'a judgement named outright',
      text: draft({
        rows: { 'care-leavers': '((The experiences and progress of care leavers\tGood))' },
        summary: ['Services for care leavers are [[inadequate]].']
      }),
      message: 'claim',
      resolved: draft({ summary: ['Services for care leavers are good.'] })
    },
    {
      name: 'the services as a whole',
      text: draft({
        rows: { overall: '((Overall effectiveness\tGood))' },
        summary: ['Services for children in Exampleshire are now [[outstanding]].']
      }),
      message: 'claim',
      resolved: draft({ summary: ['Services for children in Exampleshire are now good.'] })
    },
    {
      name: 'a grade that is a verb',
      text: draft({
        rows: { overall: '((Overall effectiveness\tGood))' },
        summary: ['Children’s services in Exampleshire [[require improvement to be good]].']
      }),
      message: 'claim',
      resolved: draft({ summary: ['Children’s services in Exampleshire are good.'] })
    }
  ],
  clean: [
    {
      text: draft({
        summary: ['Since 2022, social workers’ caseloads have been too high.'],
        paragraphs: { leaders: ['7. Social workers’ caseloads are manageable in all teams.'] }
      }),
      because: 'the summary speaks of another time'
    },
    {
      text: draft({
        summary: ['Social workers do not receive regular supervision, and it is of poor quality.'],
        paragraphs: {
          leaders: [
            '7. Social workers receive regular, reflective supervision of high quality.',
            '8. Supervision in the duty team is irregular and of poor quality.',
            '9. Supervision of managers is inconsistent and poorly recorded.'
          ]
        }
      }),
      because: 'the body is of two minds itself'
    },
    {
      text: draft({
        summary: ['Most children are seen alone.'],
        paragraphs: { 'in-care': ['3. Some children are not seen alone.'] }
      }),
      because: 'most are and some are not'
    },
    {
      text: draft({
        summary: ['Children are placed in the area.'],
        paragraphs: { 'in-care': ['3. Children are not placed out of the area.'] }
      }),
      because: 'the places differ too'
    },
    {
      text: draft({
        summary: ['Children are seen alone.'],
        paragraphs: { 'in-care': ['3. Children were not seen alone.'] }
      }),
      because: 'the body tells of another time'
    },
    {
      text: draft({ summary: ['Services for children in Exampleshire are no longer inadequate.'] }),
      because: 'it speaks of an earlier grade'
    },
    {
      text: draft({ summary: ['Children’s services were judged inadequate in 2019 and are now good.'] }),
      because: 'the grade of an earlier inspection is history'
    },
    {
      text: draft({ summary: ['The support for care leavers who move to other towns is outstanding.'] }),
      because: 'an aspect is not the judgement'
    },
    {
      text: draft({ summary: ['Most children in care go to schools that are outstanding.'] }),
      because: 'the grade is a school’s'
    },
    {
      text: draft({ summary: ['Leaders want services for care leavers to become outstanding.'] }),
      because: 'a hope is no claim'
    },
    {
      text: draft({
        grades: { 'care-leavers': 'requires improvement to be good' },
        summary: ['Services for care leavers require improvement.']
      }),
      because: 'a short form is the same grade'
    }
  ]
})
