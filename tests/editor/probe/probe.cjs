/**
 * Measures inside the editor's own process for extensions: opens the draft that `probe.json` of the folder names, which
 * starts the extension named there, and writes down when it was started and when its first diagnostics stood.
 */
const { extensions, languages, Uri, window, workspace } = require('vscode')

exports.activate = async () => {
  const [folder] = workspace.workspaceFolders ?? []
  if (folder === undefined) return
  const result = await measured(folder).catch(error => ({ error: String(error) }))
  await workspace.fs.writeFile(Uri.joinPath(folder.uri, 'result.json'), Buffer.from(JSON.stringify(result)))
}

async function measured(folder) {
  const { draft, extension } = await read(Uri.joinPath(folder.uri, 'probe.json'))
  const uri = Uri.joinPath(folder.uri, draft)
  const wanted = extensions.getExtension(extension)
  if (wanted === undefined || wanted.isActive)
    throw new Error(`${extension} is missing or was started before`)

  const first = new Promise(resolve => {
    const subscription = languages.onDidChangeDiagnostics(() => {
      if (languages.getDiagnostics(uri).length === 0) return
      subscription.dispose()
      resolve(performance.now())
    })
  })
  const from = performance.now()
  await wanted.activate()
  const activated = performance.now() - from
  const opening = performance.now()
  await window.showTextDocument(uri)
  const opened = performance.now() - opening
  const diagnostics = (await first) - opening
  return { activated, opened, diagnostics, count: languages.getDiagnostics(uri).length }
}

async function read(uri) {
  return JSON.parse(Buffer.from(await workspace.fs.readFile(uri)).toString())
}
