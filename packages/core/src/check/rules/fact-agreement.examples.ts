/** Examples of `fact-agreement`: its tests and its documentation. */
import { draft } from '../example.ts'
import type { Rule } from '../rule.ts'

const summary = (...sentences: string[]) => draft({ summary: [sentences.join(' ')] })

const pair = (above: string, below: string) =>
  draft({ summary: [above], paragraphs: { leaders: [`7. ${below}`] } })

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'two years of the last inspection',
      text: pair(
        'Help has become better since ((the last inspection in 2021)).',
        'Staff have changed since [[the last inspection in 2022]].'
      ),
      message: 'last-inspection',
      resolved: pair(
        'Help has become better since the last inspection in 2021.',
        'Staff have changed since the last inspection in 2021.'
      )
    },
    {
      name: 'one measure with two figures',
      text: pair(
        'Now ((82% of care leavers are in work or training)).',
        'Here [[78% of care leavers are in work or training]].'
      ),
      message: 'measure',
      resolved: pair(
        'Now 82% of care leavers are in work or training.',
        'Here 82% of care leavers are in work or training.'
      )
    },
    {
      name: 'remaining at another grade',
      text: summary('The authority was judged ((inadequate)) in 2022 and remains [[good]].'),
      message: 'remains',
      resolved: summary('The authority was judged inadequate in 2022 and is now good.')
    }
  ],
  clean: [
    { text: draft(), because: 'no fact is told twice' },
    {
      text: pair(
        'Help has become better since the last inspection in March 2021.',
        'Staff have changed since the last inspection in 2021.'
      ),
      because: 'one leaves out the month'
    },
    {
      text: pair(
        'Help has become better since the last inspection in 2021.',
        'The last focused visit in 2023 found the same.'
      ),
      because: 'a visit is no inspection'
    },
    {
      text: pair('Now 82% of care leavers are in work.', 'Last year 78% of care leavers were in work.'),
      because: 'the other figure is of another year'
    },
    {
      text: summary('The authority was judged good in 2022 and remains good.'),
      because: 'the grade is the same'
    },
    {
      text: summary('Leaders were judged inadequate in 2022, but help for families remains good.'),
      because: 'the grades are of two things'
    }
  ]
})
