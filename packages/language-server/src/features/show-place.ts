/** Shows a place of a draft through the client, as a command. */
import { Range, ShowDocumentRequest } from 'vscode-languageserver'
import { Unusable } from '../answered.ts'
import { showPlaceCommand } from '../protocol.ts'
import type { Feature } from './feature.ts'
import { uriIn } from './uri.ts'

export const showPlace: Feature = {
  capabilities: () => ({}),
  register({ connection, session, commands }) {
    commands.set(showPlaceCommand, async given => {
      const uri = uriIn(given)
      const { range } = given as { readonly range?: unknown }
      if (!Range.is(range)) throw new Unusable('The command needs a "range".')
      if (!session.abilities.showsDocuments) throw new Unusable('This editor cannot be shown a place.')
      await connection.sendRequest(ShowDocumentRequest.type, { uri, selection: range, takeFocus: true })
    })
  }
}
