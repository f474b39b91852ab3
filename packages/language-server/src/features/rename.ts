/** Renames an acronym wherever the prose has it; a plural keeps its s. Words that it stands for are left as they are. */

import { workspaceEdit } from '../actions/edit.ts'
import { Unusable } from '../answered.ts'
import { acronymAt, acronymsOf } from './at.ts'
import type { Feature } from './feature.ts'

export const rename: Feature = {
  capabilities: () => ({ renameProvider: { prepareProvider: true } }),
  register({ connection, session, answers, answering }) {
    connection.onPrepareRename(
      answering('position', async ({ textDocument, position }, token) => {
        const read = await answers.of(textDocument.uri, token)
        const offset = read && session.places.offset(read.document, position)
        const here = read?.answer.checked ? acronymAt(read.answer, offset ?? 0) : null
        if (read === null || here === null) return null
        const { start } = here.range
        const range = { start, end: start + here.use.acronym.length }
        return { range: session.places.range(read.document, range), placeholder: here.use.acronym }
      })
    )
    connection.onRenameRequest(
      answering('position', async ({ textDocument, position, newName }, token) => {
        const read = await answers.of(textDocument.uri, token)
        if (!read?.answer.checked) return null
        const here = acronymAt(read.answer, session.places.offset(read.document, position))
        if (here === null) throw new Unusable('Only acronyms can be renamed, and there is none here.')
        if (!isAcronym(newName))
          throw new Unusable('An acronym has 2 to 12 letters, two of them or more capitals.')
        const letters = here.use.acronym
        const edits = acronymsOf(read.answer)
          .filter(({ use }) => use.acronym === letters)
          .map(({ range: { start } }) => ({ range: { start, end: start + letters.length }, text: newName }))
        return workspaceEdit(edits, read, session)
      })
    )
  }
}

function isAcronym(name: unknown): name is string {
  return (
    typeof name === 'string' &&
    /^[A-Z][A-Za-z&]{1,11}$/.test(name) &&
    (name.match(/[A-Z]/g) ?? []).length >= 2
  )
}
