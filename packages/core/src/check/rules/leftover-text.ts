/**
 * Flags what a form or a writer put in for later: prompts, placeholders, "XX", "TBC". A reader of the report would see it.
 * Leaves alone brackets of quotations and references. Can be wrong where a report prints such letters on purpose.
 * Source: none stands in the prose of 199 published reports.
 */
import { sourceRange } from '../../read/passage.ts'
import type { Passage } from '../../read/tree.ts'
import { isPrompt, leftoversIn } from '../../understand/slips/leftovers.ts'
import { defineRule } from '../rule.ts'
import { examples } from './leftover-text.examples.ts'

export const leftoverText = defineRule({
  id: 'leftover-text',
  flags: 'A placeholder, a prompt of a form or a note to the writer is left in the text.',
  why: 'It would be published as it is, and what it stands for is missing.',
  leavesAlone: [
    'Brackets around words of a quotation and around references.',
    'Comments in the margin of a Word document, which are no text of it.'
  ],
  canBeWrong: 'A report may print such letters on purpose, as the name of a form or a scheme.',
  source: 'None stands in the prose of 199 published reports.',
  severity: 'warning',
  fixable: false,
  messages: { left: { text: '"{words}" looks like a placeholder or a note that was left in.' } },
  options: {},
  *check({ report, facts }) {
    const passages: (Passage | null)[] = [
      ...report.opening,
      report.title,
      report.leadInspector,
      ...facts.summary.map(({ passage }) => passage),
      ...facts.items.map(({ passage }) => passage),
      ...facts.sections.flatMap(({ paragraphs }) => paragraphs.map(({ passage }) => passage))
    ]
    for (const passage of passages) {
      if (passage === null) continue
      const whole = report.opening.includes(passage) && isPrompt(passage.text)
      for (const { start, end } of whole
        ? [{ start: 0, end: passage.text.length }]
        : leftoversIn(passage.text)) {
        yield {
          message: 'left',
          values: { words: shortened(passage.text.slice(start, end)) },
          range: sourceRange(passage, start, end),
          evidence: [{ range: passage.range, label: 'where it stands' }],
          confidence: 'likely'
        }
      }
    }
  },
  examples
})

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59)}…` : words
}
