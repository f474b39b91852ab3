/** Folds the table, the list of what needs to improve, each section, the closing text, and comments. */
import type { Range } from '@touchstone/core'
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver'
import type { Feature } from './feature.ts'

export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register({ connection, answers, answering }) {
    connection.onFoldingRanges(
      answering('document', async ({ textDocument }, token) => {
        const read = await answers.of(textDocument.uri, token)
        if (!read?.answer.checked) return []
        const { table, improvements, sections, boilerplate, comments } = read.answer.report
        const fold = ({ start, end }: Range, kind: FoldingRangeKind): FoldingRange[] => {
          const startLine = read.document.positionAt(start).line
          const endLine = read.document.positionAt(end).line
          return endLine > startLine ? [{ startLine, endLine, kind }] : []
        }
        const parts = [table, improvements, ...sections, boilerplate && { range: boilerplate }]
        return [
          ...parts.flatMap(part => (part === null ? [] : fold(part.range, FoldingRangeKind.Region))),
          ...comments.flatMap(({ range }) => fold(range, FoldingRangeKind.Comment))
        ]
      })
    )
  }
}
