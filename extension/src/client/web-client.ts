/** A client whose server is a worker beside the editor; it reads settings through the client. */
import { type ExtensionContext, FileSystemError, Uri, workspace } from 'vscode'
import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser'
import { method } from './protocol.ts'

/** A browser's worker, as far as it is made here. */
declare const Worker: new (address: string) => never

export function make({ extensionUri }: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const address = Uri.joinPath(extensionUri, 'dist', 'server', 'worker.js').toString(true)
  const initializationOptions = { ...options.initializationOptions, readsFiles: true }
  const client = new LanguageClient('touchstone', 'Touchstone', async () => new Worker(address), {
    ...options,
    initializationOptions
  })
  client.onRequest(method.readFile, readFile)
  return client
}

/** Null when there is no such file; any other trouble is an error that the server tells of. */
async function readFile({ uri }: { readonly uri: string }): Promise<{ readonly text: string | null }> {
  try {
    return { text: new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri, true))) }
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return { text: null }
    throw error
  }
}
