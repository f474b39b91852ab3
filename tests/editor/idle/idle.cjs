/** What any extension costs: it is started, and underlines the first word of each document in Markdown. */
const { Diagnostic, languages, Range, workspace } = require('vscode')

exports.activate = ({ subscriptions }) => {
  const collection = languages.createDiagnosticCollection('idle')
  const look = document => {
    if (document.languageId !== 'markdown') return
    collection.set(document.uri, [new Diagnostic(new Range(0, 0, 0, 1), 'The first word.')])
  }
  subscriptions.push(collection, workspace.onDidOpenTextDocument(look))
  for (const document of workspace.textDocuments) look(document)
}
