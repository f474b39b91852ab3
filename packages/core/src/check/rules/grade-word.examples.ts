/** Examples of `grade-word`: its tests and its documentation. */
import { draft } from '../example.ts'
import type { Rule } from '../rule.ts'

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'praise in a higher grade’s word',
      text: draft({
        headings: { 'care-leavers': 'The experiences and progress of care leavers: ((good))' },
        paragraphs: { 'care-leavers': ['5. Advisers give [[outstanding]] support with rent.'] }
      }),
      message: 'word',
      resolved: draft({ paragraphs: { 'care-leavers': ['5. Advisers give skilled support with rent.'] } })
    },
    {
      name: 'blame in a lower grade’s word',
      text: draft({
        headings: {
          leaders: 'The impact of leaders on social work practice with children and families: ((good))'
        },
        paragraphs: { leaders: ['7. Supervision is [[inadequate]].'] }
      }),
      message: 'word',
      resolved: draft({ paragraphs: { leaders: ['7. Supervision is thin.'] } })
    },
    {
      name: 'the judgement itself',
      text: draft({
        headings: { 'care-leavers': 'The experiences and progress of care leavers: ((good))' },
        paragraphs: { 'care-leavers': ['5. Services for care leavers [[require improvement]].'] }
      }),
      message: 'word',
      resolved: draft({ paragraphs: { 'care-leavers': ['5. Services for care leavers are good.'] } })
    }
  ],
  clean: [
    {
      text: draft({ paragraphs: { leaders: ['7. Services were judged inadequate in 2019.'] } }),
      because: 'an earlier grade is history'
    },
    {
      text: draft({ paragraphs: { leaders: ['7. Staff track the outstanding actions each week.'] } }),
      because: 'overdue work is outstanding too'
    },
    {
      text: draft({ paragraphs: { 'in-care': ['3. Most children go to good or outstanding schools.'] } }),
      because: 'the grade is a school’s'
    },
    {
      text: draft({ paragraphs: { leaders: ['7. Supervision is no longer inadequate.'] } }),
      because: 'what is over is history'
    },
    {
      text: draft({ paragraphs: { leaders: ['7. Managers know the areas that require improvement.'] } }),
      because: 'a thing to work on is no grade'
    },
    {
      text: draft({
        grades: { 'care-leavers': 'outstanding' },
        paragraphs: { leaders: ['7. Services for care leavers are outstanding.'] }
      }),
      because: 'another judgement is spoken of'
    }
  ]
})
