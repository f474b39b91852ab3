/** Fixes everything mechanical in a document, as a command. */

import { workspaceEdit } from '../actions/edit.ts'
import { fixed } from '../actions/fix-all.ts'
import { Moved } from '../answered.ts'
import type { Feature } from './feature.ts'
import { uriIn } from './uri.ts'

export const fixAll: Feature = {
  capabilities: () => ({}),
  register({ connection, session, answers, commands }) {
    commands.set('touchstone.server.fixAll', async given => {
      const read = await answers.of(uriIn(given))
      if (read === null) return
      const edits = fixed(read, () => true)
      if (edits.length === 0) return
      const { applied } = await connection.workspace.applyEdit(workspaceEdit(edits, read, session))
      if (!applied) throw new Moved('The editor did not take the edit; the document may have changed.')
    })
  }
}
