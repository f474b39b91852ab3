/**
 * Notes a summary and a section that say one thing of very different numbers of the same people. Readers of the summary take
 * its number for the finding. Leaves alone neighbours on the ladder, and what is said of different people. Can be wrong where
 * the section speaks of a part of them. Source: proportion words and their ladder; no clear case in 199 published drafts.
 */
import { rangeWithin } from '../../understand/placed-sentence.ts'
import { defineRule } from '../rule.ts'
import { quoted } from '../say.ts'
import { examples } from './quantifier-agreement.examples.ts'

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
  examples
})
