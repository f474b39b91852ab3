/** Slips of the table, the headings and the summary. */
import { brokenLimits, type Framework, type Report } from '@touchstone/core'
import { edited, shifted, wholeLines } from '../edit.ts'
import { gradedRows, judged } from '../look.ts'
import { definePlant } from '../plant.ts'
import { claim, inHeading, inTable, subjectsOf } from '../words.ts'

/** Words that reports of other kinds grade with. */
const otherScales = ['Satisfactory', 'Adequate', 'Very good', 'Excellent', 'Fair', 'Strong', 'Met', 'Poor']

const others = (framework: Framework, grade: string | null) =>
  framework.grades.filter(one => one.id !== grade)

export const headingGrade = definePlant({
  id: 'heading-grade',
  rule: 'grade-agreement',
  describe: 'heading and table disagree',
  kind: 'mechanical',
  plant(report, framework, random) {
    const found = judged(report, framework)
    if (found.length === 0) return null
    const { section } = random.pick(found)
    const grade = random.pick(others(framework, section.grade.grade)).id
    return edited(report.text, [{ range: section.grade.range, text: inHeading(framework, grade) }])
  }
})

export const droppedSection = definePlant({
  id: 'dropped-section',
  rule: 'section-heading',
  describe: 'a section left out',
  kind: 'mechanical',
  plant(report, framework, random) {
    const found = judged(report, framework)
    if (found.length < 2) return null
    const { section, row } = random.pick(found)
    const edits = [{ range: wholeLines(report.text, section.range), text: '' }]
    return { text: edited(report.text, edits).text, place: shifted(row.range, edits) }
  }
})

export const droppedRow = definePlant({
  id: 'dropped-row',
  rule: 'judgement-table',
  describe: 'a table row left out',
  kind: 'mechanical',
  plant(report, framework, random) {
    const rows = gradedRows(report.table).filter(row =>
      framework.judgements.some(one => one.id === row.judgement && one.tableOrder !== null)
    )
    if (report.table === null || rows.length < 2) return null
    const row = random.pick(rows)
    const range = wholeLines(report.text, row.range)
    const { start, end } = wholeLines(report.text, report.table.range)
    return {
      text: edited(report.text, [{ range, text: '' }]).text,
      place: { start, end: end - (range.end - range.start) }
    }
  }
})

export const unknownGrade = definePlant({
  id: 'unknown-grade',
  rule: 'judgement-table',
  describe: 'a grade word that the scale does not have',
  kind: 'mechanical',
  plant(report, framework, random) {
    const rows = gradedRows(report.table)
    const known = framework.grades
      .flatMap(grade => [grade.label, ...grade.variants])
      .map(one => one.toLowerCase())
    const words = otherScales.filter(word => !known.includes(word.toLowerCase()))
    if (rows.length === 0 || words.length === 0) return null
    return edited(report.text, [{ range: random.pick(rows).grade.range, text: random.pick(words) }])
  }
})

export const impossibleOverall = definePlant({
  id: 'impossible-overall',
  rule: 'overall-grade',
  describe: 'an overall grade that the judgements do not allow',
  kind: 'mechanical',
  plant(report, framework, random) {
    const overall = framework.judgements.find(one => one.overall)?.id
    const row = gradedRows(report.table).find(one => one.judgement === overall)
    if (overall === undefined || row === undefined) return null
    const grades = gradesOf(report)
    const broken = others(framework, row.grade.grade).filter(({ id }) =>
      brokenLimits(framework, { ...grades, [overall]: id }).some(rule => rule.severity === 'error')
    )
    if (broken.length === 0) return null
    return edited(report.text, [{ range: row.grade.range, text: inTable(framework, random.pick(broken).id) }])
  }
})

export const summaryGrade = definePlant({
  id: 'summary-grade',
  rule: 'summary-agreement',
  also: ['grade-word'],
  describe: 'the summary claims another grade',
  kind: 'mechanical',
  plant(report, framework, random) {
    const passage = report.summary[0]
    const rows = gradedRows(report.table).filter(row => row.judgement !== null)
    if (passage === undefined || rows.length === 0) return null
    const row = random.pick(rows)
    const judgement = framework.judgements.find(one => one.id === row.judgement)
    if (judgement === undefined) return null
    const grade = random.pick(others(framework, row.grade.grade)).id
    const sentence = claim(framework, random.pick(subjectsOf(judgement)), grade)
    return edited(report.text, [
      { range: { start: passage.range.end, end: passage.range.end }, text: ` ${sentence}` }
    ])
  }
})

/** Grade ids of the table by judgement id. */
function gradesOf(report: Report): Record<string, string> {
  return Object.fromEntries(gradedRows(report.table).map(row => [row.judgement ?? '', row.grade.grade ?? '']))
}
