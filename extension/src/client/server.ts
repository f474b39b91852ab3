/** The server as the rest of the extension sees it: started when it is first needed, asked by name. */
import type { JsonReport } from '@touchstone/core'
import { EventEmitter, type ExtensionContext, type LogOutputChannel, window, workspace } from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import { clientOptions } from './options.ts'
import {
  type CheckedParams,
  type LedgerParams,
  type LedgerReply,
  method,
  serverCommands,
  type WaiveParams,
  type WorkspaceOutcome
} from './protocol.ts'

export type MakeClient = (
  context: ExtensionContext,
  options: LanguageClientOptions
) => Promise<BaseLanguageClient>

export class Server {
  readonly #context: ExtensionContext
  readonly #make: MakeClient
  readonly #log: LogOutputChannel
  readonly #checked = new EventEmitter<CheckedParams>()
  readonly #starting = new EventEmitter<void>()
  #client: Promise<BaseLanguageClient> | null = null

  /** A document was checked; what became of it. */
  readonly onChecked = this.#checked.event
  readonly onStart = this.#starting.event

  constructor(context: ExtensionContext, make: MakeClient, log: LogOutputChannel) {
    this.#context = context
    this.#make = make
    this.#log = log
  }

  get started(): boolean {
    return this.#client !== null
  }

  /** The running client; the same for everyone who asks. */
  start(): Promise<BaseLanguageClient> {
    this.#client ??= this.#run().catch(error => {
      this.#client = null
      throw error
    })
    return this.#client
  }

  /** Starts, and tells the user when that fails. */
  async startOrTell(): Promise<void> {
    try {
      await this.start()
    } catch (error) {
      this.#log.error(String(error))
      const message = 'The checks of Touchstone could not be started, so no draft is checked.'
      const [again, log] = ['Try Again', 'Show Log']
      const choice = await window.showErrorMessage(message, again, log)
      if (choice === again) await this.startOrTell()
      if (choice === log) this.#log.show()
    }
  }

  /** What was found in a document, as `check --format json` prints it. */
  async report(uri: string): Promise<JsonReport | null> {
    return (await this.start()).sendRequest<JsonReport | null>(method.report, { uri })
  }

  async ledger(params: LedgerParams): Promise<LedgerReply | null> {
    return (await this.start()).sendRequest<LedgerReply | null>(method.ledger, params)
  }

  async waive(params: WaiveParams): Promise<{ readonly place: 'draft' | 'file' }> {
    return (await this.start()).sendRequest(method.waive, params)
  }

  /** Takes a waiver away, from the draft or from the waivers file. */
  async unwaive(params: { readonly uri: string; readonly fingerprint: string }): Promise<void> {
    await (await this.start()).sendRequest(method.unwaive, params)
  }

  /** Every draft that is not open; how many there were, and what was found in them. */
  async checkWorkspace(): Promise<WorkspaceOutcome> {
    return (await this.start()).sendRequest('workspace/executeCommand', {
      command: serverCommands.checkWorkspace
    })
  }

  async restart(): Promise<void> {
    await this.stop()
    await this.startOrTell()
  }

  async stop(): Promise<void> {
    const client = this.#client
    this.#client = null
    try {
      await (await client)?.stop()
    } catch (error) {
      // It does not answer any more, and is ended by force: another one can be started all the same.
      this.#log.error(String(error))
    }
  }

  async #run(): Promise<BaseLanguageClient> {
    const client = await this.#make(this.#context, clientOptions(this.#log))
    client.onNotification(method.checked, (params: CheckedParams) => this.#checked.fire(params))
    this.#starting.fire()
    await client.start()
    const trusted = workspace.onDidGrantWorkspaceTrust(() =>
      client.sendNotification('workspace/didChangeConfiguration', { settings: null })
    )
    this.#context.subscriptions.push(trusted)
    return client
  }
}
