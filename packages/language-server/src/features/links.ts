/** Links: each row of the table to its section, and the rule that a waiver names to its page. */
import type { CheckedAnswer } from '@touchstone/core'
import { RULE_PAGES, rules } from '@touchstone/core'
import type { DocumentLink } from 'vscode-languageserver'
import type { Read } from '../check/answers.ts'
import type { Places } from '../text/encoding.ts'
import type { Feature } from './feature.ts'

export const links: Feature = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: false } }),
  register({ connection, session, answers, answering }) {
    connection.onDocumentLinks(
      answering('document', async ({ textDocument }, token) => {
        const read = await answers.of(textDocument.uri, token)
        if (!read?.answer.checked) return []
        return [
          ...rowLinks(read, read.answer, session.places),
          ...waiverLinks(read, read.answer, session.places)
        ]
      })
    )
  }
}

function rowLinks({ uri, document }: Read, { report }: CheckedAnswer, places: Places): DocumentLink[] {
  return (report.table?.rows ?? []).flatMap(({ judgement, titleRange }) => {
    const section = report.sections.find(one => one.judgement === judgement && judgement !== null)
    if (section === undefined) return []
    const { line } = document.positionAt(section.headingRange.start)
    return [
      {
        range: places.range(document, titleRange),
        target: `${uri}#L${line + 1}`,
        tooltip: 'Go to the section'
      }
    ]
  })
}

function waiverLinks({ document, text }: Read, { report }: CheckedAnswer, places: Places): DocumentLink[] {
  return report.comments.flatMap(({ range }) => {
    const match = /touchstone-waive\s+([a-z][a-z-]*)/.exec(text.slice(range.start, range.end))
    const id = match?.[1]
    if (id === undefined || !rules.some(rule => rule.id === id)) return []
    const end = range.start + (match?.index ?? 0) + (match?.[0].length ?? 0)
    return [
      {
        range: places.range(document, { start: end - id.length, end }),
        target: `${RULE_PAGES}${id}.md`,
        tooltip: 'What this rule finds, and where it can be wrong'
      }
    ]
  })
}
