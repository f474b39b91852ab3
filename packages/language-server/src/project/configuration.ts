/** Follows what the user sets in the editor. */
import { DidChangeConfigurationNotification } from 'vscode-languageserver'
import type { Context } from '../context.ts'
import { settingsFrom } from '../session.ts'

export function followConfiguration({ connection, session, logged, afresh, whenReady }: Context): void {
  const take = (given: unknown) => {
    const before = JSON.stringify(session.settings)
    session.settings = settingsFrom(given)
    if (JSON.stringify(session.settings) !== before) afresh()
  }
  const ask = async () => take(await connection.workspace.getConfiguration('touchstone'))

  whenReady(() => {
    if (session.abilities.changesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri))
        session.folders = [...session.folders.filter(uri => !gone.has(uri)), ...added.map(({ uri }) => uri)]
        afresh()
      })
    }
    if (!session.abilities.configuration) return
    logged(() => ask())
    if (!session.abilities.registersConfiguration) return
    logged(() =>
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'touchstone' })
    )
  })
  connection.onDidChangeConfiguration(params => {
    if (session.abilities.configuration) logged(() => ask())
    else take((params?.settings as { touchstone?: unknown } | null)?.touchstone)
  })
}
