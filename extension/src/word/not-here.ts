/** Said in place of a Word document's text where nothing can read one: in a browser. */
import { Disposable, window } from 'vscode'

const message =
  'Word documents and PDFs are read by a process of its own, which a browser cannot start. Open the folder in VS Code on the desktop.'

export function documentsNotHere(): Disposable {
  const editors = ['touchstone.document', 'touchstone.printed'].map(viewType =>
    window.registerCustomEditorProvider(viewType, {
      openCustomDocument: uri => ({ uri, dispose: () => {} }),
      resolveCustomEditor: (_document, panel) => {
        panel.webview.html = `<!DOCTYPE html><html lang="en"><title>Touchstone</title><main><p>${message}</p></main></html>`
      }
    })
  )
  return Disposable.from(...editors)
}
