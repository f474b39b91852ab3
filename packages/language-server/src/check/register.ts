/** Chooses how diagnostics reach the client. Each document's come by one way only, or they would be listed twice. */
import {
  type DiagnosticOptions,
  DocumentDiagnosticRequest,
  RegistrationRequest,
  type ServerCapabilities,
  type TextDocumentRegistrationOptions,
  UnregistrationRequest
} from 'vscode-languageserver'
import type { Context } from '../context.ts'
import { registerCheckWorkspace } from './check-workspace.ts'
import { registerPull } from './pull.ts'
import { registerPush } from './push.ts'
import { sendUnopened } from './sent.ts'
import type { DiagnosticsSupport, UnopenedChannel } from './support.ts'
import { UnopenedDrafts } from './unopened.ts'
import { registerWorkspace } from './workspace.ts'

/** Call it once the client has said what it can do. */
export function registerDiagnostics(
  context: Context
): DiagnosticsSupport & { readonly capabilities: ServerCapabilities } {
  const { session } = context
  const { pullsDiagnostics, registersDiagnostics } = session.abilities
  const drafts = new UnopenedDrafts(context)
  const pullsAll = pullsDiagnostics && (registersDiagnostics || session.checksAll)
  const channel = pullsAll ? askedForAll(context, drafts) : sendUnopened(context, drafts)
  const parts = [pullsDiagnostics ? registerPull(context) : registerPush(context), channel]
  registerCheckWorkspace(context, drafts, channel)
  return {
    refresh: () => {
      drafts.forget()
      for (const part of parts) part.refresh()
    },
    draftsChanged: () => {
      for (const part of parts) part.draftsChanged()
    },
    dispose: () => {
      for (const part of parts) part.dispose()
    },
    capabilities: pullsDiagnostics ? { diagnosticProvider: { id, ...optionsOf(session.checksAll) } } : {}
  }
}

const id = 'touchstone.diagnostics'

function optionsOf(workspaceDiagnostics: boolean): DiagnosticOptions & TextDocumentRegistrationOptions {
  return {
    // VS Code keeps the id, by which the offer is taken back, only beside a selector; null leaves the choice to the client.
    documentSelector: null,
    identifier: 'touchstone',
    interFileDependencies: false,
    // A client that is told so keeps the diagnostics of closed documents, and waits for the workspace's answer to replace them.
    workspaceDiagnostics,
    workDoneProgress: true
  }
}

/** The client asks for all drafts while that is wanted: by the setting, or since the command was given. */
function askedForAll(context: Context, drafts: UnopenedDrafts): UnopenedChannel {
  const { connection, session, logged } = context
  const workspace = registerWorkspace(context, drafts)
  let offered = session.checksAll
  let offering = Promise.resolve()
  const offer = async () => {
    if (session.checksAll !== offered && session.abilities.registersDiagnostics) {
      offered = session.checksAll
      const { method } = DocumentDiagnosticRequest.type
      const registerOptions = optionsOf(offered)
      await connection.sendRequest(UnregistrationRequest.type, { unregisterations: [{ id, method }] })
      await connection.sendRequest(RegistrationRequest.type, {
        registrations: [{ id, method, registerOptions }]
      })
    }
    workspace.refresh()
  }
  const refresh = () => {
    offering = offering.then(offer, offer)
    return offering
  }
  return {
    tell: () => Promise.resolve(),
    told: () => {
      session.asksForAll = true
      return refresh()
    },
    refresh: () => logged(refresh),
    draftsChanged: () => workspace.draftsChanged(),
    dispose: () => workspace.dispose()
  }
}
