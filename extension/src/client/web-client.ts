/** A client whose server is a worker beside the editor; it reads settings through the client. */
import { type ExtensionContext, FileSystemError, Uri, workspace } from 'vscode'
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports
} from 'vscode-languageclient/browser'
import { method } from './protocol.ts'

/** What a browser has, as far as it is used here. */
type Port = ConstructorParameters<typeof BrowserMessageReader>[0] &
  ConstructorParameters<typeof BrowserMessageWriter>[0]
declare const Worker: new (address: string) => Port
declare const URL: { createObjectURL(blob: Blob): string }

export function make({ extensionUri }: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const script = Uri.joinPath(extensionUri, 'dist', 'server', 'worker.js')
  const initializationOptions = { ...options.initializationOptions, readsFiles: true }
  const client = new LanguageClient('touchstone', 'Touchstone', () => transports(script), {
    ...options,
    initializationOptions
  })
  client.onRequest(method.readFile, readFile)
  return client
}

/** Made anew for each start. The library would know the worker by its class, which the editor has in another make. */
async function transports(script: Uri): Promise<MessageTransports> {
  const worker = await startWorker(script)
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
}

/** Where the extension itself stands on another machine, the editor makes no worker of its file, only of its text. */
async function startWorker(script: Uri): Promise<Port> {
  try {
    return new Worker(script.toString(true))
  } catch {
    const text = await workspace.fs.readFile(script)
    return new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })))
  }
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
