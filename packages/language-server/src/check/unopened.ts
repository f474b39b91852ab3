/** Drafts of the workspace that are not open, read and checked one after the other. */
import { hash16 } from '@touchstone/core'
import type { CancellationToken, Diagnostic, WorkDoneProgressReporter } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Context } from '../context.ts'
import { ReadDocumentRequest } from '../protocol.ts'
import { diagnosticsOf, resultIdOf } from './diagnostics.ts'

const documentEnding = /\.(?:docx|pdf)$/i

/** What is kept of a draft that is not open: neither its text nor its facts, for there may be hundreds. */
export interface Unopened {
  readonly uri: string
  /** Told apart from the same draft with another text or other settings. */
  readonly resultId: string
  readonly isReport: boolean
  readonly diagnostics: readonly Diagnostic[]
}

export class UnopenedDrafts {
  readonly #context: Context
  readonly #kept = new Map<string, Unopened & { readonly hash: string }>()

  constructor(context: Context) {
    this.#context = context
  }

  /** Forgets every answer: the settings have changed. */
  forget(): void {
    this.#kept.clear()
  }

  /** Each draft of the folders that is not open; other messages have their turn between two drafts. */
  async *read(progress: WorkDoneProgressReporter, token: CancellationToken): AsyncGenerator<Unopened> {
    const { system, documents, runtime } = this.#context
    const paths = await this.#paths()
    const open = new Set(documents.keys().map(uri => system.pathOf(uri)))
    for (const [at, path] of paths.entries()) {
      if (token.isCancellationRequested) return
      progress.report(Math.round((100 * at) / paths.length), `${at} of ${paths.length} drafts`)
      await runtime.timer.pause()
      if (open.has(path)) continue
      const draft = await this.#read(path)
      if (draft !== null) yield draft
    }
  }

  /** The draft at an address, read again; null when there is none any more, or it is open. */
  async one(uri: string): Promise<Unopened | null> {
    const { system, documents } = this.#context
    const path = system.pathOf(uri)
    return path === null || documents.get(uri) !== undefined ? null : this.#read(path)
  }

  /** Null where there is no such file, or it cannot be read. */
  async #read(path: string): Promise<Unopened | null> {
    const { system, connection } = this.#context
    if (documentEnding.test(path)) {
      const read = await connection.sendRequest(ReadDocumentRequest, { uri: system.uriOf(path) })
      return 'reason' in read ? null : this.#check(path, read.text, read.uri)
    }
    const text = await system.files.readFile(path).catch(() => null)
    return text === null ? null : this.#check(path, text, system.uriOf(path))
  }

  async #check(path: string, text: string, uri: string): Promise<Unopened> {
    const { answers, projects, session } = this.#context
    const hash = hash16(text)
    const known = this.#kept.get(uri)
    if (known?.hash === hash) return known
    const language = /\.(md|markdown)$/i.test(path) ? 'markdown' : 'plaintext'
    const read = answers.read(TextDocument.create(uri, language, 0, text), await projects.of(uri))
    const diagnostics = diagnosticsOf(read, session)
    const draft = { uri, hash, resultId: resultIdOf(diagnostics), isReport: read.answer.checked, diagnostics }
    this.#kept.set(uri, draft)
    return draft
  }

  async #paths(): Promise<string[]> {
    const { session, system } = this.#context
    const found = new Set<string>()
    for (const folder of session.folders) {
      const path = system.pathOf(folder)
      for (const draft of path === null
        ? []
        : ((await system.drafts(path, session.abilities.readsDocuments)) ?? []))
        found.add(draft)
    }
    return [...found].sort()
  }
}
