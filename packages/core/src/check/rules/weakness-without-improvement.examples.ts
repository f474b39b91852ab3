/** Examples of `weakness-without-improvement`: its tests and its documentation. */
import { draft } from '../example.ts'
import type { FlaggedExample, Rule } from '../rule.ts'

const grave = 'Too many children were left at risk of harm because referrals about neglect were not read.'

const shortfall = `1. ${grave}`

const fillers = Array.from(
  { length: 12 },
  (_, at) => `${at + 2}. Worker ${at + 2} writes a letter in plain words to each family after every visit.`
)

const cite = (text: string) => `${text} (outcome 3, national framework)`

/** A serious weakness that the items leave out, and then take up in `item`. */
const untaken = (name: string, sentence: string, item: string): FlaggedExample => ({
  name,
  text: draft({
    improvementHeading: '((What needs to improve?))',
    paragraphs: { 'help-and-protection': [`1. [[${sentence}]]`, ...fillers] },
    items: [cite('The rent advice given to young adults in other towns.')]
  }),
  message: 'unmatched',
  resolved: draft({
    paragraphs: { 'help-and-protection': [`1. ${sentence}`, ...fillers] },
    items: [cite(item)]
  })
})

export const examples: Rule['examples'] = () => ({
  flagged: [
    untaken(
      'children left at risk, and the items speak of other things',
      grave,
      'The reading of referrals about children at risk of neglect.'
    ),
    untaken(
      'exploited children left without protection',
      'Too many children at risk of exploitation were left without protection because concerns were not assessed.',
      'The assessment of risks to children from exploitation.'
    ),
    untaken(
      'homeless children left in unsafe places',
      'Too many homeless children aged 16 and 17 were left at risk of harm in unsafe hostels.',
      'The response to children aged 16 and 17 who are homeless.'
    )
  ],
  clean: [
    {
      text: draft({
        paragraphs: {
          'help-and-protection': [
            '1. The hostels are dangerous, and too many homeless young people are left at risk of harm in them.',
            ...fillers
          ]
        },
        items: [cite('The oversight of hostels by the housing office.')]
      }),
      because: 'an item names what it speaks of, if in other words'
    },
    {
      text: draft({
        paragraphs: { 'help-and-protection': [shortfall] },
        items: [cite('The response to referrals about neglect.')]
      }),
      because: 'an item takes it up'
    },
    {
      text: draft({
        paragraphs: {
          'help-and-protection': [
            '1. A small number of children wait for a visit. These children were left at risk of harm because referrals about them were not read.',
            ...fillers
          ]
        },
        items: [cite('The rent advice given to young adults in other towns.')]
      }),
      because: 'the sentence before says how few children it touches'
    },
    {
      text: draft({
        paragraphs: { 'help-and-protection': ['1. Letters to parents are now and then late.'] }
      }),
      because: 'a minor shortfall needs no item'
    },
    {
      text: draft({
        grades: { 'help-and-protection': 'inadequate', overall: 'inadequate' },
        paragraphs: { 'help-and-protection': [shortfall] }
      }),
      because: 'under a low grade items are chosen from many weaknesses'
    },
    {
      text: draft({ paragraphs: { 'help-and-protection': [shortfall] }, items: null }),
      because: 'a missing list is a matter of improvement-list'
    },
    {
      text: draft({
        paragraphs: {
          'help-and-protection': [
            '1. A very small number of families waited a few days for a letter, and leaders put this right at once.'
          ]
        }
      }),
      because: 'a shortfall that leaders have dealt with needs no item'
    },
    {
      text: draft({
        paragraphs: {
          'help-and-protection': [
            '1. Children at risk of harm are found early and are protected well by skilled workers.'
          ]
        }
      }),
      because: 'words of risk in a strength are no weakness'
    }
  ]
})
