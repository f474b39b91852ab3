/** Examples of `contradiction`: its tests and its documentation. */
import { draft, soundPractice } from '../example.ts'
import type { FlaggedExample, Rule } from '../rule.ts'

const pair = (name: string, strength: string, weakness: string, mended: string): FlaggedExample => ({
  name,
  text: draft({
    paragraphs: {
      'in-care': ['3. Foster families know what the plan is.', `4. ((${strength}))`],
      leaders: [`7. [[${weakness}]]`]
    }
  }),
  message: 'opposite',
  resolved: draft({
    paragraphs: {
      'in-care': ['3. Foster families know what the plan is.', `4. ${strength}`],
      leaders: [`7. ${mended}`]
    }
  })
})

const beside = (strength: string, weakness: string) =>
  draft({ paragraphs: { 'in-care': [`3. ${strength}`], leaders: [`7. ${weakness}`] } })

const regular = 'Social workers receive regular, reflective supervision of high quality.'

const irregular = 'Social workers do not receive regular supervision, and it is of poor quality.'

const opened = (opening: string, ...more: string[]) =>
  draft({ paragraphs: { 'in-care': [`3. ${opening} ${more.join(' ')}`, `4. ${soundPractice.join(' ')}`] } })

export const examples: Rule['examples'] = () => ({
  flagged: [
    pair(
      'supervision, regular and not',
      regular,
      irregular,
      'Social workers value the supervision that they receive.'
    ),
    pair(
      'caseloads, manageable and too high',
      'Social workers’ caseloads are manageable in all teams.',
      'Social workers’ caseloads are too high in all teams.',
      'Social workers’ caseloads are well matched to their experience.'
    ),
    pair(
      'audits, rigorous and not',
      'Audits are rigorous and lead to better practice.',
      'Audits lack rigour and do not lead to better practice.',
      'Audits are thorough and lead to change.'
    ),
    pair(
      'the same words with and without a denial, whatever the matter',
      'Children are listened to.',
      'Children do not feel listened to.',
      'Children feel listened to when they are with friends.'
    ),
    {
      name: 'a section that opens with blame and goes on with praise',
      text: opened('[[The quality of support for children is poor and often comes too late.]]')
        .replace(
          'Assessments are thorough and include fathers.',
          '((Assessments are thorough and include fathers.))'
        )
        .replace(
          'Leaders know their service and act on what they find.',
          '((Leaders know their service and act on what they find.))'
        )
        .replace(/Caseloads are manageable, so workers build relationships with children\./, '(($&))'),
      message: 'opening',
      resolved: opened('The quality of support for children is strong and comes in good time.')
    }
  ],
  clean: [
    {
      text: opened('The quality of support for a few children is poor.', 'However, this is rare.'),
      because: 'the next sentence takes the opening back'
    },
    {
      text: opened('Dental checks are poor and often come too late.'),
      because: 'the opening speaks of a part of the service'
    },
    {
      text: beside(regular, 'Some social workers do not receive regular supervision.'),
      because: 'it is said of some'
    },
    {
      text: beside('Children are placed in the area.', 'Children are not placed out of the area.'),
      because: 'the places differ too'
    },
    {
      text: beside(regular, 'In 2022, social workers did not receive regular supervision.'),
      because: 'it is said of another time'
    },
    {
      text: beside(
        regular,
        'Although they ask for it, social workers in two teams do not receive regular supervision.'
      ),
      because: 'a contrast explains it'
    },
    {
      text: beside(`${regular} However, this is not so in the duty team.`, irregular),
      because: 'the next sentence takes it back'
    },
    {
      text: beside(
        'Pathway plans are detailed and useful.',
        'Plans for disabled children are thin and out of date.'
      ),
      because: 'they speak of different groups'
    },
    {
      text: beside(
        'Caseloads are manageable.',
        'Supervision of social workers is irregular and of poor quality.'
      ),
      because: 'they speak of different things'
    }
  ]
})
