import type { Project } from '@touchstone/project'
import { findingsOf, isWhole, type Run } from '@touchstone/results'
import { type ExitCode, exit } from '../exit.ts'

const rank = { information: 0, warning: 1, error: 2 } as const

export type Threshold = Project['failOn']

/** Whether a finding of this severity fails a run. */
export function isSevere(severity: keyof typeof rank, failOn: Threshold): boolean {
  return rank[severity] >= rank[failOn]
}

/** The exit code of a run: the highest that applies. Notes count as warnings. Nothing checked is code 3 unless it may be so. */
export function verdict(
  run: Run,
  failOn: Threshold,
  maxWarnings: number | undefined,
  noneIsClean = false
): ExitCode {
  const checked = run.files.filter(file => file.report.checked)
  if (!run.files.every(isWhole)) return exit.unchecked
  if (checked.length === 0 && !noneIsClean) return exit.unchecked
  const severities = [
    ...checked.flatMap(findingsOf).map(finding => finding.severity),
    ...run.notes.map(() => 'warning' as const)
  ]
  if (severities.some(severity => isSevere(severity, failOn))) return exit.findings
  const warnings = severities.filter(severity => severity === 'warning').length
  return maxWarnings !== undefined && warnings > maxWarnings ? exit.findings : exit.clean
}
