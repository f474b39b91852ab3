/** Folds the table, the list of what needs to improve, each section and the closing text. */
import type { FoldingRange } from 'vscode-languageserver'
import type { Feature } from './feature.ts'

export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register({ connection, answers, answering }) {
    connection.onFoldingRanges(
      answering('document', async ({ textDocument }, token) => {
        const read = await answers.of(textDocument.uri, token)
        if (!read?.answer.checked) return []
        const { table, improvements, sections, boilerplate } = read.answer.report
        return [table, improvements, ...sections, boilerplate && { range: boilerplate }].flatMap(
          (part): FoldingRange[] => {
            if (part === null) return []
            const startLine = read.document.positionAt(part.range.start).line
            const endLine = read.document.positionAt(part.range.end).line
            return endLine > startLine ? [{ startLine, endLine }] : []
          }
        )
      })
    )
  }
}
