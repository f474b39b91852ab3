/** The document that status, tree and panel speak of: the last one that somebody had in an editor. */
import {
  commands,
  Disposable,
  EventEmitter,
  type TextDocument,
  type TextEditor,
  window,
  workspace
} from 'vscode'
import { languages } from '../client/options.ts'
import type { CheckedParams } from '../client/protocol.ts'
import type { Server } from '../client/server.ts'

export class ActiveReport implements Disposable {
  readonly #changed = new EventEmitter<void>()
  readonly #checked = new Map<string, CheckedParams>()
  readonly #subscriptions: Disposable
  #document: TextDocument | null = null
  /** What the menus were told last. */
  #isReport: boolean | null = null

  /** Another document is in front, or the one that is was checked anew. */
  readonly onDidChange = this.#changed.event

  constructor(server: Server) {
    this.#subscriptions = Disposable.from(
      window.onDidChangeActiveTextEditor(editor => this.#look(editor)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#close(uri.toString())),
      server.onChecked(checked => {
        this.#checked.set(checked.uri, checked)
        if (checked.uri === this.uri) this.#tell()
      }),
      this.#changed
    )
    this.#look(window.activeTextEditor)
  }

  get document(): TextDocument | null {
    return this.#document
  }

  get uri(): string | null {
    return this.#document?.uri.toString() ?? null
  }

  /** What became of its last check; null while there was none. */
  get checked(): CheckedParams | null {
    return this.of(this.uri)
  }

  /** The same for any open document. */
  of(uri: string | null): CheckedParams | null {
    return uri === null ? null : (this.#checked.get(uri) ?? null)
  }

  dispose(): void {
    this.#subscriptions.dispose()
  }

  #look(editor: TextEditor | undefined): void {
    // A panel or a list took the focus: the document stays the one that is spoken of.
    if (editor === undefined && window.visibleTextEditors.some(({ document }) => document === this.#document))
      return
    const document = editor && languages.includes(editor.document.languageId) ? editor.document : null
    if (document === this.#document) return
    this.#document = document
    this.#tell()
  }

  #close(uri: string): void {
    this.#checked.delete(uri)
    if (uri !== this.uri) return
    this.#document = null
    this.#tell()
  }

  #tell(): void {
    const isReport = this.checked?.checked === true
    if (isReport !== this.#isReport) void commands.executeCommand('setContext', 'touchstone.report', isReport)
    this.#isReport = isReport
    this.#changed.fire()
  }
}
