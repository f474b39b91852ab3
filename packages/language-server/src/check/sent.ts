/** Diagnostics of drafts that are not open, sent to clients that do not ask for them, and taken back when they no longer hold. */
import type { Context } from '../context.ts'
import type { UnopenedChannel } from './support.ts'
import type { UnopenedDrafts } from './unopened.ts'

export function sendUnopened(
  { connection, session, documents, system, logged }: Context,
  drafts: UnopenedDrafts
): UnopenedChannel {
  /** Drafts whose diagnostics the client shows. */
  const shown = new Set<string>()
  let seen = new Set<string>()
  const takeBack = async (uri: string) => {
    if (shown.delete(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] })
  }
  const again = () => {
    for (const uri of shown) {
      logged(async () => {
        const draft = await drafts.one(uri)
        if (draft === null) await takeBack(uri)
        else if (shown.has(uri))
          await connection.sendDiagnostics({ uri, diagnostics: [...draft.diagnostics] })
      })
    }
  }
  const opened = documents.onDidOpen(({ document }) => {
    const path = system.pathOf(document.uri)
    const uri = path === null ? document.uri : system.uriOf(path)
    // What is open is told of by its own way; where that way is the same, the next message replaces this one.
    if (session.abilities.pullsDiagnostics || uri !== document.uri) logged(() => takeBack(uri))
    else shown.delete(uri)
  })
  return {
    tell: async ({ uri, diagnostics }) => {
      seen.add(uri)
      if (documents.get(uri) !== undefined) return
      shown.add(uri)
      await connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] })
    },
    told: async () => {
      const gone = [...shown].filter(uri => !seen.has(uri))
      seen = new Set()
      for (const uri of gone) await takeBack(uri)
    },
    refresh: again,
    draftsChanged: again,
    dispose: () => opened.dispose()
  }
}
