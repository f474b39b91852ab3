/**
 * Flags a judgement table that lacks a row, repeats or misnames one, or states a grade the framework does not have.
 * The table is what most readers see of a report. Leaves alone accepted variants of titles and grades. Can be wrong
 * where a report was read under another version of the framework than it was written for. Source: the framework's
 * judgements; all but one of 321 published tables hold them in the same order.
 */
import type { Framework } from '../../frameworks/framework.ts'
import type { JudgementTable, Report, TableRow } from '../../read/tree.ts'
import { caseFix, sentenceCase } from '../grade-case.ts'
import { defineRule, type Observation } from '../rule.ts'
import { gradeLabel, judgementOf, listed, sectionOf, tableJudgements } from '../say.ts'
import { examples } from './judgement-table.examples.ts'

export const judgementTable = defineRule({
  id: 'judgement-table',
  flags: 'The judgement table lacks a row, repeats or misnames one, or states an unknown grade.',
  why: 'The table is what most readers take from a report; each judgement must stand in it once, by its name.',
  leavesAlone: [
    'Accepted short forms of a title or a grade, such as "Requires improvement".',
    'A document without any table, which is not checked at all and says so.'
  ],
  canBeWrong: 'An inspection that was paused may have been written up for the version before.',
  source: 'The judgements of the framework; 320 of 321 published tables hold them in the same order.',
  severity: 'error',
  fixable: true,
  messages: {
    missing: { text: 'The table has no row for {judgement}.' },
    unknown: { text: '"{title}" is not a judgement in the framework.' },
    replaced: { text: 'The table has "{title}" where the framework has "{expected}".' },
    duplicate: { text: 'The table has two rows for {judgement}.' },
    'no-grade': { text: 'The row for {judgement} states no grade.' },
    'not-said': { text: 'The section for {judgement} does not say it in words of the framework.' },
    'unknown-grade': { text: '"{grade}" is not a grade in the framework; expected {grades}.' },
    misnamed: {
      text: 'The table names this judgement "{title}"; its title is "{expected}".',
      severity: 'warning'
    },
    order: {
      text: 'The row for {judgement} stands after {before}; the usual order is the other way round.',
      severity: 'information'
    },
    case: {
      text: 'The grade "{grade}" is capitalised differently from the other rows.',
      severity: 'information'
    }
  },
  options: {},
  *check({ report, framework }) {
    const { table } = report
    if (!table || table.rows.length === 0) return
    const required = tableJudgements(framework)
    const lacking = required.filter(({ id }) => !table.rows.some(row => row.judgement === id))
    const expected = [
      ...required,
      ...framework.judgements.filter(
        ({ statements, stated }) => statements.length > 0 || stated !== 'heading'
      )
    ]
    const strangers = table.rows.filter(({ judgement }) => !expected.some(({ id }) => id === judgement))
    for (const [i, row] of strangers.entries()) {
      const values = { title: row.title, expected: lacking[i]?.title ?? '' }
      const message = lacking[i] ? 'replaced' : 'unknown'
      yield { message, values, range: row.titleRange, evidence: [besides(row, table)] }
    }
    for (const { id, short } of lacking.slice(strangers.length))
      yield missing(id, short, report, table, framework)
    for (const row of table.rows) yield* checkRow(row, report, table, framework)
    if (strangers.length === 0) yield* checkOrder(table, framework)
  },
  examples
})

/** Flags the row before the gap; the section that has no row is the evidence, or the row after the gap. */
function missing(
  id: string,
  short: string,
  report: Report,
  table: JudgementTable,
  framework: Framework
): Observation {
  const order = judgementOf(framework, id)?.tableOrder ?? 0
  const before = table.rows.filter(
    row => (judgementOf(framework, row.judgement)?.tableOrder ?? order) < order
  )
  const row = before[before.length - 1] ?? table.rows[0]
  const section = sectionOf(report, id)
  const range = row?.range ?? table.range
  const evidence = section
    ? { range: section.headingRange, label: 'the body has a section for it' }
    : { range: table.range, label: 'the whole table' }
  return { message: 'missing', values: { judgement: short }, range, evidence: [evidence] }
}

function* checkRow(
  row: TableRow,
  report: Report,
  table: JudgementTable,
  framework: Framework
): Iterable<Observation> {
  const known = judgementOf(framework, row.judgement)
  const judgement = known?.short ?? row.title
  const section = sectionOf(report, row.judgement)
  const first = table.rows.find(other => known && other.judgement === row.judgement)
  if (first && first !== row) {
    yield {
      message: 'duplicate',
      values: { judgement },
      range: row.range,
      evidence: [{ range: first.range, label: 'the first row' }]
    }
  }
  if (known && row.misnamed) {
    const evidence =
      section && !section.misnamed
        ? { range: section.titleRange, label: 'the section has the title' }
        : besides(row, table)
    yield {
      message: 'misnamed',
      values: { title: row.title, expected: known.title },
      range: row.titleRange,
      evidence: [evidence],
      suggestions: [
        { title: `Write "${known.title}"`, edits: [{ range: row.titleRange, text: known.title }] }
      ]
    }
  }
  const heading = section?.grade
    ? { range: section.grade.range, label: `the heading says ${section.grade.text}` }
    : besides(row, table)
  if (row.grade === null) {
    const message = known?.stated === 'prose' ? 'not-said' : 'no-grade'
    yield { message, values: { judgement }, range: row.titleRange, evidence: [heading] }
  } else if (row.grade.grade === null) {
    if (framework.ungraded.includes(row.grade.text.toLowerCase())) return
    const grades = listed(
      framework.grades.map(({ id }) => gradeLabel(framework, id)),
      'or'
    )
    const values = { grade: row.grade.text, grades }
    yield { message: 'unknown-grade', values, range: row.grade.range, evidence: [heading] }
  } else if (row.grade.text !== sentenceCase(row.grade.text) && known?.tableOrder !== null) {
    const like = table.rows.find(({ grade }) => grade?.grade && grade.text === sentenceCase(grade.text))
    const fix = caseFix(row.grade, sentenceCase(row.grade.text), report.text)
    if (!like?.grade || !fix) return
    const evidence = [{ range: like.grade.range, label: 'another row' }]
    yield { message: 'case', values: { grade: row.grade.text }, range: row.grade.range, evidence, fix }
  }
}

/** The first row that stands before its forerunner. */
function* checkOrder(table: JudgementTable, framework: Framework): Iterable<Observation> {
  let previous: { row: TableRow; order: number; short: string } | null = null
  for (const row of table.rows) {
    const known = judgementOf(framework, row.judgement)
    if (known?.tableOrder == null) continue
    if (previous && known.tableOrder < previous.order) {
      yield {
        message: 'order',
        values: { judgement: known.short, before: previous.short },
        range: row.range,
        evidence: [{ range: previous.row.range, label: `the row for ${previous.short}` }]
      }
      return
    }
    previous = { row, order: known.tableOrder, short: known.short }
  }
}

/** What to look at beside a row that stands alone: the rest of the row, or the table. */
function besides(row: TableRow, table: JudgementTable) {
  return row.grade
    ? { range: row.grade.range, label: `the row says ${row.grade.text}` }
    : { range: table.range, label: 'the judgement table' }
}
