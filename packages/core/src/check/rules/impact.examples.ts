/** Examples of `impact`: its tests and its documentation. */
import { draft, exampleTitle } from '../example.ts'
import type { Rule } from '../rule.ts'

const care = exampleTitle('in-care')

const protection = exampleTitle('help-and-protection')

const process = [
  'Plans are reviewed on time.',
  'Meetings are held each month and minutes are written up.',
  'The panel considers all requests.',
  'Health assessments are requested on time.',
  'Managers sign off decisions.',
  'Records are up to date.',
  'A tracker lists the dates of reviews.',
  'Supervision takes place every four weeks.',
  'Assessments use the agreed format.',
  'Contracts with providers are monitored.',
  'Reports are sent to the board each quarter.',
  'Training is offered to new workers.'
]

const effects = [
  'Children make good progress at school.',
  'Children feel safe and are settled in their homes.',
  'Children see their brothers and sisters often and enjoy this.',
  'Because of this help, children are healthier and happier.'
]

function told(
  judgement: 'in-care' | 'care-leavers' | 'leaders' | 'help-and-protection',
  grade: string,
  sentences: readonly string[]
) {
  return draft({ grades: { [judgement]: grade }, paragraphs: { [judgement]: [`3. ${sentences.join(' ')}`] } })
}

function flagged(title: string, judgement: 'in-care' | 'help-and-protection', grade: string): string {
  return draft({
    grades: { [judgement]: grade },
    headings: { [judgement]: `${title}: [[${grade}]]` },
    paragraphs: { [judgement]: [`3. ((${process.join(' ')}))`] }
  })
}

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'a good section on process alone',
      text: flagged(care, 'in-care', 'good'),
      message: 'process',
      resolved: told('in-care', 'good', [...process, ...effects])
    },
    {
      name: 'an outstanding section on process alone',
      text: flagged(care, 'in-care', 'outstanding'),
      message: 'process',
      resolved: told('in-care', 'outstanding', [...process, ...effects])
    },
    {
      name: 'help and protection by its meetings',
      text: flagged(protection, 'help-and-protection', 'good'),
      message: 'process',
      resolved: told('help-and-protection', 'good', [...process, ...effects])
    }
  ],
  clean: [
    { text: told('leaders', 'good', process), because: 'leaders reach children through others' },
    {
      text: told('in-care', 'requires improvement to be good', process),
      because: 'under a lower grade process is itself the finding'
    },
    {
      text: told('in-care', 'good', process.slice(0, 8)),
      because: 'so short a section is still being written'
    },
    { text: told('in-care', 'good', [...process.slice(0, 8), ...effects]), because: 'effects are told' },
    {
      text: told('care-leavers', 'good', [
        ...process.slice(0, 8),
        'Young people live in homes where they feel safe and well.',
        'They have found work and friends with this support.',
        'Care leavers are more confident and less alone because of it.',
        'Care leavers make good progress in education and work.'
      ]),
      because: 'effects on care leavers count as well'
    },
    { text: draft(), because: 'two sentences are too few to ask' }
  ]
})
