/** What every feature is given. */
import type { CancellationToken, Connection, ResponseError } from 'vscode-languageserver'
import type { Answers } from './check/answers.ts'
import type { Projects } from './project/projects.ts'
import type { FileSystem, Runtime } from './runtime.ts'
import type { Session } from './session.ts'
import type { Documents } from './text/documents.ts'

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
  /** Waits for work that nobody else waits for; its failure is written to the client's log. */
  logged(work: Promise<unknown>): void
}
