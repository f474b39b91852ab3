import { findingsOf, spokenOf } from '../check/result.ts'
import type { Format } from './index.ts'

/** Workflow commands that GitHub Actions shows beside the lines. */
export const github: Format = run => {
  const findings = spokenOf(run).flatMap(file => {
    if (!file.report.checked)
      return [`::error file=${property(file.path)},title=could not be checked::${data(file.report.reason)}\n`]
    return findingsOf(file).map(finding => {
      const { line, column, endLine, endColumn } = finding
      const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : ''
      const place = `file=${property(file.path)},line=${line},endLine=${endLine}${columns}`
      const evidence = finding.evidence.map(one => `\nLine ${one.line}: ${one.label}`).join('')
      return `::${commands[finding.severity]} ${place},title=${property(finding.rule)}::${data(finding.message + evidence)}\n`
    })
  })
  const notes = run.notes.map(
    ({ path, line, message }) => `::warning file=${property(path)},line=${line}::${data(message)}\n`
  )
  return [...findings, ...notes].join('')
}

const commands = { error: 'error', warning: 'warning', information: 'notice' } as const

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
