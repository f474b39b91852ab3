/** The settings that the server is given. */
import { workspace } from 'vscode'

const names = [
  'codeLens',
  'semanticTokens',
  'inlayHints',
  'workspaceDiagnostics',
  'rules',
  'plugins'
] as const

/** Plugins are code of the folder: never run in one that is not trusted, whatever is set. */
export function settingsIn(): Record<string, unknown> {
  const set = workspace.getConfiguration('touchstone')
  const settings = Object.fromEntries(names.map(name => [name, set.get(name)]))
  // The editor's own objects cannot be sent to a worker.
  return {
    ...settings,
    rules: { ...set.get<object>('rules') },
    plugins: workspace.isTrusted && settings.plugins === true
  }
}
