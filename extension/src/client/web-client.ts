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
/** The files in `dist/server/model`, named when the extension is built. */
declare const MODEL_FILES: readonly string[]
declare const URL: { createObjectURL(blob: Blob): string }

export function make({ extensionUri }: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const folder = Uri.joinPath(extensionUri, 'dist', 'server')
  const initializationOptions = { ...options.initializationOptions, readsFiles: true }
  const client = new LanguageClient('touchstone', 'Touchstone', () => transports(folder), {
    ...options,
    initializationOptions
  })
  client.onRequest(method.readFile, readFile)
  return client
}

/** Made afresh for each start. The library would recognise the worker by its class, but the editor has its own version of that class. */
async function transports(folder: Uri): Promise<MessageTransports> {
  const worker = await startWorker(folder)
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
}

/** The worker shares the words and weights with the server of the desktop, and is started from a text that has them in front. */
async function startWorker(folder: Uri): Promise<Port> {
  const read = (...path: string[]) => workspace.fs.readFile(Uri.joinPath(folder, ...path))
  const [script, ...texts] = await Promise.all([
    read('worker.js'),
    ...MODEL_FILES.map(async name => new TextDecoder().decode(await read('model', name)))
  ])
  const data = Object.fromEntries(MODEL_FILES.map((name, at) => [name, texts[at]]))
  const given = `self.touchstoneData = ${JSON.stringify(data)}\n`
  return new Worker(URL.createObjectURL(new Blob([given, script], { type: 'text/javascript' })))
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
