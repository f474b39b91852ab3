/**
 * Word documents and PDFs as drafts: their text as it is read, in an editor that cannot be written in, where it is checked as any
 * draft; it follows the file. Only where the files are on a disk of this machine.
 */
import {
  Disposable,
  EventEmitter,
  type ExtensionContext,
  RelativePattern,
  TabInputCustom,
  Uri,
  ViewColumn,
  window,
  workspace
} from 'vscode'
import { documentPath, shownPath, shownScheme } from './address.ts'
import { askProcess } from './process.ts'

/** Of Word documents, and of PDFs, which other extensions show as they are printed. */
const viewTypes = ['touchstone.document', 'touchstone.printed'] as const

const program = ({ extensionUri }: ExtensionContext) =>
  Uri.joinPath(extensionUri, 'dist', 'moderate', 'document.js').fsPath

export class WordDocuments implements Disposable {
  readonly #context: ExtensionContext
  readonly #changed = new EventEmitter<Uri>()
  readonly #watchers = new Map<string, Disposable>()
  readonly #subscriptions: Disposable

  constructor(context: ExtensionContext) {
    this.#context = context
    this.#subscriptions = Disposable.from(
      this.#changed,
      workspace.registerTextDocumentContentProvider(shownScheme, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: uri => this.#textFor(uri)
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#unwatch(uri)),
      ...viewTypes.map(viewType =>
        window.registerCustomEditorProvider(viewType, {
          openCustomDocument: uri => ({ uri, dispose: () => {} }),
          // The text has an editor of text, with all that one does; this one only makes room for it.
          resolveCustomEditor: async ({ uri }, panel) => {
            await this.show(uri, panel.viewColumn)
            panel.dispose()
            await closeTabsOf(uri)
          }
        })
      )
    )
  }

  /** Shows the text of a document. */
  async show(file: Uri, viewColumn: ViewColumn = ViewColumn.Active): Promise<void> {
    await window.showTextDocument(await workspace.openTextDocument(shown(file)), {
      viewColumn,
      preview: false
    })
  }

  /** What the server asks for. */
  async read(
    file: Uri
  ): Promise<{ readonly text: string; readonly uri: string } | { readonly reason: string }> {
    const told = await askProcess(program(this.#context), { type: 'read', path: file.fsPath })
    return 'text' in told ? { text: told.text, uri: shown(file).toString() } : { reason: reasonIn(told) }
  }

  /** Writes a copy with the findings as comments, where somebody says. */
  async annotate(file: Uri): Promise<void> {
    const beside = file.with({ path: file.path.replace(/\.docx$/i, '-findings.docx') })
    const output = await window.showSaveDialog({
      defaultUri: beside,
      filters: { 'Word document': ['docx'] },
      saveLabel: 'Write the Copy',
      title: 'Where is the copy with the comments to be written?'
    })
    if (output === undefined) return
    const plugins =
      workspace.isTrusted && workspace.getConfiguration('touchstone', file).get('plugins') === true
    const told = await askProcess(program(this.#context), {
      type: 'annotate',
      path: file.fsPath,
      output: output.fsPath,
      plugins
    })
    if (!('said' in told)) throw new Error(reasonIn(told))
    const name = workspace.asRelativePath(output)
    void window.showInformationMessage(
      `The findings are written as comments into ${name}. The draft itself is as it was.`
    )
  }

  dispose(): void {
    for (const watcher of this.#watchers.values()) watcher.dispose()
    this.#subscriptions.dispose()
  }

  async #textFor(uri: Uri): Promise<string> {
    this.#watch(uri)
    const read = await this.read(fileOf(uri))
    return 'text' in read ? read.text : `This document cannot be read. ${read.reason}\n`
  }

  /** Word saves by putting another file in the place of the old one. */
  #watch(uri: Uri): void {
    const key = uri.toString()
    if (this.#watchers.has(key)) return
    const file = fileOf(uri)
    const name = file.path.slice(file.path.lastIndexOf('/') + 1)
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(file, '..'), name))
    const tell = () => this.#changed.fire(uri)
    this.#watchers.set(key, Disposable.from(watcher, watcher.onDidChange(tell), watcher.onDidCreate(tell)))
  }

  #unwatch(uri: Uri): void {
    this.#watchers.get(uri.toString())?.dispose()
    this.#watchers.delete(uri.toString())
  }
}

/** A second click may have opened one more. */
async function closeTabsOf(file: Uri): Promise<void> {
  const tabs = window.tabGroups.all.flatMap(group => group.tabs)
  const own = tabs.filter(
    ({ input }) => input instanceof TabInputCustom && input.uri.toString() === file.toString()
  )
  if (own.length > 0) await window.tabGroups.close(own)
}

function shown(file: Uri): Uri {
  return Uri.from({ scheme: shownScheme, path: shownPath(file.path) })
}

function fileOf(shown: Uri): Uri {
  return Uri.file(documentPath(shown.path))
}

function reasonIn(told: object): string {
  return 'reason' in told ? String(told.reason) : 'It holds no text.'
}
