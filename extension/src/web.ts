/** The extension in a browser: the server is a worker. */
import type { ExtensionContext } from 'vscode'
import { wire } from './activate.ts'

export function activate(context: ExtensionContext): void {
  wire(context, async (...given) => (await import('./client/web-client.ts')).make(...given), null, null)
}
