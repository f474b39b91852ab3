/** Wires the parts together; what they do is theirs. Light: the server starts with the first document that may be a report. */
import { commands, type ExtensionContext, window } from 'vscode'
import { type MakeClient, Server } from './client/server.ts'
import { registerCommands } from './commands/index.ts'
import type { Moderation } from './commands/moderate-folder.ts'
import { ActiveReport } from './documents/active-report.ts'
import { wake } from './documents/wake.ts'
import { EvidencePanel } from './panel/evidence-panel.ts'
import { statusItem } from './status/status-item.ts'
import { JudgementTree } from './tree/judgement-tree.ts'
import type { WordDocuments } from './word/documents.ts'
import { documentsNotHere } from './word/not-here.ts'

/** `documents` shows Word documents and PDFs; null in a browser. */
export function wire(
  context: ExtensionContext,
  make: MakeClient,
  moderation: Moderation,
  documents: WordDocuments | null
): void {
  const log = window.createOutputChannel('Touchstone', { log: true })
  const server = new Server(context, make, log)
  const active = new ActiveReport(server)
  const panel = new EvidencePanel(context, server, active)
  context.subscriptions.push(
    log,
    active,
    panel,
    new JudgementTree(server, active),
    ...statusItem(active),
    documents ?? documentsNotHere(),
    registerCommands({ context, server, active, panel, log, moderation, documents }),
    { dispose: () => server.stop() }
  )
  context.subscriptions.push(
    server.onStart(() => void commands.executeCommand('setContext', 'touchstone.awake', true))
  )
  wake(context, server)
}
