/** Examples of `quantifier-agreement`: its tests and its documentation. */
import { draft } from '../example.ts'
import type { FlaggedExample, Rule } from '../rule.ts'

const slip = (name: string, summary: string, section: string, mended: string): FlaggedExample => ({
  name,
  text: draft({ summary: [summary], paragraphs: { 'care-leavers': [`5. ${section}`] } }),
  message: 'number',
  resolved: draft({
    summary: [summary.replace(/\[\[|\]\]/g, '')],
    paragraphs: { 'care-leavers': [`5. ${mended}`] }
  })
})

const beside = (summary: string, section: string) =>
  draft({ summary: [summary], paragraphs: { 'care-leavers': [`5. ${section}`] } })

export const examples: Rule['examples'] = () => ({
  flagged: [
    slip(
      'most above, some below',
      '[[Most]] care leavers live in safe homes that suit them.',
      '((Some)) care leavers live in safe homes that suit them.',
      'Most care leavers live in safe homes that suit them.'
    ),
    slip(
      'all above, most below',
      '[[All]] care leavers have a current pathway plan.',
      '((Most)) care leavers have a current pathway plan, and the rest are being written.',
      'All care leavers have a current pathway plan.'
    ),
    slip(
      'nearly all above, many not below',
      '[[Nearly all]] care leavers know their rights.',
      '((Many)) care leavers do not know their rights.',
      'Nearly all care leavers know their rights and use them.'
    )
  ],
  clean: [
    {
      text: beside('Most care leavers live in safe homes.', 'Nearly all care leavers live in safe homes.'),
      because: 'the numbers lie side by side'
    },
    {
      text: beside('Most care leavers live in safe homes.', 'Some care leavers do not live in safe homes.'),
      because: 'both can be so'
    },
    {
      text: beside('Most care leavers live in safe homes.', 'Some young parents live in safe homes.'),
      because: 'they speak of different people'
    },
    {
      text: beside('Most care leavers live in safe homes.', 'Some care leavers study at a university.'),
      because: 'they say different things'
    },
    {
      text: beside('Care leavers live in safe homes.', 'Some care leavers live in safe homes.'),
      because: 'the summary gives no number'
    },
    {
      text: beside('Many care leavers live in safe homes.', 'Most care leavers live in safe homes.'),
      because: 'many may be most'
    }
  ]
})
