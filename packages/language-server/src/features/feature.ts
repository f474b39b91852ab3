import type { ServerCapabilities } from 'vscode-languageserver'
import type { Context } from '../context.ts'
import type { Session } from '../session.ts'

/** One thing that the server offers: what is said of it at the start, and its handlers. */
export interface Feature {
  capabilities(session: Session): ServerCapabilities
  register(context: Context): void
}
