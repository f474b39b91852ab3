/**
 * Notes a list of areas for priority action, which reports of this kind do not have: focused visits and joint inspections do.
 * A reader would not know which list counts. Leaves alone prose that tells of such areas from a visit. Can be wrong where
 * the form of the report was changed. Source: no published report of 199 has such a heading; 13 letters on visits do.
 */
import { priorityHeadings } from '../../understand/slips/priority-heading.ts'
import { defineRule } from '../rule.ts'
import { headRange } from '../say.ts'
import { examples } from './priority-action.examples.ts'

export const priorityAction = defineRule({
  id: 'priority-action',
  flags: 'The report has a list of areas for priority action, as letters on focused visits have.',
  why: 'Beside the list of what needs to improve, a reader would not know which one has to be answered.',
  leavesAlone: ['Prose that tells of areas for priority action from an earlier visit.'],
  canBeWrong: 'The form of the report may have changed.',
  source: 'None of 199 published reports has such a heading; 13 of 150 letters on visits have one.',
  severity: 'information',
  fixable: false,
  messages: {
    beside: {
      text: 'A graded report has one list, "What needs to improve"; "{heading}" belongs to letters on visits.'
    },
    alone: { text: 'A graded report lists what needs to improve; "{heading}" belongs to letters on visits.' }
  },
  options: {},
  *check({ report, framework }) {
    // A layout says itself which lists there are.
    if (framework.layout !== null) return
    const { improvements, boilerplate } = report
    const beside = improvements?.heading.range ?? headRange(report)
    if (beside === null) return
    for (const range of priorityHeadings(report.text)) {
      if (boilerplate !== null && range.start >= boilerplate.start) continue
      yield {
        message: improvements === null ? 'alone' : 'beside',
        values: { heading: report.text.slice(range.start, range.end) },
        range,
        evidence: [
          { range: beside, label: improvements === null ? 'the report' : 'the list of what needs to improve' }
        ],
        confidence: 'likely'
      }
    }
  },
  examples
})
