/**
 * Flags a section whose heading states another grade than the judgement table.
 * A reader who takes the grade from one place and not the other is told two different things.
 * Leaves alone grades that differ in spelling or case only, and rows or headings without a grade (other rules).
 * Can be wrong where a heading was read for another judgement's.
 * Source: in 1,119 sections of published reports the two never differ.
 */

import { defineRule } from '../rule.ts'
import { gradeLabel, judgementOf, rowOf } from '../say.ts'
import { examples } from './grade-agreement.examples.ts'

export const gradeAgreement = defineRule({
  id: 'grade-agreement',
  flags: "The grade in a section's heading is not the grade in the judgement table.",
  why: 'Readers take the grade from either place; the two must tell them the same.',
  leavesAlone: [
    'Spelling and case: "Requires improvement" and "requires improvement to be good" are one grade.',
    'A row or a heading that states no known grade, which other rules report.'
  ],
  canBeWrong: 'A heading that names two judgements at once is compared with the one it was read for.',
  source: 'In 1,119 sections of published reports the heading and the table never differ.',
  severity: 'error',
  bothSides: true,
  fixable: false,
  messages: {
    differs: { text: 'The heading of "{judgement}" says {heading}; the table says {table}.' },
    named: { text: 'The text says that {judgement} is {said}; the table says {table}.', severity: 'warning' }
  },
  options: {},
  *check({ report, framework }) {
    for (const { judgement, grade } of report.sections) {
      const known = judgementOf(framework, judgement)
      if (!known || !grade || grade.grade === null) continue
      const row = report.table?.rows.find(
        row => row.judgement === judgement && row.grade && row.grade.grade !== null
      )
      // A second row of one judgement is a finding of judgement-table.
      if (!row?.grade?.grade || row.grade.grade === grade.grade) continue
      const table = gradeLabel(framework, row.grade.grade)
      yield {
        message: 'differs',
        values: { judgement: known.short, heading: gradeLabel(framework, grade.grade), table },
        range: grade.range,
        evidence: [{ range: row.grade.range, label: `the table says ${table}` }]
      }
    }
    for (const { judgement, grade, range } of report.named) {
      const known = judgementOf(framework, judgement)
      const stated = rowOf(report.table, judgement)?.grade
      if (!known || !stated?.grade || stated.grade === grade) continue
      const table = gradeLabel(framework, stated.grade)
      yield {
        message: 'named',
        values: { judgement: known.short, said: gradeLabel(framework, grade), table },
        range,
        evidence: [{ range: stated.range, label: `the table says ${table}` }],
        confidence: 'likely'
      }
    }
  },
  examples
})
