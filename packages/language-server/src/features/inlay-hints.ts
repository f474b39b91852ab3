/** What a section reads as, behind its heading; off until the user asks for it. */
import { type CheckedAnswer, gradeBeside, type SectionFacts } from '@touchstone/core'
import type { InlayHint } from 'vscode-languageserver'
import { touches } from './at.ts'
import type { Feature } from './feature.ts'

export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  register({ connection, session, answers, answering }) {
    connection.languages.inlayHint.on(
      answering('range', async ({ textDocument, range }, token): Promise<InlayHint[]> => {
        const read = session.settings.inlayHints ? await answers.of(textDocument.uri, token) : null
        if (!read?.answer.checked) return []
        const { answer, document } = read
        const shown = session.places.offsets(document, range)
        return answer.facts.sections.flatMap((section): InlayHint[] => {
          const { headingRange } = section.section
          const label = touches(headingRange, shown) ? readsAs(section, answer) : null
          const position = session.places.range(document, headingRange).end
          return label === null ? [] : [{ position, label, paddingLeft: true }]
        })
      })
    )
  }
}

function readsAs({ language, section }: SectionFacts, { framework }: CheckedAnswer): string | null {
  if (language === null) return null
  const reads = gradeBeside(language, section.grade?.grade)
  const grade = framework.grades.find(({ id }) => id === reads)
  if (grade === undefined) return null
  const share = Math.round((language.probabilities[grade.id] ?? 0) * 100)
  return `reads as ${grade.label.toLowerCase()}, ${share}%`
}
