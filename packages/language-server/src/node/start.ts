/** Joins the server to a process of Node: standard input and output, or the channel of the process that forked it. */
import { answerSoon, keepSmall } from '@touchstone/project/node'
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver/node'
import { startServer } from '../server.ts'
import { Frames } from './frames.ts'
import { nodeRuntime } from './runtime.ts'

const usage = `A language server, started by an editor:

  touchstone-language-server --stdio       messages on standard input and output
  touchstone-language-server --node-ipc    messages of the process that forked this one

Both end with the editor's process.
`

/** In percent. An editor stays open all day, so memory matters more than speed. */
const heapGrowth = 50

/** Starts the server; without a way to talk it says how it is started and gives exit code 2. */
export function startNodeServer(args: readonly string[]): void {
  answerSoon()
  keepSmall(heapGrowth)
  if (args.includes('--stdio')) overStreams()
  else if (args.includes('--node-ipc') && process.send !== undefined) {
    startServer(
      createConnection(ProposedFeatures.all, new IPCMessageReader(process), new IPCMessageWriter(process)),
      nodeRuntime
    )
    process.on('disconnect', () => process.exit(0))
  } else {
    process.stderr.write(usage)
    process.exitCode = args.includes('--help') ? 0 : 2
  }
}

function overStreams(): void {
  const writer = new StreamMessageWriter(process.stdout)
  // What is no message gets the answer that JSON-RPC asks for; the stream goes on behind it.
  const refuse = (message: string) => {
    const reply = { jsonrpc: '2.0', id: null, error: { code: -32700, message } }
    writer.write(reply as never).catch(() => {})
  }
  const reader = new StreamMessageReader(process.stdin.pipe(new Frames(refuse)))
  reader.onError(error => refuse(error.message))
  const connection = createConnection(ProposedFeatures.all, reader, writer)
  // Standard output belongs to the protocol: what a plugin prints goes to the client's log.
  for (const name of ['log', 'info', 'debug', 'warn', 'error'] as const) {
    console[name] = (...said: unknown[]) => connection.console.log(said.map(String).join(' '))
  }
  for (const event of ['end', 'close']) process.stdin.on(event, () => process.exit(0))
  startServer(connection, nodeRuntime)
}
