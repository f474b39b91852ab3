/** Diagnostics that the client asks for, document by document. */
import { type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver'
import type { Context } from '../context.ts'
import { diagnosticsOf, resultIdOf } from './diagnostics.ts'
import type { DiagnosticsSupport } from './support.ts'

export function registerPull(context: Context): DiagnosticsSupport {
  const { connection, session, documents, answers, answering, logged } = context
  const subscriptions = [
    // A client asks a good while after it has opened a document; its answer is worked out by then.
    documents.onDidOpen(({ document: { uri } }) => logged(() => answers.of(uri))),
    connection.languages.diagnostics.on(
      answering('document', async ({ textDocument, previousResultId }, token) => {
        const read = await answers.of(textDocument.uri, token)
        if (read === null) return { kind: DocumentDiagnosticReportKind.Full, items: [] }
        const items = diagnosticsOf(read, session)
        const resultId = resultIdOf(items)
        const report: DocumentDiagnosticReport =
          resultId === previousResultId
            ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
            : { kind: DocumentDiagnosticReportKind.Full, resultId, items }
        return report
      })
    )
  ]
  return {
    refresh: () => {
      if (session.abilities.refreshesDiagnostics) logged(() => connection.languages.diagnostics.refresh())
    },
    draftsChanged: () => {},
    dispose: () => {
      for (const one of subscriptions) one.dispose()
    }
  }
}
