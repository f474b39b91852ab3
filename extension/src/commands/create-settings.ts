/** Makes a touchstone.yaml in a folder of the workspace, or opens the one that is there. */
import { Uri, window, workspace } from 'vscode'

const begun = `# What Touchstone checks in this folder. All keys are optional; hover over one to read what it does.
# rules:
#   acronym: off
#   impact: warning
# failOn: error
`

export async function createSettings(): Promise<void> {
  const folders = workspace.workspaceFolders ?? []
  const folder = folders.length > 1 ? await window.showWorkspaceFolderPick() : folders[0]
  if (folder === undefined) {
    if (folders.length === 0)
      void window.showInformationMessage(
        'Open the folder of your drafts first: the settings stand beside them.'
      )
    return
  }
  const uri = Uri.joinPath(folder.uri, 'touchstone.yaml')
  const there = await workspace.fs.stat(uri).then(
    () => true,
    () => false
  )
  if (!there) await workspace.fs.writeFile(uri, new TextEncoder().encode(begun))
  await window.showTextDocument(uri)
}
