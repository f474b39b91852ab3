/** Examples of `leftover-text`: its tests and its documentation. */
import { draft } from '../example.ts'
import type { Rule } from '../rule.ts'

const visits = 'Visits to children happen when they are due.'

const withParagraph = (text: string) => draft({ paragraphs: { 'in-care': [`3. ${text}`] } })

export const examples: Rule['examples'] = () => ({
  flagged: [
    {
      name: 'a figure still to come',
      text: withParagraph(`((${visits} Of the children, [[XX]]% were seen in a week.))`),
      message: 'left',
      resolved: withParagraph(`${visits} Of the children, 92% were seen in a week.`)
    },
    {
      name: 'a prompt of the form',
      text: withParagraph(`((${visits} [[Click or tap here to enter text]].))`),
      message: 'left',
      resolved: withParagraph(visits)
    },
    {
      name: 'a name to be confirmed',
      text: draft({ lead: 'Lead inspector: (([[TBC]]))' }),
      message: 'left',
      resolved: draft()
    }
  ],
  clean: [
    { text: draft(), because: 'nothing is left' },
    {
      text: withParagraph("One child said: 'I like it when [the worker] asks me.'"),
      because: 'brackets in a quotation hold what was meant'
    },
    {
      text: draft({ items: ['The quality of plans. [outcome 4, national framework]'] }),
      because: 'a reference may stand in square brackets'
    },
    {
      text: withParagraph('Help is given under Part XX of the guidance.'),
      because: 'it is a Roman numeral'
    },
    {
      text: withParagraph('Dates of reviews are confirmed in writing, and times to be confirmed are few.'),
      because: 'the words are part of a sentence'
    },
    {
      text: withParagraph('Is the plan clear to the child? Most say that it is.'),
      because: 'one question mark ends a question'
    }
  ]
})
