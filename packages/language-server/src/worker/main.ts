/** The server as a worker of a browser: the only file here that knows one. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures
} from 'vscode-languageserver/browser'
import { startServer } from '../server.ts'
import { workerRuntime } from './runtime.ts'

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0]

startServer(
  createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self)),
  workerRuntime
)
