/** What the client tells the server of itself, and which documents are shown to it. */
import { type LogOutputChannel, workspace } from 'vscode'
import type { LanguageClientOptions } from 'vscode-languageclient'
import { shownScheme } from '../word/address.ts'
import { clientCommands } from './protocol.ts'
import { localPage, withLocalPage } from './rule-links.ts'
import { settingsIn } from './settings.ts'
import { traceChannel } from './trace.ts'

export const languages: readonly string[] = ['markdown', 'plaintext']

export function clientOptions(outputChannel: LogOutputChannel): LanguageClientOptions {
  const schemes = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', shownScheme])
  for (const { uri } of workspace.workspaceFolders ?? []) schemes.add(uri.scheme)
  return {
    documentSelector: languages.flatMap(language => [...schemes].map(scheme => ({ language, scheme }))),
    outputChannel,
    traceOutputChannel: traceChannel(outputChannel),
    diagnosticCollectionName: 'touchstone',
    initializationOptions: { settings: settingsIn(), commands: clientCommands },
    middleware: {
      async provideDiagnostics(document, previous, token, next) {
        const report = await next(document, previous, token)
        if (report != null && 'items' in report) report.items = report.items.map(withLocalPage)
        return report
      },
      handleDiagnostics: (uri, diagnostics, next) => next(uri, diagnostics.map(withLocalPage)),
      async provideDocumentLinks(document, token, next) {
        const links = await next(document, token)
        for (const link of links ?? []) if (link.target !== undefined) link.target = localPage(link.target)
        return links
      },
      workspace: {
        configuration: async (params, token, next) => {
          const answers = await next(params, token)
          if (!Array.isArray(answers)) return answers
          return answers.map((answer, at) =>
            params.items[at]?.section === 'touchstone' ? settingsIn() : answer
          )
        }
      }
    }
  }
}
