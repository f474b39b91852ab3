/** The server: what it offers, and which feature answers what. Process state is for the `main` files alone. */
import {
  CodeLensRefreshRequest,
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
import type { DiagnosticsSupport } from './check/support.ts'
import type { Context } from './context.ts'
import { features } from './features/index.ts'
import { renamed } from './features/renamed-files.ts'
import { followConfiguration } from './project/configuration.ts'
import { followProblems } from './project/problems.ts'
import { Projects } from './project/projects.ts'
import { followFiles } from './project/watch.ts'
import type { Runtime } from './runtime.ts'
import { Session } from './session.ts'
import { type Documents, openDocuments } from './text/documents.ts'
import { VERSION } from './version.ts'

/** Starts the server on a connection; the caller has made it and ends it. Gives the documents as it holds them. */
export function startServer(connection: Connection, runtime: Runtime): Pick<Documents, 'get'> {
  const session = new Session()
  const system = runtime.fileSystem(connection, session)
  const documents = openDocuments(() => session.places)
  const projects = new Projects(runtime, system, session)
  const answers = new Answers(documents, projects, runtime)
  const log = (message: string) => {
    try {
      connection.console.error(message)
    } catch {
      // The client is gone: there is nobody to tell.
    }
  }
  const ready: (() => void)[] = []
  let diagnostics: DiagnosticsSupport | null = null
  const context: Context = {
    connection,
    runtime,
    system,
    session,
    documents,
    projects,
    answers,
    commands: new Map(),
    answering: (needs, handler) => answered(session, needs, log, handler),
    whenReady: call => void ready.push(call),
    draftsChanged: () => diagnostics?.draftsChanged(),
    afresh: () => {
      projects.forget()
      answers.forget()
      diagnostics?.refresh()
      const { refreshesLenses, refreshesTokens, refreshesHints } = session.abilities
      if (refreshesHints) context.logged(() => connection.languages.inlayHint.refresh())
      if (refreshesLenses) context.logged(() => connection.sendRequest(CodeLensRefreshRequest.type))
      if (refreshesTokens) context.logged(() => connection.languages.semanticTokens.refresh())
    },
    reread: async () => {
      if (await projects.changed()) context.afresh()
    },
    logged: work => {
      Promise.resolve()
        .then(work)
        .catch((error: Error) => log(error.message))
    }
  }

  connection.onInitialize((params): InitializeResult | ResponseError<InitializeError> => {
    if (session.phase !== 'new') {
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already', {
        retry: false
      })
    }
    session.initialize(params)
    runtime.endWith?.(params.processId)
    const support = registerDiagnostics(context)
    diagnostics = support
    return {
      serverInfo: { name: 'touchstone', version: VERSION },
      capabilities: {
        positionEncoding: session.encoding,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          ...(session.abilities.tellsOfRenames ? { fileOperations: { willRename: renamed } } : {})
        },
        ...support.capabilities,
        ...Object.assign({}, ...features.map(feature => feature.capabilities(session)))
      }
    }
  })
  connection.onInitialized(() => {
    for (const call of ready) call()
  })
  connection.onShutdown(() => {
    session.phase = 'shut'
  })
  followConfiguration(context)
  followFiles(context)
  followProblems(context)
  for (const feature of features) feature.register(context)
  documents.listen(connection)
  connection.listen()
  return documents
}
