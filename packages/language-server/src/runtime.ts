/** What differs between a process of Node, a worker of a browser, and a test. */
import type { CheckSettings } from '@touchstone/core'
import type { LoadOptions, Project, WritableFiles } from '@touchstone/project'
import type { Connection } from 'vscode-languageserver'
import type { Session } from './session.ts'

/** Timers as they are needed here; tests bring their own. */
export interface Timer {
  setTimeout(call: () => void, milliseconds: number): Disposed
  /** Lets messages that wait be read before the next piece of work. */
  pause(): Promise<void>
  /** Milliseconds on a clock that only goes forward. */
  now(): number
  /** Milliseconds of the processor used so far; the clock where nobody tells. */
  used(): number
}

export interface Disposed {
  dispose(): void
}

/** The client's documents as files of the surrounding system. */
export interface FileSystem {
  readonly files: WritableFiles
  /** Null when the document is no file: an untitled one. */
  pathOf(uri: string): string | null
  uriOf(path: string): string
  /** Drafts in a folder and below, by path, Word documents and PDFs among them where they are asked for; null where folders cannot be listed. */
  drafts(folder: string, documents: boolean): Promise<readonly string[] | null>
}

export interface Runtime {
  readonly timer: Timer
  /** The day of the check, `2026-03-31`. */
  today(): string
  /** The learned weights; asked for once. */
  learned(): Promise<Pick<CheckSettings, 'wording' | 'gradeModel' | 'traceModel'>>
  fileSystem(connection: Connection, session: Session): FileSystem
  /** Loads the modules of rules that a configuration names; null where code cannot be loaded. */
  readonly ownRules: LoadOptions['loadRules'] | null
  /** Told of the client's process, which may have sent anything; left out where there is none to look after. */
  readonly endWith?: (client: unknown) => void
  /** The retext plugins that a configuration names; null where code cannot be loaded. */
  readonly plugins: ((project: Project) => Promise<NonNullable<CheckSettings['extend']>>) | null
}
