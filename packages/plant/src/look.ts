/** What plants look for in a report. */
import type {
  Framework,
  JudgementTable,
  Paragraph,
  Report,
  Section,
  StatedGrade,
  TableRow
} from '@touchstone/core'

/** A table row and the section of the same judgement, both with a grade of the scale. */
export interface Judged {
  readonly id: string
  readonly rank: number
  readonly row: TableRow & { readonly grade: StatedGrade }
  readonly section: Section & { readonly grade: StatedGrade }
}

/** The judgements that table and body both grade. */
export function judged(report: Report, framework: Framework): Judged[] {
  return report.sections.flatMap(section => {
    const { judgement: id, grade } = section
    const row = id === null ? undefined : gradedRows(report.table).find(one => one.judgement === id)
    const rank = rankOf(framework, row?.grade.grade ?? null)
    if (id === null || row === undefined || rank === null || !isGraded(section)) return []
    return grade?.grade === row.grade.grade ? [{ id, rank, row, section }] : []
  })
}

/** The rows that state a grade of the scale. */
export function gradedRows(table: JudgementTable | null): (TableRow & { grade: StatedGrade })[] {
  return (table?.rows ?? []).filter(isGraded).filter(row => row.grade.grade !== null)
}

function isGraded<T extends { readonly grade: StatedGrade | null }>(
  part: T
): part is T & { grade: StatedGrade } {
  return part.grade !== null
}

export function rankOf(framework: Framework, grade: string | null): number | null {
  return framework.grades.find(known => known.id === grade)?.rank ?? null
}

/** The numbered paragraphs of the whole body, in order. */
export function numbered(
  report: Report
): (Paragraph & { number: number; numberRange: NonNullable<Paragraph['numberRange']> })[] {
  return report.sections
    .flatMap(section => section.paragraphs)
    .filter(
      (one): one is ReturnType<typeof numbered>[number] => one.number !== null && one.numberRange !== null
    )
}

/** All prose of the body and summary in one lower-case string, for asking whether a word is used at all. */
export function prose(report: Report): string {
  const body = report.sections.flatMap(section => section.paragraphs.map(one => one.passage.text))
  return [...report.summary.map(one => one.text), ...body].join('\n').toLowerCase()
}
