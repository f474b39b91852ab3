/** Follows the files that settings come from, and the drafts that are not open. */
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver'
import type { Context } from '../context.ts'

/** Files that settings can come from, a baseline of any name among them; which of them do is known once they were read. */
const settings = ['**/*.{yaml,yml,json}', '**/.touchstoneignore']
const drafts = '**/*.{md,markdown,txt,docx,pdf}'
const draftEnding = /\.(?:md|markdown|txt|docx|pdf)$/i

export function followFiles(context: Context): void {
  const { connection, session, projects, documents, system, logged, reread, whenReady } = context
  whenReady(() => {
    if (session.abilities.watchesFiles) {
      const watchers = [...settings, drafts].map(globPattern => ({ globPattern }))
      logged(() => connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }))
      return
    }
    // A client that watches no files still tells of what it opens and saves.
    documents.onDidOpen(() => logged(() => reread()))
    documents.onDidSave(() => logged(() => reread()))
  })
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const paths = changes.flatMap(({ uri }) => system.pathOf(uri) ?? [])
    if (paths.some(path => projects.readsFile(path))) logged(() => reread())
    if (changes.some(({ uri }) => draftEnding.test(uri))) context.draftsChanged()
  })
}
