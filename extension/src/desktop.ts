/** The extension on the desktop, and on the far machine of a remote one: the server is a process of its own. */
import type { ExtensionContext } from 'vscode'
import { wire } from './activate.ts'
import { startServerProcess } from './client/server-process.ts'

export function activate(context: ExtensionContext): void {
  // Loaded when the server is first needed: a window without a report has nothing to wait for.
  wire(
    context,
    async (_, options) => {
      // A process takes longer to start than what talks to it takes to load.
      const server = startServerProcess(context.extensionUri, options.outputChannel)
      return (await import('./client/desktop-client.ts')).make(server, context, options)
    },
    () => import('./moderation/desktop.ts')
  )
}
