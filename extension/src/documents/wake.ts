/** Starts the server when the first document that may be a report is in front of somebody. */
import { type ExtensionContext, type TextDocument, workspace } from 'vscode'
import { languages } from '../client/options.ts'
import type { Server } from '../client/server.ts'
import { mayBeReport } from './may-be-report.ts'

export function wake(context: ExtensionContext, server: Server): void {
  /** A folder with settings of its own may have grades that only they know. */
  let settled = false

  const look = (document: TextDocument) => {
    if (server.started || !languages.includes(document.languageId)) return
    if (settled || mayBeReport(document.getText())) void server.startOrTell()
  }
  const lookAtAll = () => {
    for (const document of workspace.textDocuments) look(document)
  }

  context.subscriptions.push(
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => look(document))
  )
  lookAtAll()
  if (server.started) return
  void workspace.findFiles('**/touchstone.yaml', '**/node_modules/**', 1).then(([file]) => {
    settled = file !== undefined
    if (settled) lookAtAll()
  })
}
