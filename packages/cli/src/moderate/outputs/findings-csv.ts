import { spot } from '@touchstone/results'
import { byteOrderMark, csvLine } from '@touchstone/results/formats/csv'
import type { Output } from './output.ts'

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

/** A row a finding, waived ones with the reason; a draft that could not be checked is a row with its reason. */
export function findingsCsv(): Output {
  return {
    name: 'findings.csv',
    begin: file => file.write(byteOrderMark + csvLine(columns)),
    async add(file, { path, report }, place) {
      if (!report.checked) {
        const cells = columns.map(column => unchecked(column, path, report))
        await file.write(csvLine(cells))
        return
      }
      for (const finding of [...report.findings, ...report.waived]) {
        await file.write(
          csvLine([
            path,
            report.authority,
            report.framework,
            place?.rank ?? null,
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
      }
    },
    end: async () => {}
  }
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
