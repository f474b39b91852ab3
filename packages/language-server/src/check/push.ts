/** Diagnostics sent by the server, for clients that do not ask: each document a moment after its last change. */
import type { Context } from '../context.ts'
import type { Disposed } from '../runtime.ts'
import { diagnosticsOf } from './diagnostics.ts'
import type { DiagnosticsSupport } from './support.ts'

/** Milliseconds of quiet before a check. A change of many parts comes as many messages. */
export const quiet = 20
/** A check that takes long is begun less often: its own time is waited this many times over, up to a second. */
const patience = 3
const longestWait = 1_000

export function registerPush({
  connection,
  runtime,
  session,
  documents,
  answers,
  logged
}: Context): DiagnosticsSupport {
  const waiting = new Map<string, Disposed>()

  const schedule = (uri: string, wait: number) => {
    waiting.get(uri)?.dispose()
    waiting.set(
      uri,
      runtime.timer.setTimeout(() => {
        waiting.delete(uri)
        logged(() => publish(uri))
      }, wait)
    )
  }

  const publish = async (uri: string) => {
    const read = await answers.of(uri)
    // Closed in the meantime, or changed: then the next check is on its way and nothing is said, not even "nothing".
    if (read === null || waiting.has(uri)) return
    await connection.sendDiagnostics({
      uri,
      version: read.version,
      diagnostics: diagnosticsOf(read, session)
    })
  }

  const subscriptions = [
    documents.onDidChangeContent(({ document: { uri } }) => {
      const took = answers.last(uri)?.took ?? 0
      schedule(uri, Math.min(Math.max(quiet, took * patience), longestWait))
    }),
    documents.onDidClose(({ document: { uri } }) => {
      waiting.get(uri)?.dispose()
      waiting.delete(uri)
      logged(() => connection.sendDiagnostics({ uri, diagnostics: [] }))
    })
  ]
  return {
    refresh: () => {
      for (const uri of documents.keys()) schedule(uri, 0)
    },
    draftsChanged: () => {},
    dispose: () => {
      for (const one of [...subscriptions, ...waiting.values()]) one.dispose()
      waiting.clear()
    }
  }
}
