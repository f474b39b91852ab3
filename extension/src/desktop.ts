/** The extension on the desktop, and on the far machine of a remote one: the server is a process of its own. */
import * as vscode from 'vscode'
import { wire } from './activate.ts'
import { type AssistantEditor, offerToAssistants } from './assistant/assistant-server.ts'
import { method } from './client/protocol.ts'
import { startServerProcess } from './client/server-process.ts'
import { WordDocuments } from './word/documents.ts'

export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    ...offerToAssistants(vscode as AssistantEditor, {
      program: vscode.Uri.joinPath(context.extensionUri, 'dist', 'moderate', 'mcp.js').fsPath,
      version: context.extension.packageJSON.version,
      folder: () => vscode.workspace.workspaceFolders?.[0]?.uri
    })
  )
  const documents = new WordDocuments(context)
  // Loaded when the server is first needed: a window without a report has nothing to wait for.
  wire(
    context,
    async (_, options) => {
      // A process takes longer to start than what talks to it takes to load.
      const server = startServerProcess(context.extensionUri, options.outputChannel)
      const initializationOptions = { ...options.initializationOptions, readsDocuments: true }
      const { make } = await import('./client/desktop-client.ts')
      const client = make(server, context, { ...options, initializationOptions })
      const read = ({ uri }: { readonly uri: string }): Promise<object> =>
        documents.read(vscode.Uri.parse(uri, true))
      client.onRequest(method.readDocument, read)
      return client
    },
    () => import('./moderation/desktop.ts'),
    documents
  )
}
