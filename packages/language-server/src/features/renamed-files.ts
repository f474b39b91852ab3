/** When a draft gets another name, the waivers that name it get it too, with the same edit. */
import { renameInWaivers } from '@touchstone/project'
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { difference } from '../actions/edit.ts'
import type { Context } from '../context.ts'
import type { Feature } from './feature.ts'

/** Which files the client is to tell of before it renames them; folders among them. */
export const renamed = { filters: [{ scheme: 'file', pattern: { glob: '**' } }] }

export const renamedFiles: Feature = {
  capabilities: () => ({}),
  register(context) {
    const { connection, answering } = context
    connection.workspace.onWillRenameFiles(
      answering('nothing', async ({ files }): Promise<WorkspaceEdit | null> => {
        const changes: Record<string, TextEdit[]> = {}
        for (const { oldUri, newUri } of files ?? [])
          Object.assign(changes, await editFor(oldUri, newUri, context))
        return Object.keys(changes).length === 0 ? null : { changes }
      })
    )
  }
}

async function editFor(
  from: string,
  to: string,
  { system, projects, session }: Context
): Promise<Record<string, TextEdit[]>> {
  const [before, after] = [system.pathOf(from), system.pathOf(to)]
  const held = await projects.of(from)
  if (before === null || after === null || 'reason' in held) return {}
  const { waiversPath, root } = held.project
  const text = await system.files.readFile(waiversPath).catch(() => null)
  if (text === null) return {}
  const folder = system.files.folder(waiversPath) ?? root
  const named = (path: string) => system.files.relative(folder, path) ?? path
  const changed = await renameInWaivers(text, named(before), named(after))
  const document = TextDocument.create('', 'yaml', 0, text)
  const edits = difference(text, changed).map(edit => ({
    range: session.places.range(document, edit.range),
    newText: edit.text
  }))
  return edits.length === 0 ? {} : { [system.uriOf(waiversPath)]: edits }
}
