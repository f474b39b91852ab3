/** Examples of `overall-grade`: its tests and its documentation. */
import { draft } from '../example.ts'
import type { Rule } from '../rule.ts'

const improvement = 'requires improvement to be good'

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'good overall beside an inadequate practice judgement',
      text: draft({
        grades: { leaders: improvement, 'care-leavers': 'inadequate' },
        rows: {
          'care-leavers': 'The experiences and progress of care leavers\t((Inadequate))',
          overall: 'Overall effectiveness\t[[Good]]'
        }
      }),
      message: 'not-allowed',
      resolved: draft({
        grades: { leaders: improvement, 'care-leavers': 'inadequate', overall: 'inadequate' }
      })
    },
    {
      name: 'overall better than leaders',
      text: draft({
        grades: { leaders: improvement },
        rows: {
          leaders: `The impact of leaders on social work practice with children and families\t((Requires improvement to be good))`,
          overall: 'Overall effectiveness\t[[Good]]'
        }
      }),
      message: 'not-allowed',
      resolved: draft({
        grades: {
          leaders: improvement,
          'help-and-protection': improvement,
          'care-leavers': improvement,
          overall: improvement
        }
      })
    },
    {
      name: 'inadequate overall and no judgement inadequate',
      text: draft({
        rows: {
          leaders: 'The impact of leaders on social work practice with children and families\t((Good))',
          'help-and-protection':
            'The experiences and progress of children who need help and protection\t((Good))',
          'in-care': 'The experiences and progress of children in care\t((Good))',
          'care-leavers': 'The experiences and progress of care leavers\t((Good))',
          overall: 'Overall effectiveness\t[[Inadequate]]'
        }
      }),
      message: 'not-allowed',
      resolved: draft()
    }
  ],
  clean: [
    { text: draft(), because: 'the same grade throughout is the plainest case' },
    {
      text: draft({ grades: { 'care-leavers': improvement } }),
      because: 'one judgement that requires improvement goes with good overall'
    },
    {
      text: draft({
        grades: {
          leaders: 'outstanding',
          'help-and-protection': 'good',
          'in-care': 'outstanding',
          'care-leavers': 'outstanding',
          overall: 'outstanding'
        }
      }),
      because: 'outstanding overall does not ask that every judgement is outstanding'
    },
    {
      text: draft({ grades: { leaders: 'outstanding', 'in-care': 'outstanding' } }),
      because: 'where half of the judgements are outstanding, overall is good as often as outstanding'
    },
    {
      text: draft({
        version: '2018',
        grades: {
          leaders: 'inadequate',
          overall: improvement,
          'help-and-protection': improvement,
          'in-care-and-care-leavers': improvement
        }
      }),
      because: 'inadequate leaders alone allow requires improvement overall'
    },
    {
      text: draft({ version: '2026', grades: { 'in-care': 'inadequate' } }),
      because: 'a framework without an overall grade has nothing to limit'
    },
    {
      text: draft({ grades: { overall: 'inadequate' }, rows: { 'in-care': null } }),
      because: 'the missing row might hold the grade that explains it'
    },
    {
      text: draft({ rows: { overall: 'Overall effectiveness\tSatisfactory' } }),
      because: 'an unknown grade cannot be placed; judgement-table reports it'
    }
  ]
})
