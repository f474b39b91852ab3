/** The evidence panel: one, beside the draft; it follows the report in front. */
import {
  commands,
  Disposable,
  type ExtensionContext,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace
} from 'vscode'
import type { Server } from '../client/server.ts'
import type { ActiveReport } from '../documents/active-report.ts'
import { documentOf } from './document.ts'
import type { FromPanel, PanelState, ToPanel } from './messages.ts'
import { partsOf, reasonParts } from './parts.ts'

const viewType = 'touchstone.evidence'

/** After an edit, the panel waits for a pause: nobody reads it while they type. */
const pause = 250

export interface Shown {
  /** A grade that is thought of. */
  readonly asked?: PanelState['asked']
  /** The judgement that is to be seen first. */
  readonly judgement?: string | null
}

export class EvidencePanel implements Disposable {
  readonly #context: ExtensionContext
  readonly #server: Server
  readonly #active: ActiveReport
  readonly #subscriptions: Disposable
  #panel: WebviewPanel | null = null
  #state: PanelState | null = null
  #ready = false
  #first: string | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Number of the newest question: an older answer is dropped. */
  #asked = 0

  constructor(context: ExtensionContext, server: Server, active: ActiveReport) {
    this.#context = context
    this.#server = server
    this.#active = active
    this.#subscriptions = Disposable.from(
      active.onDidChange(() => this.#follow()),
      window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state?: PanelState) => {
          await this.#take(panel)
          if (state !== undefined) await this.#show(state)
        }
      })
    )
  }

  /** Opens the panel, or brings it to the front. */
  async show(uri: string, { asked = null, judgement = null }: Shown = {}): Promise<void> {
    this.#first = judgement
    if (this.#panel === null) {
      const column = { viewColumn: ViewColumn.Beside, preserveFocus: true }
      await this.#take(window.createWebviewPanel(viewType, 'Evidence', column, { enableFindWidget: true }))
    } else this.#panel.reveal(undefined, true)
    await this.#show({ uri, asked })
  }

  dispose(): void {
    clearTimeout(this.#timer)
    this.#subscriptions.dispose()
    this.#panel?.dispose()
  }

  async #take(panel: WebviewPanel): Promise<void> {
    this.#panel = panel
    this.#ready = false
    panel.webview.options = { enableScripts: true, localResourceRoots: [] }
    panel.webview.onDidReceiveMessage((message: FromPanel) => void this.#heard(message))
    panel.onDidChangeViewState(() => this.#follow())
    panel.onDidDispose(() => {
      if (this.#panel !== panel) return
      clearTimeout(this.#timer)
      this.#panel = null
      this.#state = null
    })
    const script = await workspace.fs.readFile(Uri.joinPath(this.#context.extensionUri, 'dist', 'panel.js'))
    panel.webview.html = documentOf({
      nonce: crypto.randomUUID(),
      script: new TextDecoder().decode(script)
    })
  }

  async #heard(message: FromPanel): Promise<void> {
    if (message.type === 'ready') {
      // Also after the panel was hidden and is loaded anew.
      this.#ready = true
      if (this.#state !== null) await this.#show(this.#state)
    } else if (this.#state === null) return
    else if (message.type === 'reveal') {
      await commands.executeCommand('touchstone.reveal', this.#state.uri, message.place)
    } else {
      const { judgement, grade } = message
      const asked = judgement === '' ? null : { judgement, grade }
      await this.#show({ ...this.#state, asked }, 'reader')
    }
  }

  /** The report in front is another one, or was checked anew. */
  #follow(): void {
    const { uri, checked } = this.#active
    if (this.#panel?.visible !== true || uri === null) return
    const same = uri === this.#state?.uri
    if (!same && checked?.checked !== true) return
    clearTimeout(this.#timer)
    const state = { uri, asked: same ? (this.#state?.asked ?? null) : null }
    const chosenBy = same ? 'reader' : 'command'
    this.#timer = setTimeout(() => void this.#show(state, chosenBy), same ? pause : 0)
  }

  async #show(state: PanelState, chosenBy: 'reader' | 'command' = 'command'): Promise<void> {
    clearTimeout(this.#timer)
    this.#state = state
    if (!this.#ready || this.#panel === null) return
    const { uri } = state
    const asked = ++this.#asked
    const name = workspace.asRelativePath(Uri.parse(uri))
    const thought = state.asked !== null && state.asked.grade !== '' ? [state.asked] : []
    const parts = await this.#server.ledger({ uri, asked: thought }).then(
      reply =>
        reply === null
          ? reasonParts(
              this.#active.of(uri)?.reason ?? 'Open it in an editor to see its evidence.',
              name,
              state
            )
          : partsOf(reply, name, state, this.#first),
      (error: Error) => reasonParts(error.message, name, state)
    )
    if (asked !== this.#asked || this.#panel === null) return
    this.#first = null
    this.#panel.title = parts.title
    const chosen = chosenBy === 'reader' ? null : (state.asked ?? { judgement: '', grade: '' })
    const message: ToPanel = { ...parts, chosen }
    await this.#panel.webview.postMessage(message)
  }
}
