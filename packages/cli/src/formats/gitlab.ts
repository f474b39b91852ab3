import { createHash } from 'node:crypto'
import { findingsOf, printableJson, spokenOf } from '@touchstone/results'
import type { Format } from './index.ts'
import { rooted } from './rooted.ts'

/** A code quality report of GitLab: one list of all findings, each with a fingerprint that no other draft has. */
export const gitlab: Format = (run, { cwd }) => {
  const issues = spokenOf(run).flatMap(({ path, report, ...file }) => {
    const shown = rooted(path, cwd)
    const issue = (rule: string, severity: string, description: string, begin: number, print: string) => ({
      description,
      check_name: rule,
      fingerprint: createHash('sha256').update(`${shown}\0${rule}\0${print}`).digest('hex').slice(0, 32),
      severity,
      location: { path: shown, lines: { begin } }
    })
    if (!report.checked)
      return [issue('not-checked', 'blocker', `Could not be checked. ${report.reason}`, 1, report.reason)]
    return findingsOf({ path, report, ...file }).map(
      ({ rule, severity, message, place, line, fingerprint }) =>
        issue(
          rule,
          severities[severity],
          place === undefined ? message : `${place}: ${message}`,
          // A document has no lines that could be pointed at.
          place === undefined ? line : 1,
          fingerprint
        )
    )
  })
  return `${printableJson(JSON.stringify(issues, null, 2))}\n`
}

const severities = { error: 'critical', warning: 'major', information: 'info' } as const
