/** A lens above each section: its strengths and weaknesses, and the grade that its wording reads as. */
import { type CheckedAnswer, gradeBeside, type SectionFacts } from '@touchstone/core'
import type { CodeLens } from 'vscode-languageserver'
import { showEvidenceCommand, showPlaceCommand } from '../protocol.ts'
import type { Feature } from './feature.ts'

export const codeLens: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: false } }),
  register({ connection, session, answers, answering }) {
    connection.onCodeLens(
      answering('document', async ({ textDocument: { uri } }, token) => {
        if (!session.settings.codeLens) return []
        const read = await answers.of(uri, token)
        if (!read?.answer.checked) return []
        const { answer, document } = read
        const { commands, showsDocuments } = session.abilities
        const commandFor = ({ section }: SectionFacts): { command: string; arguments: unknown[] } | null => {
          const { judgement, headingRange } = section
          if (commands.has(showEvidenceCommand))
            return { command: showEvidenceCommand, arguments: [{ uri, judgement }] }
          // A lens does something: without evidence to show it leads to the row of the table.
          const row = answer.report.table?.rows.find(one => judgement !== null && one.judgement === judgement)
          const range = session.places.range(document, row?.range ?? headingRange)
          return showsDocuments ? { command: showPlaceCommand, arguments: [{ uri, range }] } : null
        }
        return answer.facts.sections.flatMap((section): CodeLens[] => {
          const title = lensText(section, answer)
          const command = commandFor(section)
          if (title === null || command === null) return []
          return [
            {
              range: session.places.range(document, section.section.headingRange),
              command: { title, ...command }
            }
          ]
        })
      })
    )
  }
}

function lensText({ language, section }: SectionFacts, { framework }: CheckedAnswer): string | null {
  if (language === null) return null
  const { strength, weakness } = language.counts
  const counts = `${strength} ${strength === 1 ? 'strength' : 'strengths'}, ${weakness} ${weakness === 1 ? 'weakness' : 'weaknesses'}`
  const reads = gradeBeside(language, section.grade?.grade)
  const label = framework.grades.find(({ id }) => id === reads)?.label.toLowerCase()
  return label === undefined
    ? `${counts} · no grade is read from the wording`
    : `${counts} · reads as ${label}`
}
