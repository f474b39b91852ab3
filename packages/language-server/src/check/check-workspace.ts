/** The command that checks every draft of the workspace. */
import { type CancellationToken, CancellationTokenSource } from 'vscode-languageserver'
import type { Context } from '../context.ts'
import type { UnopenedChannel } from './support.ts'
import type { UnopenedDrafts } from './unopened.ts'

/** How many drafts were looked at, and what stands in those that are reports. */
export interface WorkspaceOutcome {
  drafts: number
  reports: number
  findings: number
}

export function registerCheckWorkspace(
  context: Context,
  drafts: UnopenedDrafts,
  channel: UnopenedChannel
): void {
  const { connection, session, commands } = context

  commands.set('touchstone.server.checkWorkspace', async (_, token, given) => {
    // A client that gave no token of its own is shown the progress all the same, where it can.
    const own = session.abilities.progress ? await connection.window.createWorkDoneProgress() : null
    const progress = own ?? given
    const cancelled = either([token, ...(own === null ? [] : [own.token])])
    const outcome: WorkspaceOutcome = { drafts: 0, reports: 0, findings: 0 }
    progress.begin('Touchstone checks the drafts', 0, undefined, true)
    try {
      for await (const draft of drafts.read(progress, cancelled)) {
        outcome.drafts++
        if (!draft.isReport) continue
        outcome.reports++
        outcome.findings += draft.diagnostics.length
        await channel.tell(draft)
      }
    } finally {
      progress.done()
    }
    if (!cancelled.isCancellationRequested) await channel.told()
    return outcome
  })
}

/** Cancelled as soon as one of them is. */
function either(tokens: readonly CancellationToken[]): CancellationToken {
  const source = new CancellationTokenSource()
  for (const token of tokens) {
    if (token.isCancellationRequested) source.cancel()
    token.onCancellationRequested(() => source.cancel())
  }
  return source.token
}
