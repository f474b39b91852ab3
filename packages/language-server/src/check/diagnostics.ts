/** Findings as the protocol's diagnostics. Rule, range, severity and message are those of `check --format json`. */
import { type Finding, hash16 } from '@touchstone/core'
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver'
import { placeLabel } from '../features/place-label.ts'
import type { Session } from '../session.ts'
import type { Read } from './answers.ts'

/** What a diagnostic carries so that an action can find its finding again. */
export interface DiagnosticData {
  readonly fingerprint: string
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information
} as const

/** Nothing for a document that is no report. */
export function diagnosticsOf(read: Read, session: Session): Diagnostic[] {
  if (read.told !== null) return [notice(read)]
  if (!read.answer.checked) return []
  return read.answer.findings.map(finding => diagnosticOf(finding, read, session))
}

export function diagnosticOf(
  finding: Finding,
  { document, uri, text }: Read,
  { places, abilities }: Session
): Diagnostic {
  const data: DiagnosticData = { fingerprint: finding.fingerprint }
  const further = finding.evidence.map(({ range, label }) => ({
    label: placeLabel(label, range, text),
    range: places.range(document, range)
  }))
  const spelled = further.map(({ label, range }) => `\n- ${label} (line ${range.start.line + 1})`).join('')
  return {
    range: places.range(document, finding.range),
    severity: severities[finding.severity],
    source: 'touchstone',
    code: finding.rule,
    ...(abilities.codeDescription && finding.url !== '' ? { codeDescription: { href: finding.url } } : {}),
    message: abilities.relatedInformation ? finding.message : finding.message + spelled,
    ...(abilities.relatedInformation
      ? {
          relatedInformation: further.map(({ label, range }) => ({
            location: { uri, range },
            message: label
          }))
        }
      : {}),
    data
  }
}

/** The same for the same diagnostics, whatever else has changed: a client that has them is sent nothing. */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  return hash16(JSON.stringify(diagnostics))
}

/** Said at the head of a report that was not checked though it should have been. */
function notice({ told }: Read): Diagnostic {
  const start = { line: 0, character: 0 }
  return {
    range: { start, end: { line: 1, character: 0 } },
    severity: DiagnosticSeverity.Error,
    source: 'touchstone',
    code: 'not-checked',
    message: told ?? ''
  }
}
