/** A client whose server is a process that runs the bundled file; nothing is ever fetched. */
import { type ExtensionContext, Uri } from 'vscode'
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node'

export function make({ extensionUri }: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const module = Uri.joinPath(extensionUri, 'dist', 'server', 'server.mjs').fsPath
  return new LanguageClient('touchstone', 'Touchstone', { module, transport: TransportKind.ipc }, options)
}
