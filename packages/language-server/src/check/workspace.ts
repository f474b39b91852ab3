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
  /** Closed since the last answer: the client may still show what it asked for while they were open. */
  const closed = new Set<string>()
  const subscriptions = [
    documents.onDidOpen(({ document }) => {
      closed.delete(document.uri)
      news.tell()
    }),
    documents.onDidClose(({ document }) => {
      closed.add(document.uri)
      news.tell()
    }),
    connection.languages.diagnostics.onWorkspace((params, token, progress, results) =>
      answering('nothing', async () => {
        await news.until(answeredAt, token)
        const begun = news.count
        const left = new Set(closed)
        const before = new Map((params?.previousResultIds ?? []).map(({ uri, value }) => [uri, value]))
        const items: Report[] = []
        const tell = (item: Report | null) => {
          if (item === null) return
          if (results === undefined) items.push(item)
          else results.report({ items: [item] })
        }
        if (session.checksAll) {
          progress.begin('Touchstone checks the drafts', 0, undefined, true)
          for await (const draft of drafts.read(progress, token)) {
            tell(reportOf(draft, before.get(draft.uri), left.has(draft.uri)))
            before.delete(draft.uri)
            left.delete(draft.uri)
            closed.delete(draft.uri)
          }
          progress.done()
        }
        // A run that was cancelled does not know what it did not reach.
        if (token.isCancellationRequested) return { items }
        for (const uri of new Set([...before.keys(), ...left])) {
          tell(gone(uri))
          closed.delete(uri)
        }
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
function reportOf(
  { uri, resultId, diagnostics }: Unopened,
  before: string | undefined,
  closed: boolean
): Report | null {
  if (resultId === before)
    return { uri, version: null, kind: DocumentDiagnosticReportKind.Unchanged, resultId }
  if (diagnostics.length === 0 && before === undefined && !closed) return null
  return { uri, version: null, kind: DocumentDiagnosticReportKind.Full, resultId, items: [...diagnostics] }
}

/** A draft that was told of before and is no more, or is open and told of by other ways. */
function gone(uri: string): Report {
  return { uri, version: null, kind: DocumentDiagnosticReportKind.Full, items: [] }
}
