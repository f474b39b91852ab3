/** Going from a thing to what it belongs to, and listing all its places. */
import type { Range } from '@touchstone/core'
import type { Location } from 'vscode-languageserver'
import type { Read } from '../check/answers.ts'
import type { Feature } from './feature.ts'
import { tieAt } from './ties.ts'

export const navigation: Feature = {
  capabilities: () => ({ definitionProvider: true, referencesProvider: true }),
  register({ connection, session, answers, answering }) {
    const locations = (ranges: readonly Range[], read: Read): Location[] =>
      ranges.map(range => ({ uri: read.uri, range: session.places.range(read.document, range) }))
    connection.onDefinition(
      answering('position', async ({ textDocument, position }, token) => {
        const read = await answers.of(textDocument.uri, token)
        if (!read?.answer.checked) return null
        const tie = tieAt(read.answer, session.places.offset(read.document, position))
        return locations(tie?.targets ?? [], read)
      })
    )
    connection.onReferences(
      answering('position', async ({ textDocument, position, context }, token) => {
        const read = await answers.of(textDocument.uri, token)
        if (!read?.answer.checked) return null
        const tie = tieAt(read.answer, session.places.offset(read.document, position))
        const wanted = (range: Range) =>
          context?.includeDeclaration !== false || !same(range, tie?.declaration)
        return locations((tie?.places ?? []).filter(wanted), read)
      })
    )
  }
}

function same(one: Range, other: Range | null | undefined): boolean {
  return one.start === other?.start && one.end === other.end
}
