/** The settings that the server is given. */
import { workspace } from 'vscode'

const names = ['codeLens', 'semanticTokens', 'workspaceDiagnostics', 'plugins'] as const

/** Plugins are code of the folder: never run in one that is not trusted, whatever is set. */
export function settingsIn(): Record<string, unknown> {
  const set = workspace.getConfiguration('touchstone')
  const settings = Object.fromEntries(names.map(name => [name, set.get(name)]))
  return { ...settings, plugins: workspace.isTrusted && settings.plugins === true }
}
