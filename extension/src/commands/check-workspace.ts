/** Checks every draft of the workspace once, open or not; the server shows the progress and takes a cancellation. */
import { commands, window } from 'vscode'
import type { Server } from '../client/server.ts'
import { counted } from '../words.ts'

export async function checkWorkspace(server: Server): Promise<void> {
  const { drafts, reports, findings } = await server.checkWorkspace()
  if (drafts === 0) {
    void window.showInformationMessage('No draft was found besides those that are open and checked anyway.')
    return
  }
  const found = `${counted(reports, 'report')}, ${counted(findings, 'finding')}`
  const show = 'Show Problems'
  const message = `${counted(drafts, 'further draft')} read: ${found}.`
  const choice = await window.showInformationMessage(message, ...(findings > 0 ? [show] : []))
  if (choice === show) await commands.executeCommand('workbench.actions.view.problems')
}
