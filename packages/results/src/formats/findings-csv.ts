/** Findings as a table for spreadsheets: a row a finding. */
import type { JsonReport } from '@touchstone/core'
import { type Run, spokenOf, spot } from '../index.ts'
import { byteOrderMark, csvLine } from './csv.ts'

const columns = [
  'path',
  'authority',
  'framework',
  'rank',
  'rule',
  'severity',
  'confidence',
  'line',
  'column',
  'place',
  'message',
  'evidence',
  'fingerprint',
  'waived'
]

/** What the file begins with. */
export const findingsHead = byteOrderMark + csvLine(columns)

/**
 * The rows of a draft: waived findings with the reason; a draft that could not be checked is a row with its reason. `rank` is its
 * place in the queue of moderators, where there is one.
 */
export function findingRows(path: string, report: JsonReport, rank: number | null): string {
  if (!report.checked) return csvLine(columns.map(column => unchecked(column, path, report)))
  return [...report.findings, ...report.waived]
    .map(finding =>
      csvLine([
        path,
        report.authority,
        report.framework,
        rank,
        finding.rule,
        finding.severity,
        finding.confidence,
        finding.line,
        finding.column,
        spot(finding),
        finding.message,
        finding.evidence.map(one => `${spot(one)}: ${one.label}`).join('; '),
        finding.fingerprint,
        finding.waived?.reason ?? null
      ])
    )
    .join('')
}

/** The findings of a run. */
export function findingsCsv(run: Run): string {
  return (
    findingsHead +
    spokenOf(run)
      .map(({ path, report }) => findingRows(path, report, null))
      .join('')
  )
}

function unchecked(
  column: string,
  path: string,
  { failed, reason }: { readonly failed: boolean; readonly reason: string }
): string | null {
  const told: Readonly<Record<string, string>> = {
    path,
    rule: failed ? 'could not be checked' : 'not a report',
    message: reason
  }
  return told[column] ?? null
}
