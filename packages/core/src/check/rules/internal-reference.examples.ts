/** Examples of `internal-reference`: its tests and its documentation. */
import { draft } from '../example.ts'
import type { Rule } from '../rule.ts'

const referring = (text: string, last = '8.') =>
  draft({ paragraphs: { leaders: [`7. ${text}`, `${last} The workforce is settled.`] } })

const cited = 'The quality of plans for young people who leave care. (outcome 4, national framework)'

const toItem = (text: string, item = `((${cited}))`) =>
  draft({ items: [item], paragraphs: { leaders: [`7. ${text}`] } })

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'a paragraph behind the last one',
      text: referring('Caseloads are high, as told in [[paragraph 18]].', '((8.))'),
      message: 'paragraph',
      resolved: referring('Caseloads are high, as told in paragraph 8.')
    },
    {
      name: 'a range that goes too far',
      text: referring('Caseloads are high (see [[paragraphs 6 to 11]]).', '((8.))'),
      message: 'paragraph',
      resolved: referring('Caseloads are high (see paragraphs 6 to 8).')
    },
    {
      name: 'an item that is not in the list',
      text: toItem('This is the [[third area for improvement]].'),
      message: 'item',
      resolved: toItem('This is the first area for improvement.')
    }
  ],
  clean: [
    { text: draft(), because: 'nothing is referred to' },
    {
      text: referring('Caseloads are high, as told in paragraph 2.'),
      because: 'there is such a paragraph'
    },
    {
      text: referring('Leaders follow paragraph 44 of the statutory guidance.'),
      because: 'it is a paragraph of another document'
    },
    {
      text: referring('The fourth area for improvement from the last inspection is met.'),
      because: 'it is an item of another report'
    },
    {
      text: toItem('This is the first area for improvement.', cited),
      because: 'there is such an item'
    },
    {
      text: referring('The first point of contact is the same worker for 40 families.'),
      because: 'it is no reference'
    }
  ]
})
