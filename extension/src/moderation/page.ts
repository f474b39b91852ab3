/**
 * Shows the moderators' page. A browser keeps the decisions that are made in it, so on the desktop that opens it; where the
 * results stand on another machine, a browser of this one cannot see them, and a panel shows the page.
 */
import { basename } from 'node:path'
import { env, Uri, ViewColumn, window, workspace } from 'vscode'

export async function showPage(results: Uri): Promise<void> {
  const page = Uri.joinPath(results, 'index.html')
  if (env.remoteName === undefined) {
    await env.openExternal(page)
    return
  }
  const panel = window.createWebviewPanel(
    'touchstone.moderators',
    `Moderation: ${basename(results.fsPath)}`,
    ViewColumn.Active,
    { enableScripts: true, enableFindWidget: true, retainContextWhenHidden: true, localResourceRoots: [] }
  )
  panel.webview.html = new TextDecoder().decode(await workspace.fs.readFile(page))
}
