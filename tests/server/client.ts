/** A client for tests: over streams in memory with a server in the same process, or over the streams of a process. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { Duplex } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  ProposedFeatures,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent
} from 'vscode-languageserver/node'
import { nodeRuntime } from '../../packages/language-server/src/node/runtime.ts'
import type { Runtime } from '../../packages/language-server/src/runtime.ts'
import { startServer } from '../../packages/language-server/src/server.ts'

export const builtServer = join(import.meta.dirname, '../../packages/language-server/dist/server.mjs')

/** What a full client can do: related places, links of codes, versioned edits. */
export const fullCapabilities: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, versionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { snippetSupport: true } },
    rename: { prepareSupport: true }
  },
  workspace: { workspaceEdit: { documentChanges: true } }
}

export const pullCapabilities: ClientCapabilities = {
  ...fullCapabilities,
  textDocument: { ...fullCapabilities.textDocument, diagnostic: { relatedInformation: true } }
}

/** Ends a wait that would otherwise hide a mistake as a time-out of the whole test. */
const patience = 10_000

export class Client {
  readonly connection: ProtocolConnection
  readonly published: PublishDiagnosticsParams[] = []
  readonly messages: { readonly method: string; readonly params: unknown }[] = []
  #watchers = new Set<() => void>()
  #versions = new Map<string, number>()
  /** How often each document was closed. */
  #closings = new Map<string, number>()

  constructor(connection: ProtocolConnection) {
    this.connection = connection
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params)
      this.#look()
    })
    for (const method of ['touchstone/checked', 'window/logMessage', 'window/showMessage']) {
      connection.onNotification(method, (params: unknown) => {
        this.messages.push({ method, params })
        this.#look()
      })
    }
    connection.listen()
  }

  async initialize(
    capabilities: ClientCapabilities = fullCapabilities,
    more: Record<string, unknown> = {}
  ): Promise<InitializeResult> {
    const params = { processId: process.pid, rootUri: null, capabilities, ...more }
    const result = (await this.connection.sendRequest('initialize', params)) as InitializeResult
    await this.connection.sendNotification('initialized', {})
    return result
  }

  async open(
    uri: string,
    text: string,
    languageId = uri.endsWith('.md') ? 'markdown' : 'plaintext'
  ): Promise<void> {
    this.#versions.set(uri, 1)
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } })
  }

  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<number> {
    const version = (this.#versions.get(uri) ?? 0) + 1
    this.#versions.set(uri, version)
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges })
    return version
  }

  close(uri: string): Promise<void> {
    this.#closings.set(uri, (this.#closings.get(uri) ?? 0) + 1)
    return this.notify('textDocument/didClose', { textDocument: { uri } })
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params)
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.connection.sendRequest(method, params) as Promise<Result>
  }

  at<Result>(method: string, uri: string, line: number, character: number, more = {}): Promise<Result> {
    return this.request(method, { textDocument: { uri }, position: { line, character }, ...more })
  }

  /** Waits until what is asked for has come; looks again at each message of the server. */
  until<Found>(what: string, find: () => Found | undefined | null | false): Promise<Found> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#watchers.delete(look)
        reject(new Error(`${what} never came`))
      }, patience)
      const look = () => {
        const found = find()
        if (found === undefined || found === null || found === false) return
        clearTimeout(timer)
        this.#watchers.delete(look)
        resolve(found)
      }
      this.#watchers.add(look)
      look()
    })
  }

  /** The diagnostics that are pushed for a document in its version, 1 unless given. */
  async diagnostics(uri: string, version = this.#versions.get(uri) ?? 1): Promise<Diagnostic[]> {
    const found = await this.until(`Diagnostics of version ${version} of ${uri}`, () =>
      this.#sinceOpened(uri).find(one => one.version === version)
    )
    return found.diagnostics
  }

  /** Versions begin anew when a document is opened again; what came before is told by the answer to each closing, which has none. */
  #sinceOpened(uri: string): PublishDiagnosticsParams[] {
    let closings = this.#closings.get(uri) ?? 0
    const own = this.published.filter(one => one.uri === uri)
    let from = 0
    while (closings > 0 && from < own.length) if (own[from++]?.version === undefined) closings--
    return closings > 0 ? [] : own.slice(from)
  }

  #look(): void {
    for (const look of [...this.#watchers]) look()
  }
}

/** A server in this process, joined by streams in memory. */
export function serverInMemory(changes: Partial<Runtime> = {}): Client {
  return observedServer(changes).client
}

/** The same, with what the server holds of a document. */
export function observedServer(changes: Partial<Runtime> = {}): {
  readonly client: Client
  held(uri: string): string | undefined
} {
  const [ours, theirs] = pair()
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(theirs),
    new StreamMessageWriter(theirs)
  )
  const documents = startServer(server, { ...nodeRuntime, ...changes })
  const client = new Client(
    createProtocolConnection(new StreamMessageReader(ours), new StreamMessageWriter(ours))
  )
  onTestFinished(() => {
    client.connection.dispose()
    server.dispose()
  })
  return { client, held: uri => documents.get(uri)?.getText() }
}

export interface SpawnedServer {
  readonly client: Client
  readonly process: ChildProcess
  /** Everything it wrote to standard error. */
  errors(): string
  ended(): Promise<number | null>
}

/** The built server as a process of its own; ended with the test. */
export function spawnServer(
  args: readonly string[] = [builtServer, '--stdio'],
  env: Readonly<Record<string, string>> = {}
): SpawnedServer {
  const child = spawn(process.execPath, [...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env }
  })
  let said = ''
  child.stderr.on('data', chunk => {
    said += String(chunk)
  })
  child.stdin.on('error', () => {})
  const end = new Promise<number | null>(resolve => child.on('exit', resolve))
  const client = new Client(
    createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
  )
  onTestFinished(() => {
    client.connection.dispose()
    child.kill()
  })
  return { client, process: child, errors: () => said, ended: () => end }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href
}

/** Two ends of one line: what is written to one is read from the other. */
export function pair(): [Duplex, Duplex] {
  const ends: Duplex[] = []
  const end = (other: number) =>
    new Duplex({
      read() {},
      write(chunk, _encoding, done) {
        // On a later turn, as between processes.
        setImmediate(() => {
          ends[other]?.push(chunk)
          done()
        })
      }
    })
  ends.push(end(1), end(0))
  return ends as [Duplex, Duplex]
}
