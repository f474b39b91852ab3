/**
 * Notes a summary and a section that say one thing of very different numbers of the same people. Readers of the summary take
 * its number for the finding. Leaves alone neighbours on the ladder, and what is said of different people. Can be wrong where
 * the section speaks of a part of them. Source: proportion words and their ladder; no clear case in 199 published drafts.
 */
import { rangeWithin } from '../../understand/placed-sentence.ts'
import { draft } from '../example.ts'
import { defineRule, type FlaggedExample } from '../rule.ts'
import { quoted } from '../say.ts'

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

export const quantifierAgreement = defineRule<{ likeness: number }>({
  id: 'quantifier-agreement',
  flags: 'The summary and a section say one thing of very different numbers of the same people.',
  why: 'Many people read only the summary, and take its number for the finding.',
  leavesAlone: [
    'Numbers that lie side by side on the ladder: most and nearly all, many and most.',
    'What is said of different people or in different words.',
    'Sentences that do not begin with the number.'
  ],
  canBeWrong: 'The section may speak of a part of those whom the summary means.',
  source: 'No clear case stands in 199 published drafts.',
  severity: 'information',
  bothSides: true,
  fixable: false,
  readsWeights: true,
  messages: {
    number: {
      text: 'The summary says “{summary}” and a section “{section}” of what seems to be the same thing: {quote}.'
    }
  },
  options: {
    likeness: {
      description: 'The share of what the shorter sentence says that has to be said in the other.',
      default: 0.5,
      minimum: 0,
      maximum: 1
    }
  },
  *check({ facts, options }) {
    for (const { summary, summaryAmount, section, sectionAmount, likeness } of facts.amounts) {
      if (likeness < options.likeness) break
      yield {
        message: 'number',
        values: {
          summary: summary.text.slice(summaryAmount.start, summaryAmount.end).toLowerCase(),
          section: section.text.slice(sectionAmount.start, sectionAmount.end).toLowerCase(),
          quote: quoted(section.text)
        },
        range: rangeWithin(summary, summaryAmount.start, summaryAmount.end),
        evidence: [
          {
            range: rangeWithin(section, sectionAmount.start, sectionAmount.end),
            label: 'the section’s number'
          }
        ],
        confidence: 'possible'
      }
    }
  },
  examples: () => ({
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
})
