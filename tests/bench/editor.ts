/** An editor with several documents open behind one server, as far as a measure of memory needs one. */
import { type ChildProcess, spawn } from 'node:child_process'
import {
  createProtocolConnection,
  type Position,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver/node'
import { middleOf, residentOf } from './typing.ts'

interface Open {
  version: number
  /** The newest version that diagnostics came for. */
  heard: number
  readonly place: Position
}

export class Editor {
  readonly #child: ChildProcess
  readonly #connection: ProtocolConnection
  readonly #settings: object
  readonly #open = new Map<string, Open>()
  #look = () => {}

  constructor(args: readonly string[], settings: object) {
    const child = spawn(process.execPath, [...args], { stdio: ['pipe', 'pipe', 'inherit'] })
    this.#child = child
    this.#settings = settings
    this.#connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin)
    )
    this.#connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, version }: { uri: string; version: number }) => {
        const open = this.#open.get(uri)
        if (open !== undefined) open.heard = version
        this.#look()
      }
    )
    this.#connection.listen()
  }

  async start(): Promise<void> {
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } },
      initializationOptions: { settings: this.#settings }
    })
    await this.#connection.sendNotification('initialized', {})
  }

  async open(uri: string, text: string, languageId: string): Promise<void> {
    this.#open.set(uri, { version: 1, heard: 0, place: middleOf(text) })
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text }
    })
    await this.settled(uri)
  }

  /** One key: letters are typed, and after a line of them one is taken away for each that is typed. */
  async key(uri: string): Promise<void> {
    const open = this.#open.get(uri) as Open
    open.version++
    const letter = String.fromCharCode(97 + (open.version % 26))
    const behind = { line: open.place.line, character: open.place.character + 1 }
    const end = open.version > 60 ? behind : open.place
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: open.version },
      contentChanges: [{ range: { start: open.place, end }, text: letter }]
    })
  }

  /** Waits for the diagnostics of the newest version. */
  settled(uri: string): Promise<void> {
    return new Promise(resolve => {
      this.#look = () => {
        const open = this.#open.get(uri)
        if (open !== undefined && open.heard >= open.version) resolve()
      }
      this.#look()
    })
  }

  ask(uri: string, method: string): Promise<unknown> {
    return this.#connection.sendRequest(`textDocument/${method}`, { textDocument: { uri } })
  }

  async resident(): Promise<number> {
    return residentOf(this.#child.pid) ?? Number.NaN
  }

  async stop(): Promise<void> {
    this.#connection.dispose()
    this.#child.kill()
  }
}
