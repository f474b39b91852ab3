/** A lens above each section: its strengths and weaknesses, and the grade that its wording reads as. */
import type { CheckedAnswer, SectionFacts } from '@touchstone/core'
import type { CodeLens } from 'vscode-languageserver'
import type { Feature } from './feature.ts'

/** A client that brings this command gets the place in its arguments. */
const showEvidenceCommand = 'touchstone.showEvidence'

export const codeLens: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: false } }),
  register({ connection, session, answers, answering }) {
    connection.onCodeLens(
      answering('document', async ({ textDocument: { uri } }, token) => {
        if (!session.settings.codeLens) return []
        const read = await answers.of(uri, token)
        if (!read?.answer.checked) return []
        const { answer, document } = read
        const brings = session.abilities.commands.has(showEvidenceCommand)
        return answer.facts.sections.flatMap((section): CodeLens[] => {
          const title = lensText(section, answer)
          if (title === null) return []
          const given = { uri, judgement: section.section.judgement }
          const command = brings ? { command: showEvidenceCommand, arguments: [given] } : { command: '' }
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

function lensText({ language }: SectionFacts, { framework }: CheckedAnswer): string | null {
  if (language === null) return null
  const { strength, weakness } = language.counts
  const counts = `${strength} ${strength === 1 ? 'strength' : 'strengths'}, ${weakness} ${weakness === 1 ? 'weakness' : 'weaknesses'}`
  const label = framework.grades.find(({ id }) => id === language.grade)?.label.toLowerCase()
  return label === undefined
    ? `${counts} · no grade is read from the wording`
    : `${counts} · reads as ${label}`
}
