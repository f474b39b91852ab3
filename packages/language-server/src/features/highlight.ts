/** Highlights what belongs together: both places of a finding, or every place of a judgement, an item or an acronym. */
import type { CheckedAnswer, Range } from '@touchstone/core'
import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver'
import { holds } from './at.ts'
import type { Feature } from './feature.ts'
import { tieAt } from './ties.ts'

export const highlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  register({ connection, session, answers, answering }) {
    connection.onDocumentHighlight(
      answering('position', async ({ textDocument, position }, token): Promise<DocumentHighlight[]> => {
        const read = await answers.of(textDocument.uri, token)
        if (!read?.answer.checked) return []
        const offset = session.places.offset(read.document, position)
        return togetherAt(read.answer, offset).map(range => ({
          range: session.places.range(read.document, range),
          kind: DocumentHighlightKind.Text
        }))
      })
    )
  }
}

/** In the order of the text, none twice. */
function togetherAt(answer: CheckedAnswer, offset: number): Range[] {
  const findings = answer.findings
    .map(({ range, evidence }) => [range, ...evidence.map(one => one.range)])
    .filter(ranges => ranges.some(range => holds(range, offset)))
  const ranges = findings.length > 0 ? findings.flat() : (tieAt(answer, offset)?.places ?? [])
  const apart = new Map(ranges.map(range => [`${range.start}-${range.end}`, range]))
  return [...apart.values()].sort((one, other) => one.start - other.start || one.end - other.end)
}
