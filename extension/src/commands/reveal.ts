/** Shows a place of a draft and selects it. `preserveFocus`: whoever walks through a list stays in the list. */
import { Range, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode'
import type { Place } from '../tree/node.ts'

export async function reveal(uri: string, place: Place, preserveFocus = false): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri))
  const seen = window.visibleTextEditors.find(editor => editor.document === document)
  const selection = document.validateRange(
    new Range(place.line - 1, place.column - 1, place.endLine - 1, place.endColumn - 1)
  )
  const viewColumn = seen?.viewColumn ?? ViewColumn.One
  const editor = await window.showTextDocument(document, { viewColumn, selection, preserveFocus })
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport)
}

/** Shows the line of a draft or of a waivers file in which a waiver stands. */
export async function openWaiver({
  uri,
  line
}: {
  readonly uri: string
  readonly line: number
}): Promise<void> {
  await reveal(uri, { line, column: 1, endLine: line, endColumn: 1 })
}
