/** Chooses how diagnostics reach the client. */
import type { ServerCapabilities } from 'vscode-languageserver'
import type { Context } from '../context.ts'
import { registerCheckWorkspace } from './check-workspace.ts'
import { registerPull } from './pull.ts'
import { registerPush } from './push.ts'
import type { DiagnosticsSupport } from './support.ts'
import { UnopenedDrafts } from './unopened.ts'
import { registerWorkspace } from './workspace.ts'

/** Call it once the client has said what it can do. */
export function registerDiagnostics(
  context: Context
): DiagnosticsSupport & { readonly capabilities: ServerCapabilities } {
  const { pullsDiagnostics } = context.session.abilities
  const drafts = new UnopenedDrafts(context)
  const parts = pullsDiagnostics
    ? [registerPull(context), registerWorkspace(context, drafts)]
    : [registerPush(context)]
  registerCheckWorkspace(context, drafts)
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
    capabilities: pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'touchstone',
            interFileDependencies: false,
            workspaceDiagnostics: true,
            workDoneProgress: true
          }
        }
      : {}
  }
}
