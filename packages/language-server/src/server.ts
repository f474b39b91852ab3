/** The server: what it offers, and which feature answers what. Process state is for the `main` files alone. */
import {
  type Connection,
  ErrorCodes,
  type InitializeError,
  type InitializeResult,
  ResponseError,
  TextDocumentSyncKind
} from 'vscode-languageserver'
import { answered } from './answered.ts'
import { Answers } from './check/answers.ts'
import { registerDiagnostics } from './check/register.ts'
import type { Context } from './context.ts'
import { features } from './features/index.ts'
import { registerConfiguration } from './project/configuration.ts'
import { Projects } from './project/projects.ts'
import type { Runtime } from './runtime.ts'
import { Session } from './session.ts'
import { openDocuments } from './text/documents.ts'
import { VERSION } from './version.ts'

/** Starts the server on a connection; the caller has made it and ends it. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const session = new Session()
  const system = runtime.fileSystem(connection, session)
  const documents = openDocuments(() => session.places)
  const projects = new Projects(runtime, system, session)
  const answers = new Answers(documents, projects, runtime)
  const log = (message: string) => connection.console.error(message)
  const context: Context = {
    connection,
    runtime,
    system,
    session,
    documents,
    projects,
    answers,
    answering: (needs, handler) => answered(session, needs, log, handler),
    logged: work => void work.catch((error: Error) => log(error.message))
  }

  connection.onInitialize((params): InitializeResult | ResponseError<InitializeError> => {
    if (session.phase !== 'new') {
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already', {
        retry: false
      })
    }
    session.initialize(params)
    const diagnostics = registerDiagnostics(context)
    registerConfiguration(context, diagnostics)
    return {
      serverInfo: { name: 'touchstone', version: VERSION },
      capabilities: {
        positionEncoding: session.encoding,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...diagnostics.capabilities,
        ...Object.assign({}, ...features.map(feature => feature.capabilities(session)))
      }
    }
  })
  connection.onShutdown(() => {
    session.phase = 'shut'
  })
  for (const feature of features) feature.register(context)
  documents.listen(connection)
  connection.listen()
}
