import { findingsOf, spokenOf, spot, visible } from '@touchstone/results'
import type { Format } from './index.ts'
import { rooted } from './rooted.ts'

/** Workflow commands that GitHub Actions shows beside the lines. */
export const github: Format = (run, { cwd }) => {
  const fileOf = (path: string) => property(rooted(path, cwd))
  const findings = spokenOf(run).flatMap(file => {
    if (!file.report.checked)
      return [`::error file=${fileOf(file.path)},title=could not be checked::${data(file.report.reason)}\n`]
    return findingsOf(file).map(finding => {
      const { line, column, endLine, endColumn } = finding
      const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : ''
      // A document has no lines that could be pointed at.
      const lines = finding.place === undefined ? `,line=${line},endLine=${endLine}${columns}` : ''
      const message = finding.place === undefined ? finding.message : `${finding.place}: ${finding.message}`
      const said = [message, ...finding.evidence.map(one => `${spot(one, 'Line')}: ${one.label}`)]
      return `::${commands[finding.severity]} file=${fileOf(file.path)}${lines},title=${property(finding.rule)}::${said.map(data).join('%0A')}\n`
    })
  })
  const notes = run.notes.map(
    ({ path, line, message }) => `::warning file=${fileOf(path)},line=${line}::${data(message)}\n`
  )
  return [...findings, ...notes].join('')
}

const commands = { error: 'error', warning: 'warning', information: 'notice' } as const

function data(text: string): string {
  return visible(text).replaceAll('%', '%25')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
