/** What every feature is given. */
import type {
  CancellationToken,
  Connection,
  ResponseError,
  WorkDoneProgressReporter
} from 'vscode-languageserver'
import type { Answers } from './check/answers.ts'
import type { Projects } from './project/projects.ts'
import type { FileSystem, Runtime } from './runtime.ts'
import type { Session } from './session.ts'
import type { Documents } from './text/documents.ts'

/** A command with its first argument. */
export type Command = (
  given: unknown,
  token: CancellationToken,
  progress: WorkDoneProgressReporter
) => Promise<unknown>

export interface Context {
  readonly connection: Connection
  readonly runtime: Runtime
  readonly system: FileSystem
  readonly session: Session
  readonly documents: Documents
  readonly projects: Projects
  readonly answers: Answers
  /** Frames a request handler: see `answered`. */
  answering<Params, Result>(
    needs: 'document' | 'position' | 'range' | 'nothing',
    handler: (params: Params, token: CancellationToken) => Promise<Result> | Result
  ): (params: Params, token: CancellationToken) => Promise<Result | ResponseError<never>>
  /** What the server runs when the client asks for it by name. */
  readonly commands: Map<string, Command>
  /** Calls once the client has said that it is ready for requests. */
  whenReady(call: () => void): void
  /** Tells those who speak of drafts that are not open that one of them has changed. */
  draftsChanged(): void
  /** Says everything anew: something has changed that answers follow from. */
  afresh(): void
  /** Looks at the files of the settings again, and says everything anew when one of them is another. */
  reread(): Promise<void>
  /** Waits for work that nobody else waits for; its failure is written to the client's log. */
  logged(work: () => Promise<unknown>): void
}
