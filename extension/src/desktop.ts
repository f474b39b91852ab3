/** The extension on the desktop, and on the far machine of a remote one: the server is a process of its own. */
import type { ExtensionContext } from 'vscode'
import { wire } from './activate.ts'

export function activate(context: ExtensionContext): void {
  // Loaded when the server is first needed: a window without a report has nothing to wait for.
  wire(
    context,
    async (...given) => (await import('./client/desktop-client.ts')).make(...given),
    () => import('./moderation/desktop.ts')
  )
}
