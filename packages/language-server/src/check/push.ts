/** Diagnostics sent by the server, for clients that do not ask: each document a moment after its last change. */
import type { Context } from '../context.ts'
import type { Disposed } from '../runtime.ts'
import { diagnosticsOf } from './diagnostics.ts'
import type { DiagnosticsSupport } from './support.ts'

/** Milliseconds of quiet before diagnostics are sent: none come and go between two quick keys. */
export const quiet = 10
/** Milliseconds until the parts of a change are in, which come as many messages. Then it is checked, within the quiet. */
const settling = 3
/** Quick typists press a key every 60 milliseconds: a check that takes longer would be in vain, and waits for the quiet. */
const longestEarly = 60
/** Where a check takes longer than that, as long as it takes is waited, up to this. */
const longestQuiet = 250
/** Somebody who types without a pause is told after this many waits. */
const mostWaits = 5

interface Waiting {
  readonly since: number
  readonly timers: readonly Disposed[]
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

  const schedule = (uri: string, wait: number, early: boolean) => {
    const before = waiting.get(uri)
    stop(before)
    const now = timer.now()
    const since = before?.since ?? now
    const left = Math.max(0, Math.min(wait, since + wait * mostWaits - now))
    const ring = () => {
      waiting.delete(uri)
      logged(() => publish(uri))
    }
    const check = () => logged(() => answers.of(uri))
    const timers = [timer.setTimeout(ring, left)]
    if (early && settling < left) timers.push(timer.setTimeout(check, settling))
    waiting.set(uri, { since, timers })
  }

  const stop = (one: Waiting | undefined) => {
    for (const timer of one?.timers ?? []) timer.dispose()
  }

  const cancel = (uri: string) => {
    stop(waiting.get(uri))
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
      const last = answers.last(uri)
      const took = last?.took ?? 0
      // Opened, and nothing was said of it yet: there is nothing to wait for.
      if (last === null) schedule(uri, 0, false)
      else if (took <= longestEarly) schedule(uri, quiet, true)
      else schedule(uri, Math.min(took, longestQuiet), false)
    }),
    documents.onDidClose(({ document: { uri } }) => {
      cancel(uri)
      logged(() => connection.sendDiagnostics({ uri, diagnostics: [] }))
    })
  ]
  return {
    refresh: () => {
      for (const uri of documents.keys()) schedule(uri, 0, false)
    },
    draftsChanged: () => {},
    dispose: () => {
      for (const one of subscriptions) one.dispose()
      for (const uri of [...waiting.keys()]) cancel(uri)
    }
  }
}
