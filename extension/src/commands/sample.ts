/** Opens a copy of the sample draft, which may be edited and thrown away. */
import { type ExtensionContext, Uri, window, workspace } from 'vscode'

export async function openSample({ extensionUri }: ExtensionContext): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'walkthrough', 'sample-draft.md'))
  const content = new TextDecoder().decode(bytes)
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }))
}
