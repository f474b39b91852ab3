/** Diagnostics sent by the server, for clients that do not ask: each document a moment after its last change. */
import type { Context } from '../context.ts'
import type { Disposed } from '../runtime.ts'
import { diagnosticsOf } from './diagnostics.ts'
import type { DiagnosticsSupport } from './support.ts'

/** Milliseconds of quiet before a check. A change of many parts comes as many messages. */
export const quiet = 20
/** Where a check takes longer than that, as long as it takes is waited, up to this. */
const longestQuiet = 1_000
/** Somebody who types without a pause is told after this many waits. */
const mostWaits = 5

interface Waiting {
  readonly since: number
  readonly timer: Disposed
}

export function registerPush({
  connection,
  runtime: { timer },
  session,
  documents,
  answers,
  logged
}: Context): DiagnosticsSupport {
  const waiting = new Map<string, Waiting>()

  const schedule = (uri: string, wait: number) => {
    const before = waiting.get(uri)
    before?.timer.dispose()
    const now = timer.now()
    const since = before?.since ?? now
    const left = Math.max(0, Math.min(wait, since + wait * mostWaits - now))
    const ring = () => {
      waiting.delete(uri)
      logged(() => publish(uri))
    }
    waiting.set(uri, { since, timer: timer.setTimeout(ring, left) })
  }

  const cancel = (uri: string) => {
    waiting.get(uri)?.timer.dispose()
    waiting.delete(uri)
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
      schedule(uri, Math.min(Math.max(quiet, took), longestQuiet))
    }),
    documents.onDidClose(({ document: { uri } }) => {
      cancel(uri)
      logged(() => connection.sendDiagnostics({ uri, diagnostics: [] }))
    })
  ]
  return {
    refresh: () => {
      for (const uri of documents.keys()) schedule(uri, 0)
    },
    draftsChanged: () => {},
    dispose: () => {
      for (const one of subscriptions) one.dispose()
      for (const uri of [...waiting.keys()]) cancel(uri)
    }
  }
}
