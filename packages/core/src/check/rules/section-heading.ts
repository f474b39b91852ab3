/**
 * Flags a judgement without its section, or with two, and headings out of order, misnamed or without a grade.
 * A reader looks for the evidence of a judgement under its heading. Leaves alone judgements that have no section, such as
 * overall effectiveness, and all layouts of a heading. Can be wrong where a heading is wrapped in a way that was not
 * read as one. Source: all 321 published reports have every section once, in the same order.
 */
import type { Framework, Judgement } from '../../frameworks/framework.ts'
import type { Report, Section } from '../../read/tree.ts'
import type { Evidence } from '../../report/finding.ts'
import { caseFix } from '../grade-case.ts'
import { defineRule, type Observation } from '../rule.ts'
import { bodyJudgements, gradeLabel, headRange, judgementOf, listed, rowOf } from '../say.ts'
import { examples } from './section-heading.examples.ts'

export const sectionHeading = defineRule({
  id: 'section-heading',
  flags: 'A judgement has no section or two, or a heading is out of order, misnamed or without a grade.',
  why: 'Readers look for what a judgement rests on under its heading.',
  leavesAlone: [
    'Overall effectiveness, which has no section of its own.',
    'The layout of a heading: "title: grade", "title is grade", a grade on the next line, a full stop.'
  ],
  canBeWrong: 'A heading that is broken up in an unusual way may not be recognised.',
  source: 'All 321 published reports have every section once, in the order that the framework gives.',
  severity: 'error',
  fixable: true,
  messages: {
    missing: { text: 'The report has no section for {judgement}.' },
    'missing-part': { text: 'The report has no section for {judgement}.', severity: 'warning' },
    unknown: { text: '"{title}" is not a judgement in the framework.' },
    replaced: { text: 'The body has "{title}" where the framework has "{expected}".' },
    duplicate: { text: 'The report has two sections for {judgement}.' },
    'no-grade': { text: 'The heading of {judgement} states no grade.' },
    'unknown-grade': { text: '"{grade}" is not a grade in the framework; expected {grades}.' },
    order: {
      text: 'The section for {judgement} stands after {before}; it usually comes first.',
      severity: 'warning'
    },
    misnamed: {
      text: 'The heading names this judgement "{title}"; its title is "{expected}".',
      severity: 'warning'
    },
    case: {
      text: 'The grade "{grade}" is capitalised differently from the other headings.',
      severity: 'information'
    }
  },
  options: {},
  *check({ report, framework }) {
    const required = bodyJudgements(framework)
    if (required.length === 0) return
    const lacking = required.filter(({ id }) => !report.sections.some(section => section.judgement === id))
    const strangers = report.sections.filter(({ judgement }) => !required.some(({ id }) => id === judgement))
    for (const [i, section] of strangers.entries()) yield stranger(section, lacking[i], report)
    for (const { id, short } of lacking.slice(strangers.length)) {
      const found = missing(id, short, report, framework)
      if (found) yield found
    }
    for (const section of report.sections) yield* checkSection(section, report, framework)
    yield* checkOrder(report, framework)
    yield* checkCase(report)
  },
  examples
})

/** Flags the table's row, for which the body has nothing; the headings around the gap are the evidence. */
function missing(id: string, short: string, report: Report, framework: Framework): Observation | null {
  const order = judgementOf(framework, id)?.bodyOrder ?? 0
  const placed = report.sections.filter(
    ({ judgement }) => judgementOf(framework, judgement)?.bodyOrder != null
  )
  const orderOf = ({ judgement }: Section) => judgementOf(framework, judgement)?.bodyOrder ?? 0
  const before = placed.filter(section => orderOf(section) < order).at(-1)
  const after = placed.find(section => orderOf(section) > order)
  const evidence: Evidence[] = []
  if (before) evidence.push({ range: before.headingRange, label: 'the section before the gap' })
  if (after) evidence.push({ range: after.headingRange, label: 'the section after the gap' })
  const range = rowOf(report.table, id)?.range ?? report.table?.range ?? headRange(report)
  if (!range) return null
  if (evidence.length === 0)
    evidence.push({ range: report.table?.range ?? range, label: 'the judgement table' })
  const part = judgementOf(framework, id)?.stated === 'nowhere'
  return { message: part ? 'missing-part' : 'missing', values: { judgement: short }, range, evidence }
}

/** A heading that is none of the framework's stands for the section that is missing, if one is. */
function stranger(
  { title, titleRange }: Section,
  lacking: Judgement | undefined,
  report: Report
): Observation {
  const row = rowOf(report.table, lacking?.id ?? null)
  const values = { title, expected: lacking?.title ?? '' }
  const evidence: Evidence = row
    ? { range: row.titleRange, label: 'no section has the title of this row' }
    : { range: report.table?.range ?? titleRange, label: 'the judgement table' }
  return { message: lacking ? 'replaced' : 'unknown', values, range: titleRange, evidence: [evidence] }
}

function* checkSection(section: Section, report: Report, framework: Framework): Iterable<Observation> {
  const known = judgementOf(framework, section.judgement)
  const row = rowOf(report.table, section.judgement)
  const judgement = known?.short ?? section.title
  const inTable: Evidence = row
    ? { range: row.range, label: `the table says ${row.grade?.text ?? 'no grade'}` }
    : { range: report.table?.range ?? section.range, label: 'the judgement table' }
  const first = report.sections.find(other => known && other.judgement === section.judgement)
  // A part without a grade may be told in several pieces.
  if (first && first !== section && known?.stated !== 'nowhere') {
    const evidence = [{ range: first.headingRange, label: 'the first section' }]
    yield { message: 'duplicate', values: { judgement }, range: section.headingRange, evidence }
  }
  if (known && section.misnamed) {
    yield {
      message: 'misnamed',
      values: { title: section.title, expected: known.title },
      range: section.titleRange,
      evidence: [inTable]
    }
  }
  if (section.grade === null) {
    if (known === null || known.stated === 'heading')
      yield { message: 'no-grade', values: { judgement }, range: section.headingRange, evidence: [inTable] }
  } else if (section.grade.grade === null) {
    const grades = listed(
      framework.grades.map(({ id }) => gradeLabel(framework, id)),
      'or'
    )
    const values = { grade: section.grade.text, grades }
    yield { message: 'unknown-grade', values, range: section.grade.range, evidence: [inTable] }
  }
}

/** The first section that stands after one that it should stand before. */
function* checkOrder(report: Report, framework: Framework): Iterable<Observation> {
  let previous: { section: Section; order: number; short: string } | null = null
  for (const section of report.sections) {
    const known = judgementOf(framework, section.judgement)
    if (known?.bodyOrder == null) continue
    if (previous && known.bodyOrder < previous.order) {
      yield {
        message: 'order',
        values: { judgement: known.short, before: previous.short },
        range: section.headingRange,
        evidence: [{ range: previous.section.headingRange, label: `the section for ${previous.short}` }]
      }
      return
    }
    previous = { section, order: known.bodyOrder, short: known.short }
  }
}

/** A capital among headings that are all in lower case but one. */
function* checkCase(report: Report): Iterable<Observation> {
  const stated = report.sections.flatMap(({ grade }) => (grade?.grade ? [grade] : []))
  const odd = stated.filter(({ text }) => text !== text.toLowerCase())
  const like = stated.find(({ text }) => text === text.toLowerCase())
  const [grade] = odd
  if (!grade || !like || odd.length * 2 >= stated.length) return
  const fix = caseFix(grade, grade.text.toLowerCase(), report.text)
  if (!fix) return
  const evidence = [{ range: like.range, label: 'another heading' }]
  yield { message: 'case', values: { grade: grade.text }, range: grade.range, evidence, fix }
}
