import type { Framework } from '../frameworks/framework.ts'
import type { Report } from '../read/tree.ts'
import type { Checked } from './answer.ts'

/** Counts what was checked. `rules` is the number of rules that ran. */
export function countChecked(report: Report, framework: Framework, rules: number): Checked {
  return {
    ...(framework.grades.length === 0 ? { ungraded: true as const } : {}),
    judgements: (report.table?.rows ?? []).filter(row => row.judgement !== null && row.grade !== null).length,
    sections: report.sections.filter(section => section.judgement !== null).length,
    sectionsExpected: framework.judgements.filter(judgement => judgement.bodyOrder !== null).length,
    paragraphs: report.sections.reduce((count, section) => count + section.paragraphs.length, 0),
    improvements: report.improvements?.items.length ?? 0,
    rules
  }
}
