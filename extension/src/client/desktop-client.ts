/** A client whose server is a process of its own. */
import type { ChildProcess } from 'node:child_process'
import type { ExtensionContext } from 'vscode'
import {
  IPCMessageReader,
  IPCMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
  State
} from 'vscode-languageclient/node'
import { seeThatItEnds, startServerProcess } from './server-process.ts'

/** `first` is the process of the first start; a client whose server has ended by itself starts again, with another. */
export function make(
  first: ChildProcess,
  { extensionUri }: ExtensionContext,
  options: LanguageClientOptions
): LanguageClient {
  let server = first
  let started = false
  const transports = async (): Promise<MessageTransports> => {
    if (started) server = startServerProcess(extensionUri, options.outputChannel)
    started = true
    if (!server.connected) throw new Error('The process of the checks ended before it was asked anything.')
    return { reader: new IPCMessageReader(server), writer: new IPCMessageWriter(server) }
  }
  const client = new LanguageClient('touchstone', 'Touchstone', transports, options)
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) seeThatItEnds(server)
  })
  return client
}
