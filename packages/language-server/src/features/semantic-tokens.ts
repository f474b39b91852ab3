/** Colours the sentences that state a strength or a weakness; off until the user asks for it. */
import { type CheckedAnswer, passagesOf, type Sentence } from '@touchstone/core'
import {
  type CancellationToken,
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder
} from 'vscode-languageserver'
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
      full: { delta: true },
      range: true
    }
  }),
  register({ connection, session, documents, answers, answering }) {
    /** By document: knows what was sent last. */
    const builders = new Map<string, SemanticTokensBuilder>()
    const builderOf = (uri: string) => {
      const builder = builders.get(uri) ?? new SemanticTokensBuilder()
      builders.set(uri, builder)
      return builder
    }
    const readOf = (uri: string, token: CancellationToken) =>
      session.settings.semanticTokens ? answers.of(uri, token) : null
    const fill = (read: Read | null, builder: SemanticTokensBuilder, within: Range | null = null) => {
      if (read?.answer.checked) pushTokens(read, read.answer, session.places, within, builder)
    }
    documents.onDidClose(({ document }) => builders.delete(document.uri))
    const { semanticTokens } = connection.languages
    semanticTokens.on(
      answering('document', async ({ textDocument: { uri } }, token): Promise<SemanticTokens> => {
        const read = await readOf(uri, token)
        const builder = builderOf(uri)
        // No result has this name: the builder begins anew, and later tells what has changed since.
        builder.previousResult('')
        fill(read, builder)
        return builder.build()
      })
    )
    semanticTokens.onDelta(
      answering('document', async ({ textDocument: { uri }, previousResultId }, token) => {
        const read = await readOf(uri, token)
        const builder = builderOf(uri)
        builder.previousResult(previousResultId)
        fill(read, builder)
        return builder.buildEdits()
      })
    )
    semanticTokens.onRange(
      answering('range', async ({ textDocument: { uri }, range }, token): Promise<SemanticTokens> => {
        const builder = new SemanticTokensBuilder()
        fill(await readOf(uri, token), builder, range)
        return { data: builder.build().data }
      })
    )
  }
}

/** Those of the lines of a range, or all. */
function pushTokens(
  { document }: Read,
  answer: CheckedAnswer,
  places: Places,
  within: Range | null,
  builder: SemanticTokensBuilder
): void {
  const sentences = passagesOf(answer.facts).flatMap(passage => passage.sentences)
  for (const sentence of sentences.sort((one, other) => one.range.start - other.range.start)) {
    const type = types.indexOf(sentence.wording.polarity as (typeof types)[number])
    if (type < 0) continue
    // A token stands on one line: a sentence that runs over lines is one token a line.
    const { start, end } = places.range(document, sentence.range)
    const first = Math.max(start.line, within?.start.line ?? 0)
    const last = Math.min(end.line, within?.end.line ?? end.line)
    for (let line = first; line <= last; line++) {
      const from = line === start.line ? start.character : 0
      const to = line === end.line ? end.character : lineEnd(document, line, places)
      if (to > from) builder.push(line, from, to - from, type, modifiersOf(sentence))
    }
  }
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
