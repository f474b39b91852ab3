/**
 * Published prose checkers behind a server as small as one can be, which waits as long as Touchstone's does and checks only
 * the newest text. Arguments: `nothing`, `write-good` or `cspell`, the milliseconds of quiet, then `--stdio`.
 */
import { createConnection, ProposedFeatures, TextDocuments } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'

const checkers = {
  /** The floor: what any server costs. */
  nothing: async () => () => [],
  'write-good': async () => {
    const { default: writeGood } = await import('write-good')
    return document =>
      writeGood(document.getText()).map(({ index, offset, reason }) =>
        said(document, index, index + offset, reason)
      )
  },
  cspell: async () => {
    const { getDefaultSettings, spellCheckDocument } = await import('cspell-lib')
    const settings = await getDefaultSettings()
    return async document => {
      const { issues } = await spellCheckDocument(
        { uri: document.uri, text: document.getText(), languageId: document.languageId },
        { generateSuggestions: false, noConfigSearch: true },
        settings
      )
      return issues.map(({ offset, text }) => said(document, offset, offset + text.length, text))
    }
  }
}

const quiet = Number(process.argv[3])
const check = await checkers[process.argv[2]]()
const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
const documents = new TextDocuments(TextDocument)
let waiting

documents.onDidChangeContent(({ document: { uri } }) => {
  clearTimeout(waiting)
  waiting = setTimeout(async () => {
    const document = documents.get(uri)
    const { version } = document
    connection.sendDiagnostics({ uri, version, diagnostics: await check(document) })
  }, quiet)
})
connection.onInitialize(() => ({ capabilities: { textDocumentSync: 2 } }))
documents.listen(connection)
connection.listen()

function said(document, start, end, message) {
  return {
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    message,
    source: 'bench'
  }
}
