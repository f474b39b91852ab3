import type { FileResult, JsonFinding, Run } from './result.ts'
import { findingsOf, isFailed, waivedOf } from './result.ts'

/** How many names are listed of the files that are no reports. */
const listed = 3

/** "1 report checked: 5 judgements, 4 sections, 58 paragraphs, 1 improvement item, 23 rules; no findings". */
export function summaryLine(run: Run): string {
  const checked = run.files.filter(file => file.report.checked)
  const parts = [
    ...(checked.length > 0
      ? [`${counted(checked)}; ${findingCounts(checked.flatMap(findingsOf))}`]
      : ['nothing was checked'])
  ]
  const waived = sum(checked, file => waivedOf(file).length)
  if (waived > 0) parts.push(`${waived} waived`)
  const failed = run.files.filter(file => (file.named && !file.report.checked) || isFailed(file))
  if (failed.length > 0) parts.push(`${failed.length} could not be checked`)
  const passed = run.files.filter(file => !file.named && !file.report.checked && !isFailed(file))
  if (passed.length > 0) parts.push(notReports(passed.map(file => file.path)))
  return parts.join('; ')
}

function counted(checked: readonly FileResult[]): string {
  const total = (key: 'judgements' | 'sections' | 'paragraphs' | 'improvements') =>
    sum(checked, file => file.summary?.[key] ?? 0)
  const rules = checked.reduce((most, file) => Math.max(most, file.summary?.rules ?? 0), 0)
  const parts = [
    count(total('judgements'), 'judgement'),
    count(total('sections'), 'section'),
    count(total('paragraphs'), 'paragraph'),
    count(total('improvements'), 'improvement item'),
    count(rules, 'rule')
  ]
  const ungraded = checked.filter(file => file.summary?.ungraded === true).length
  const graded =
    ungraded === 0 ? '' : ungraded === checked.length ? ', not graded' : `, ${ungraded} of them not graded`
  return `${count(checked.length, 'report')} checked${graded}: ${parts.join(', ')}`
}

/** "1 error, 2 warnings, 3 information". */
export function findingCounts(findings: readonly JsonFinding[]): string {
  const of = (severity: string) => findings.filter(finding => finding.severity === severity).length
  const parts = [
    of('error') > 0 && count(of('error'), 'error'),
    of('warning') > 0 && count(of('warning'), 'warning'),
    of('information') > 0 && `${of('information')} information`
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : 'no findings'
}

/** "1 is not a report (README.md)", "2 are not reports (a.md, b.md)". */
export function notReports(paths: readonly string[]): string {
  const first = paths.slice(0, listed).join(', ')
  const names = paths.length > listed ? `${first} and ${paths.length - listed} more` : first
  return `${paths.length} ${paths.length === 1 ? 'is not a report' : 'are not reports'} (${names})`
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function sum(files: readonly FileResult[], of: (file: FileResult) => number): number {
  return files.reduce((total, file) => total + of(file), 0)
}
