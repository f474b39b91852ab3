/**
 * Flags a section whose heading states another grade than the judgement table.
 * A reader who takes the grade from one place and not the other is told two different things.
 * Leaves alone grades that differ in spelling or case only, and rows or headings without a grade (other rules).
 * Can be wrong where a heading was read for another judgement's.
 * Source: in 1,119 sections of published reports the two never differ.
 */

import { draft, exampleTitle } from '../example.ts'
import { defineRule } from '../rule.ts'
import { gradeLabel, judgementOf, rowOf } from '../say.ts'

const leavers = exampleTitle('care-leavers')
const leaders = exampleTitle('leaders')

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
  examples: () => ({
    flagged: [
      {
        name: 'the heading is one grade below the table',
        text: draft({
          rows: { 'care-leavers': `${leavers}\t((Good))` },
          headings: { 'care-leavers': `${leavers}: [[requires improvement to be good]]` }
        }),
        message: 'differs',
        resolved: draft()
      },
      {
        name: 'the heading is above the table',
        text: draft({
          rows: { leaders: `${leaders}\t((Good))` },
          headings: { leaders: `${leaders}: [[outstanding]]` }
        }),
        message: 'differs',
        resolved: draft({ grades: { leaders: 'outstanding' } })
      },
      {
        name: 'the heading says the grade in a sentence',
        text: draft({
          version: '2018',
          rows: { leaders: `${leaders}\t((Inadequate))`, overall: 'Overall effectiveness\tInadequate' },
          headings: { leaders: `${leaders} is [[good]]` }
        }),
        message: 'differs',
        resolved: draft({
          version: '2018',
          grades: { leaders: 'inadequate', overall: 'inadequate' },
          headings: { leaders: `${leaders} is inadequate` }
        })
      }
    ],
    clean: [
      {
        text: draft(),
        because: 'the case of a grade says nothing: "Good" in the table, "good" in the heading'
      },
      {
        text: draft({
          rows: { leaders: `${leaders}\tRequires improvement` },
          headings: { leaders: `${leaders}: requires improvement to be good` },
          grades: { overall: 'requires improvement to be good' }
        }),
        because: 'the short and the long form are one grade'
      },
      {
        text: draft({ headings: { leaders: `${leaders} is good.` } }),
        because: 'a heading may state its grade as a sentence with a full stop'
      },
      {
        text: draft({ headings: { 'care-leavers': leavers } }),
        because: 'a heading without a grade contradicts nothing; section-heading reports it'
      },
      {
        text: draft({ rows: { 'care-leavers': null } }),
        because: 'a missing row contradicts nothing; judgement-table reports it'
      },
      {
        text: draft({ headings: { 'care-leavers': `${leavers}: satisfactory` } }),
        because: "an unknown grade is section-heading's to report"
      },
      {
        text: draft({ version: '2026' }),
        because: 'a framework without an overall grade has nothing further to agree with'
      }
    ]
  })
})
