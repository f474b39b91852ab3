/** Opens the page of a rule, which comes with the extension. */
import { commands, type ExtensionContext, Uri, window } from 'vscode'
import type { Server } from '../client/server.ts'
import type { ActiveReport } from '../documents/active-report.ts'

export async function openRulePage(
  { extensionUri }: ExtensionContext,
  server: Server,
  active: ActiveReport,
  given?: string
): Promise<void> {
  const page = given ?? (await choosePage(server, active))
  if (page === undefined) return
  await commands.executeCommand(
    'markdown.showPreview',
    Uri.joinPath(extensionUri, 'dist', 'rules', `${page}.md`)
  )
}

/** Rules that have found something in the report in front, and the list of all. */
async function choosePage(server: Server, { uri, checked }: ActiveReport): Promise<string | undefined> {
  const report = uri !== null && checked?.checked === true ? await server.report(uri) : null
  const found = report?.checked ? [...new Set(report.findings.map(({ rule }) => rule))] : []
  if (found.length === 0) return 'README'
  const items = [
    ...found.map(rule => ({ label: rule, description: 'has found something here', page: rule })),
    { label: 'All rules', description: 'a list of them', page: 'README' }
  ]
  return (await window.showQuickPick(items, { placeHolder: 'Which rule?' }))?.page
}
