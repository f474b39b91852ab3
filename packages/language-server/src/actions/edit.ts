/** Edits as the client takes them. With a version they are refused when the document has moved on. */
import type { Edit } from '@touchstone/core'
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import type { Read } from '../check/answers.ts'
import type { Session } from '../session.ts'

function textEdits(edits: readonly Edit[], { document }: Read, { places }: Session): TextEdit[] {
  return edits.map(({ range, text }) => ({ range: places.range(document, range), newText: text }))
}

export function workspaceEdit(edits: readonly Edit[], read: Read, session: Session): WorkspaceEdit {
  const changes = textEdits(edits, read, session)
  if (!session.abilities.versionedEdits) return { changes: { [read.uri]: changes } }
  return {
    documentChanges: [{ textDocument: { uri: read.uri, version: read.version }, edits: changes }]
  }
}

/** The smallest single edit that makes `after` of `before`. */
export function difference(before: string, after: string): Edit[] {
  if (before === after) return []
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return [{ range: { start, end: before.length - end }, text: after.slice(start, after.length - end) }]
}
