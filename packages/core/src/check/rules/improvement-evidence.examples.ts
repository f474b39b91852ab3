/** Examples of `improvement-evidence`: its tests and its documentation. */
import { draft } from '../example.ts'
import type { Rule } from '../rule.ts'

const body = {
  'help-and-protection': [
    '1. Letters to parents before proceedings are often late. Families wait for weeks to hear what worries the authority.',
    '2. Homeless young people aged 16 and 17 are not always told that they may come into care.',
    '3. Children who go missing from home are seen by a worker on their return.',
    '4. Strategy meetings bring police and health together within a day.'
  ],
  'in-care': [
    '5. Foster carers are recruited through word of mouth and stay for years.',
    '6. Health assessments are too slow for children who live far away, and dental checks are missed.',
    '7. Brothers and sisters meet each other often.'
  ],
  'care-leavers': [
    '8. Pathway plans for young people who leave care are thin, and some are out of date.',
    '9. Advisers know who is in prison and visit them there.',
    '10. Young adults find work through the council apprenticeships.'
  ],
  leaders: [
    '11. Supervision of social workers is irregular, and managers do not record why decisions are made.',
    '12. The workforce is settled. Caseloads are low enough for workers to know each child.',
    '13. Audits are read by leaders and change practice.'
  ]
} as const

const cite = (text: string, reference: string) => `${text} (${reference}, national framework)`

const allegations = cite('The consistency of recording of allegations against staff.', 'outcome 3')

/** The body with two sentences on allegations, one in each of two sections. */
const onAllegations = (one: string, other: string, item = allegations) =>
  draft({
    paragraphs: {
      ...body,
      'help-and-protection': [...body['help-and-protection'].slice(0, 3), `4. ${one}`],
      leaders: [...body.leaders.slice(0, 2), `13. ${other}`]
    },
    items: [item]
  })

const well = 'The recording of allegations against staff is consistent and clear.'
const clearly = 'Allegations against staff are recorded consistently, and recording leads to prompt action.'

const letters = cite('The timeliness of letters to parents before proceedings.', 'outcome 1')

const pathway = cite('The quality of pathway plans for care leavers.', 'outcome 4')

const withItems = (...items: string[]) => draft({ paragraphs: body, items })

/** The same with the paragraph marked that the rule names as the nearest. */
const near = (nearest: string, ...items: string[]) => withItems(...items).replace(nearest, `((${nearest}))`)

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'an item about something that the report never speaks of',
      text: near(
        'Supervision of social workers is irregular, and managers do not record why decisions are made.',
        letters,
        `[[${cite('The response to allegations against professionals.', 'outcome 3')}]]`
      ),
      message: 'unheld',
      resolved: withItems(letters, pathway)
    },
    {
      name: 'an item of another trade',
      text: near(
        'Audits are read by leaders and change practice.',
        letters,
        `[[${cite('The gritting of cycle paths before frost.', 'enabler 2')}]]`
      ),
      message: 'unheld',
      resolved: withItems(letters)
    },
    {
      name: 'an item about young performers where none is mentioned',
      text: near(
        'Audits are read by leaders and change practice.',
        `[[${cite('The licensing of child performers and their chaperones.', 'outcome 3')}]]`,
        pathway
      ),
      message: 'unheld',
      resolved: withItems(pathway)
    },
    {
      name: 'an item on what two paragraphs praise and none finds fault with',
      text: onAllegations(`((${well}))`, `((${clearly}))`, `[[${allegations}]]`),
      message: 'praised',
      resolved: onAllegations(
        well,
        'Allegations against staff are often recorded late, and recording is thin.'
      )
    }
  ],
  clean: [
    {
      text: onAllegations(well, 'Allegations against staff are not always recorded well.'),
      because: 'a paragraph finds fault with it too'
    },
    {
      text: onAllegations(well, 'Some allegations against staff are recorded late, and recording is thin.'),
      because: 'the fault may be of some'
    },
    { text: withItems(letters, pathway), because: 'a paragraph holds each finding in the same words' },
    {
      text: withItems(cite('The health of children in care, in particular dental checks.', 'outcome 4')),
      because: 'the body says it with other words around it'
    },
    {
      text: withItems(cite("The regularity of social workers' supervision.", 'enabler 2')),
      because: 'the words stand in another form and order'
    },
    {
      text: withItems(
        cite(
          'The harmonisation of approvals, notifications and remittances for foster carers, young people who leave care and brothers and sisters who live far away.',
          'enabler 2'
        )
      ),
      because: 'paragraphs hold much of a long item, though not all of its words'
    },
    {
      text: withItems(cite('The recording of managers’ reasons.', 'enabler 2')),
      because: 'a shortfall is told in like words'
    },
    {
      text: withItems(cite('The advice given to homeless 16- and 17-year-olds.', 'outcome 3')),
      because: 'the paragraph is under another form of the same name'
    },
    {
      text: draft({ items: [cite('The gritting of cycle paths before frost.', 'enabler 2')] }),
      because: 'so short a draft is still being written'
    },
    { text: draft({ paragraphs: body, items: null }), because: 'there is no item' }
  ]
})
