/** Diagnostics that the client asks for, document by document. */
import { type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver'
import type { Context } from '../context.ts'
import { diagnosticsOf } from './diagnostics.ts'
import type { DiagnosticsSupport } from './support.ts'

export function registerPull(context: Context): DiagnosticsSupport {
  const { connection, session, answers, answering, logged } = context
  const subscription = connection.languages.diagnostics.on(
    answering('document', async ({ textDocument, previousResultId }, token) => {
      const read = await answers.of(textDocument.uri, token)
      if (read === null) return { kind: DocumentDiagnosticReportKind.Full, items: [] }
      const resultId = String(read.serial)
      const report: DocumentDiagnosticReport =
        resultId === previousResultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
          : { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(read, session) }
      return report
    })
  )
  return {
    refresh: () => {
      if (session.abilities.refreshesDiagnostics) logged(() => connection.languages.diagnostics.refresh())
    },
    draftsChanged: () => {},
    dispose: () => subscription.dispose()
  }
}
