/** Diagnostics of drafts that are not open: asked for by the client, or by the command that checks the workspace. */
import {
  type CancellationToken,
  CancellationTokenSource,
  DocumentDiagnosticReportKind,
  type WorkDoneProgressReporter,
  type WorkspaceDocumentDiagnosticReport
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Context } from '../context.ts'
import type { Read } from './answers.ts'
import { diagnosticsOf } from './diagnostics.ts'
import type { DiagnosticsSupport } from './support.ts'

/** A draft that is not open, as it was last read. */
interface Kept {
  readonly text: string
  readonly read: Read
}

/** How many drafts were looked at, and what stands in those that are reports. */
export interface WorkspaceOutcome {
  readonly drafts: number
  readonly reports: number
  readonly findings: number
}

export function registerWorkspace(context: Context): DiagnosticsSupport {
  const { connection, runtime, session, documents, projects, answers, system, answering } = context
  const kept = new Map<string, Kept>()
  /** Drafts that diagnostics were pushed for, so that they can be taken back. */
  const pushed = new Set<string>()
  const news = wakeable()

  /** Each draft of the folders that is not open, read and checked; others have their turn between two drafts. */
  async function* unopened(
    progress: WorkDoneProgressReporter,
    token: CancellationToken
  ): AsyncGenerator<{ uri: string; read: Read; done: number; of: number }> {
    const paths = await draftsOf(context)
    const open = new Set(documents.keys().map(uri => system.pathOf(uri)))
    for (const [at, path] of paths.entries()) {
      if (token.isCancellationRequested) return
      progress.report(Math.round((100 * at) / paths.length), `${at} of ${paths.length} drafts`)
      await runtime.timer.pause()
      if (open.has(path)) continue
      const uri = system.uriOf(path)
      const text = await system.files.readFile(path).catch(() => null)
      if (text === null) continue
      const held = await projects.of(uri)
      const known = kept.get(uri)
      if (known?.text === text) yield { uri, read: known.read, done: at, of: paths.length }
      else {
        const document = TextDocument.create(uri, languageOf(path), 0, text)
        const read = answers.read(document, held)
        kept.set(uri, { text, read })
        yield { uri, read, done: at, of: paths.length }
      }
    }
  }

  const subscriptions = [documents.onDidOpen(() => news.wake()), documents.onDidClose(() => news.wake())]

  if (session.abilities.pullsDiagnostics) {
    subscriptions.push(
      connection.languages.diagnostics.onWorkspace(async (params, token, progress, results) => {
        const handle = answering('nothing', async () => {
          if (!session.settings.workspaceDiagnostics) {
            await news.until(token)
            return { items: [] }
          }
          const before = new Map((params.previousResultIds ?? []).map(({ uri, value }) => [uri, value]))
          // Asked again: the answer waits until something is different.
          if (before.size > 0) await news.until(token)
          const items: WorkspaceDocumentDiagnosticReport[] = []
          progress.begin('Touchstone checks the drafts', 0, undefined, true)
          const tell = (item: WorkspaceDocumentDiagnosticReport | null) => {
            if (item === null) return
            if (results === undefined) items.push(item)
            else results.report({ items: [item] })
          }
          for await (const { uri, read } of unopened(progress, token)) {
            tell(reportOf(uri, read, before.get(uri)))
            before.delete(uri)
          }
          if (!token.isCancellationRequested) for (const uri of before.keys()) tell(gone(uri))
          progress.done()
          return { items }
        })
        return handle(params, token)
      })
    )
  }

  const reportOf = (
    uri: string,
    read: Read,
    before: string | undefined
  ): WorkspaceDocumentDiagnosticReport | null => {
    const resultId = String(read.serial)
    if (resultId === before)
      return { uri, version: null, kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    const items = diagnosticsOf(read, session)
    if (items.length === 0 && before === undefined) return null
    return { uri, version: null, kind: DocumentDiagnosticReportKind.Full, resultId, items }
  }

  const checkAll = async (
    progress: WorkDoneProgressReporter,
    token: CancellationToken
  ): Promise<WorkspaceOutcome> => {
    const outcome = { drafts: 0, reports: 0, findings: 0 }
    const stale = new Set(pushed)
    for await (const { uri, read } of unopened(progress, token)) {
      outcome.drafts++
      if (!read.answer.checked) continue
      outcome.reports++
      outcome.findings += read.answer.findings.length
      stale.delete(uri)
      pushed.add(uri)
      await connection.sendDiagnostics({ uri, diagnostics: diagnosticsOf(read, session) })
    }
    // A run that was cancelled does not know what it did not reach.
    if (token.isCancellationRequested) return outcome
    for (const uri of stale) {
      pushed.delete(uri)
      await connection.sendDiagnostics({ uri, diagnostics: [] })
    }
    return outcome
  }

  context.commands.set('touchstone.server.checkWorkspace', async (_, token, given) => {
    // A client that gave no token of its own is shown the progress all the same, where it can.
    const own = session.abilities.progress ? await connection.window.createWorkDoneProgress() : null
    const progress = own ?? given
    const cancelled = merged([token, ...(own === null ? [] : [own.token])])
    progress.begin('Touchstone checks the drafts', 0, undefined, true)
    try {
      return await checkAll(progress, cancelled)
    } finally {
      progress.done()
    }
  })

  /** A draft that was told of before and is no more; one that was opened is told of by other ways. */
  const gone = (uri: string): WorkspaceDocumentDiagnosticReport => {
    kept.delete(uri)
    return { uri, version: null, kind: DocumentDiagnosticReportKind.Full, items: [] }
  }

  return {
    refresh: () => {
      kept.clear()
      news.wake()
    },
    draftsChanged: () => news.wake(),
    dispose: () => {
      for (const one of subscriptions) one.dispose()
      news.wake()
    }
  }
}

async function draftsOf({ session, system }: Context): Promise<string[]> {
  const found = new Set<string>()
  for (const folder of session.folders) {
    const path = system.pathOf(folder)
    for (const draft of path === null ? [] : ((await system.drafts(path)) ?? [])) found.add(draft)
  }
  return [...found].sort()
}

/** Cancelled as soon as one of them is. */
function merged(tokens: readonly CancellationToken[]): CancellationToken {
  const source = new CancellationTokenSource()
  for (const token of tokens) {
    if (token.isCancellationRequested) source.cancel()
    token.onCancellationRequested(() => source.cancel())
  }
  return source.token
}

function languageOf(path: string): string {
  return /\.(md|markdown)$/i.test(path) ? 'markdown' : 'plaintext'
}

/** Something to wait for; it also ends when the wait is cancelled. */
function wakeable(): { wake(): void; until(token: CancellationToken): Promise<void> } {
  let waiting: (() => void)[] = []
  const wake = () => {
    const all = waiting
    waiting = []
    for (const one of all) one()
  }
  return {
    wake,
    until: token =>
      new Promise(resolve => {
        waiting.push(resolve)
        if (token.isCancellationRequested) resolve()
        token.onCancellationRequested(() => resolve())
      })
  }
}
