/** Examples of `repeated-text`: its tests and its documentation. */
import { draft } from '../example.ts'
import type { Rule } from '../rule.ts'

const plans = 'The quality of plans for young people who leave care. (outcome 4, national framework)'

const visits = 'Visits to children happen when they are due and are written down on the same day.'

const calls = 'Young adults know who to ring when the rent is late.'

const told = (first: string, second: string) =>
  draft({ paragraphs: { 'in-care': [`3. ${first}`], 'care-leavers': [`4. ${second}`] } })

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'an item twice',
      text: draft({ items: [`((${plans}))`, `[[${plans}]]`] }),
      message: 'item',
      resolved: draft({ items: [plans] })
    },
    {
      name: 'a sentence twice',
      text: told(`((${visits})) Carers say so too.`, `${calls} [[${visits}]]`),
      message: 'sentence',
      resolved: told(`${visits} Carers say so too.`, calls)
    },
    {
      name: 'a paragraph twice',
      text: told(`((${visits} ${calls}))`, `[[${visits} ${calls}]]`),
      message: 'paragraph',
      resolved: told(visits, calls)
    }
  ],
  clean: [
    { text: draft(), because: 'nothing stands twice' },
    {
      text: draft({ summary: [calls], paragraphs: { 'care-leavers': [`5. ${calls}`] } }),
      because: 'a summary may use the words of the body'
    },
    {
      text: told('Plans are clear. Carers say so.', 'Plans are clear. Advisers say so.'),
      because: 'short sentences are alike by chance'
    },
    {
      text: told(
        `${calls} This is an improvement since the last inspection.`,
        `${visits} This is an improvement since the last inspection.`
      ),
      because: 'each means the sentence before it'
    },
    {
      text: told(visits, visits.replace('same day', 'next day')),
      because: 'the sentences differ in a word'
    },
    {
      text: draft({ items: [plans, plans.replace('plans', 'homes')] }),
      because: 'the items differ in a word'
    }
  ]
})
