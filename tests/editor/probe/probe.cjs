/**
 * Measures inside the editor's own process for extensions: opens the draft that `probe.json` of the folder names and
 * writes down how long it took until its first diagnostics stood.
 */
const { languages, Uri, window, workspace } = require('vscode')

exports.activate = async () => {
  const [folder] = workspace.workspaceFolders ?? []
  if (folder === undefined) return
  const result = await measured(folder).catch(error => ({ error: String(error) }))
  await workspace.fs.writeFile(Uri.joinPath(folder.uri, 'result.json'), Buffer.from(JSON.stringify(result)))
}

async function measured(folder) {
  const { draft } = await read(Uri.joinPath(folder.uri, 'probe.json'))
  const uri = Uri.joinPath(folder.uri, draft)
  const first = new Promise(resolve => {
    const subscription = languages.onDidChangeDiagnostics(() => {
      if (languages.getDiagnostics(uri).length === 0) return
      subscription.dispose()
      resolve(performance.now())
    })
  })
  const opening = performance.now()
  await window.showTextDocument(uri)
  const opened = performance.now() - opening
  const diagnostics = (await first) - opening
  return { opened, diagnostics, count: languages.getDiagnostics(uri).length }
}

async function read(uri) {
  return JSON.parse(Buffer.from(await workspace.fs.readFile(uri)).toString())
}
