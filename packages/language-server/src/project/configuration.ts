/** Follows what the user sets in the editor and in the project's files, and says what is wrong in the latter. */
import type { Problem } from '@touchstone/project'
import {
  CodeLensRefreshRequest,
  type Diagnostic,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { DiagnosticsSupport } from '../check/support.ts'
import type { Context } from '../context.ts'
import { settingsFrom } from '../session.ts'

/** Files that settings can come from; which of them do is known once they were read. */
const watched = ['**/*.{yaml,yml}', '**/.touchstoneignore', '**/*.baseline.json']
/** Drafts, for clients that show those that are not open. */
const drafts = '**/*.{md,markdown,txt}'

export function registerConfiguration(context: Context, diagnostics: DiagnosticsSupport): void {
  const { connection, session, projects, answers, documents, system, logged } = context
  const { abilities } = session

  const afresh = () => {
    projects.forget()
    answers.forget()
    diagnostics.refresh()
    if (abilities.refreshesLenses) logged(connection.sendRequest(CodeLensRefreshRequest.type))
  }
  const lookAgain = async () => {
    if (await projects.changed()) afresh()
  }
  const askAgain = async () => {
    if (!abilities.configuration) return
    const before = JSON.stringify(session.settings)
    session.settings = settingsFrom(await connection.workspace.getConfiguration('touchstone'))
    if (JSON.stringify(session.settings) !== before) afresh()
  }

  connection.onInitialized(() => {
    logged(askAgain())
    if (abilities.configuration) {
      logged(connection.client.register(DidChangeConfigurationNotification.type, { section: 'touchstone' }))
    }
    if (abilities.watchesFiles) {
      const watchers = [...watched, drafts].map(globPattern => ({ globPattern }))
      logged(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }))
    }
  })
  connection.onDidChangeConfiguration(({ settings }) => {
    if (abilities.configuration) logged(askAgain())
    else {
      session.settings = settingsFrom((settings as { touchstone?: unknown } | null)?.touchstone)
      afresh()
    }
  })
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const paths = changes.map(({ uri }) => system.pathOf(uri))
    if (paths.some(path => path !== null && projects.readsFile(path))) logged(lookAgain())
    else diagnostics.refresh()
  })
  // A client that watches no files still tells of what it opens and saves.
  if (!abilities.watchesFiles) {
    documents.onDidOpen(() => logged(lookAgain()))
    documents.onDidSave(() => logged(lookAgain()))
  }
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    const gone = new Set(event.removed.map(({ uri }) => uri))
    session.folders = [...session.folders.filter(uri => !gone.has(uri)), ...event.added.map(({ uri }) => uri)]
    afresh()
  })
  followProblems(context)
}

/** Shows what is wrong in a settings file in that file, and takes it back when it was put right. */
function followProblems({ connection, session, projects, system, logged }: Context): void {
  const shown = new Set<string>()
  projects.onRead = (problems, read, reason) => {
    const byPath = new Map<string, Problem[]>()
    for (const problem of problems) byPath.set(problem.path, [...(byPath.get(problem.path) ?? []), problem])
    for (const path of new Set([...read.keys(), ...byPath.keys()])) {
      const found = byPath.get(path) ?? []
      if (found.length === 0 && !shown.has(path)) continue
      const text = TextDocument.create('', 'yaml', 0, read.get(path) ?? '')
      const diagnostics = found.map(({ line, column, message }): Diagnostic => {
        const start = text.offsetAt({ line: line - 1, character: column - 1 })
        const end = text.offsetAt({ line, character: 0 })
        const range = session.places.range(text, { start, end: Math.max(start, end - 1) })
        return { range, severity: DiagnosticSeverity.Error, source: 'touchstone', message }
      })
      if (found.length === 0) shown.delete(path)
      else shown.add(path)
      logged(connection.sendDiagnostics({ uri: system.uriOf(path), diagnostics }))
    }
    if (reason !== null) connection.window.showWarningMessage(reason)
  }
}
