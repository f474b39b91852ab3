/** Diagnostics of drafts that are not open, for clients that ask for the whole workspace. */
import { DocumentDiagnosticReportKind, type WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver'
import type { Context } from '../context.ts'
import { News } from './news.ts'
import type { DiagnosticsSupport } from './support.ts'
import type { Unopened, UnopenedDrafts } from './unopened.ts'

type Report = WorkspaceDocumentDiagnosticReport

export function registerWorkspace(context: Context, drafts: UnopenedDrafts): DiagnosticsSupport {
  const { connection, session, documents, answering } = context
  const news = new News()
  /** What had happened when the last answer was begun: the next one waits until there is more. */
  let answeredAt = -1
  const subscriptions = [
    documents.onDidOpen(() => news.tell()),
    documents.onDidClose(() => news.tell()),
    connection.languages.diagnostics.onWorkspace((params, token, progress, results) =>
      answering('nothing', async () => {
        await news.until(answeredAt, token)
        while (!session.settings.workspaceDiagnostics && !token.isCancellationRequested) {
          await news.until(news.count, token)
        }
        const begun = news.count
        const before = new Map((params?.previousResultIds ?? []).map(({ uri, value }) => [uri, value]))
        const items: Report[] = []
        const tell = (item: Report | null) => {
          if (item === null) return
          if (results === undefined) items.push(item)
          else results.report({ items: [item] })
        }
        progress.begin('Touchstone checks the drafts', 0, undefined, true)
        for await (const draft of drafts.read(progress, token)) {
          tell(reportOf(draft, before.get(draft.uri)))
          before.delete(draft.uri)
        }
        progress.done()
        // A run that was cancelled does not know what it did not reach.
        if (token.isCancellationRequested) return { items }
        for (const uri of before.keys()) tell(gone(uri))
        answeredAt = begun
        return { items }
      })(params, token)
    )
  ]
  return {
    refresh: () => news.tell(),
    draftsChanged: () => news.tell(),
    dispose: () => {
      for (const one of subscriptions) one.dispose()
    }
  }
}

/** Null for a draft without diagnostics that was not spoken of before. */
function reportOf({ uri, resultId, diagnostics }: Unopened, before: string | undefined): Report | null {
  if (resultId === before)
    return { uri, version: null, kind: DocumentDiagnosticReportKind.Unchanged, resultId }
  if (diagnostics.length === 0 && before === undefined) return null
  return { uri, version: null, kind: DocumentDiagnosticReportKind.Full, resultId, items: [...diagnostics] }
}

/** A draft that was told of before and is no more, or is open and told of by other ways. */
function gone(uri: string): Report {
  return { uri, version: null, kind: DocumentDiagnosticReportKind.Full, items: [] }
}
