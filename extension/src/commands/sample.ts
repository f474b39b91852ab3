/** Opens a copy of the sample draft, which may be edited and thrown away. */
import { commands, type ExtensionContext, Uri, ViewColumn, window, workspace } from 'vscode'

export async function openSample({ extensionUri }: ExtensionContext): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'walkthrough', 'sample-draft.md'))
  const content = new TextDecoder().decode(bytes)
  const document = await workspace.openTextDocument({ language: 'markdown', content })
  // Beside the walkthrough, so that its next steps stay in sight.
  const shown = window.tabGroups.activeTabGroup.activeTab
  const beside = shown !== undefined && window.activeTextEditor === undefined
  await window.showTextDocument(document, { viewColumn: beside ? ViewColumn.Beside : ViewColumn.Active })
}

/** Told when a command needs a report and none is in front. */
export async function noReport(message = 'There is no report in front of you.'): Promise<void> {
  const open = 'Open a Sample Draft'
  if ((await window.showInformationMessage(message, open)) === open)
    await commands.executeCommand('touchstone.openSample')
}
