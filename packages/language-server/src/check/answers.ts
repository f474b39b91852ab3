/** The answer for each open document, worked out once for each version and shared by every feature. */
import { type Answer, faultOf, LineIndex } from '@touchstone/core'
import type { DraftOptions } from '@touchstone/project'
import { type CancellationToken, Emitter } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Held, Projects, Usable } from '../project/projects.ts'
import type { Runtime } from '../runtime.ts'
import type { Documents } from '../text/documents.ts'

/** Longer documents are not checked while they are typed in: one check would keep all others waiting. */
const longest = 200_000
/** The part of a longer document that is read to tell whether it is a report at all. */
const opening = 60_000

/** A document as it was read in one version. */
export interface Read {
  readonly uri: string
  readonly document: TextDocument
  readonly version: number
  /** The text of that version; the document itself moves on. */
  readonly text: string
  readonly answer: Answer
  /** Not checked, and the user is told so in the text: too long, or Touchstone failed on it. */
  readonly told: string | null
  readonly settings: Usable | null
  /** Milliseconds of the processor that the check took; null for the first one, which works out what later ones know. */
  readonly took: number | null
}

export class Answers {
  readonly #documents: Documents
  readonly #projects: Projects
  readonly #runtime: Runtime
  readonly #kept = new Map<string, Read>()
  readonly #read = new Emitter<Read>()
  /** Fires once for each version that was read. */
  readonly onRead = this.#read.event

  constructor(documents: Documents, projects: Projects, runtime: Runtime) {
    this.#documents = documents
    this.#projects = projects
    this.#runtime = runtime
    documents.onDidClose(({ document }) => this.#kept.delete(document.uri))
  }

  /** The answer for the text as it is at the end of the wait; null when the document is not open or nobody waits. */
  async of(uri: string, token?: CancellationToken): Promise<Read | null> {
    const held = this.#projects.of(uri)
    const settings = held instanceof Promise ? await held : held
    if (token?.isCancellationRequested) return null
    const document = this.#documents.get(uri)
    return document === undefined ? null : this.#current(document, settings)
  }

  /** The answer kept for a document, whatever its version. */
  last(uri: string): Read | null {
    return this.#kept.get(uri) ?? null
  }

  /** Forgets every answer: the settings have changed. */
  forget(): void {
    this.#kept.clear()
  }

  /** Checks a text that is not open. */
  read(document: TextDocument, held: Held): Read {
    const text = document.getText()
    const checked = checkText(document, text, held)
    return {
      uri: document.uri,
      document,
      version: document.version,
      text,
      settings: 'reason' in held ? null : held,
      took: null,
      ...checked
    }
  }

  #current(document: TextDocument, held: Held): Read {
    const kept = this.#kept.get(document.uri)
    if (kept?.version === document.version && kept.document === document) return kept
    const { used } = this.#runtime.timer
    const began = used()
    const first = this.read(document, held)
    const read = kept === undefined ? first : { ...first, took: used() - began }
    this.#kept.set(document.uri, read)
    this.#read.fire(read)
    return read
  }
}

function checkText(document: TextDocument, text: string, held: Held): Pick<Read, 'answer' | 'told'> {
  // What the user is told of in the text is a document that should have been checked.
  const unchecked = (reason: string, told: string | null = null) => ({
    answer: {
      checked: false as const,
      path: document.uri,
      reason,
      failed: told !== null,
      faults: [],
      lines: new LineIndex(text)
    },
    told
  })
  if ('reason' in held) return unchecked(held.reason)
  const { checker, project } = held
  const path = pathOf(document, held)
  const names = namesOf(held)
  if (names.inProject !== null && project.ignores(names.inProject)) {
    return unchecked('It is ignored by "ignore" in touchstone.yaml or by .touchstoneignore.')
  }
  try {
    if (text.length > longest) {
      const head = checker.check(text.slice(0, opening), { path, ...names, baselineKey: null })
      return head.checked
        ? unchecked(tooLong(text.length), tooLong(text.length))
        : { answer: head, told: null }
    }
    const answer = checker.check(text, { path, ...names })
    return { answer, told: !answer.checked && answer.failed ? answer.reason : null }
  } catch (error) {
    // A mistake of ours, never of the draft; other documents are still checked.
    const failed = `Touchstone failed inside (${faultOf('server', error).what}). Please report this.`
    return unchecked(failed, failed)
  }
}

/** Checks another text as that document, with the same settings. */
export function recheck({ document, answer, settings }: Read, text: string): Answer {
  if (settings === null) return answer
  const options = { path: pathOf(document, settings), ...namesOf(settings) }
  return settings.checker.check(text, options)
}

/** The ending tells Markdown from text; a document that is no file has none. */
function pathOf({ languageId }: TextDocument, { path }: Usable): string {
  return path ?? (languageId === 'markdown' ? 'untitled.md' : 'untitled.txt')
}

/** The names that the project has for a draft, as the command gives them; a document that is no file has none. */
function namesOf({ project, path, files }: Usable): Pick<DraftOptions, 'baselineKey' | 'inProject'> {
  if (path === null) return { baselineKey: null, inProject: null }
  const inProject = files.relative(project.root, path)
  if (project.baselinePath === null) return { baselineKey: null, inProject }
  const folder = files.folder(project.baselinePath) ?? project.root
  return { baselineKey: files.relative(folder, path) ?? path, inProject }
}

function tooLong(length: number): string {
  return (
    `This document has ${length} characters and was not checked: the editor checks at most ${longest}. ` +
    'Run "touchstone check" on the file.'
  )
}
