import type { Project } from '@touchstone/project'
import { type ExitCode, exit } from '../exit.ts'
import { findingsOf, isWhole, type Run } from './result.ts'

const rank = { information: 0, warning: 1, error: 2 } as const

/** The exit code of a run: the highest that applies. Notes count as warnings. Nothing checked is code 3 unless it may be so. */
export function verdict(
  run: Run,
  failOn: Project['failOn'],
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
  if (severities.some(severity => rank[severity] >= rank[failOn])) return exit.findings
  const warnings = severities.filter(severity => severity === 'warning').length
  return maxWarnings !== undefined && warnings > maxWarnings ? exit.findings : exit.clean
}
