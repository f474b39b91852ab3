/** Colours the sentences that state a strength or a weakness; off until the user asks for it. */
import { type CheckedAnswer, passagesOf, type Sentence } from '@touchstone/core'
import { type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver'
import type { Read } from '../check/answers.ts'
import type { Places } from '../text/encoding.ts'
import type { Feature } from './feature.ts'

const types = ['strength', 'weakness', 'mixed'] as const
const modifiers = ['serious', 'impact'] as const
/** The level of a weakness that is called serious. */
const serious = 3

export const semanticTokens: Feature = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...types], tokenModifiers: [...modifiers] },
      full: true
    }
  }),
  register({ connection, session, answers, answering }) {
    connection.languages.semanticTokens.on(
      answering('document', async ({ textDocument }, token): Promise<SemanticTokens> => {
        const read = session.settings.semanticTokens ? await answers.of(textDocument.uri, token) : null
        return read?.answer.checked ? tokensOf(read, read.answer, session.places) : { data: [] }
      })
    )
  }
}

function tokensOf({ document }: Read, answer: CheckedAnswer, places: Places): SemanticTokens {
  const builder = new SemanticTokensBuilder()
  const sentences = passagesOf(answer.facts).flatMap(passage => passage.sentences)
  for (const sentence of sentences.sort((one, other) => one.range.start - other.range.start)) {
    const type = types.indexOf(sentence.wording.polarity as (typeof types)[number])
    if (type < 0) continue
    // A token stands on one line: a sentence that runs over lines is one token a line.
    const { start, end } = places.range(document, sentence.range)
    for (let line = start.line; line <= end.line; line++) {
      const from = line === start.line ? start.character : 0
      const to = line === end.line ? end.character : lineEnd(document, line, places)
      if (to > from) builder.push(line, from, to - from, type, modifiersOf(sentence))
    }
  }
  return builder.build()
}

function lineEnd(document: Read['document'], line: number, places: Places): number {
  const next = document.offsetAt({ line: line + 1, character: 0 })
  const text = document.getText().slice(document.offsetAt({ line, character: 0 }), next)
  return places.position(document, next - (text.length - text.trimEnd().length)).character
}

function modifiersOf({ wording }: Sentence): number {
  const flags = [wording.polarity !== 'strength' && wording.level === serious, wording.impact]
  return flags.reduce((bits, set, at) => bits | (set ? 1 << at : 0), 0)
}
