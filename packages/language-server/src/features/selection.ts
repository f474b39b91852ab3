/** Widens a selection by what the report is made of: sentence, paragraph or item, section or list, report. */
import { type CheckedAnswer, passagesOf, type Range } from '@touchstone/core'
import type { SelectionRange } from 'vscode-languageserver'
import { Unusable } from '../answered.ts'
import { holds } from './at.ts'
import type { Feature } from './feature.ts'

export const selection: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register({ connection, session, answers, answering }) {
    connection.onSelectionRanges(
      answering('document', async ({ textDocument, positions }, token): Promise<SelectionRange[] | null> => {
        if (!Array.isArray(positions)) throw new Unusable('The parameters have no positions')
        const read = await answers.of(textDocument.uri, token)
        if (!read?.answer.checked) return null
        const { answer, document, text } = read
        return positions.map(position => {
          const offset = session.places.offset(document, position)
          const around = [
            { start: 0, end: text.length },
            ...rangesAt(answer, offset),
            { start: offset, end: offset }
          ]
          return around.reduce<SelectionRange | undefined>(
            (parent, range) => ({
              range: session.places.range(document, range),
              ...(parent === undefined ? {} : { parent })
            }),
            undefined
          ) as SelectionRange
        })
      })
    )
  }
}

/** From the widest to the narrowest, each within the one before. */
function rangesAt(answer: CheckedAnswer, offset: number): Range[] {
  const { report, facts } = answer
  const sentences = passagesOf(facts).flatMap(({ sentences, passage }) => [
    passage.range,
    ...sentences.map(({ range }) => range)
  ])
  const parts = [
    ...(report.table === null ? [] : [report.table.range, ...report.table.rows.map(({ range }) => range)]),
    ...(report.improvements === null ? [] : [report.improvements.range]),
    ...facts.items.map(({ item }) => item.range),
    ...facts.sections.flatMap(({ section, paragraphs }) => [
      section.range,
      ...paragraphs.map(({ paragraph }) => paragraph.range)
    ])
  ]
  const holding = [...parts, ...sentences]
    .filter(range => holds(range, offset))
    .sort((one, other) => one.start - other.start || other.end - one.end)
  const nested: Range[] = []
  for (const range of holding) {
    const last = nested.at(-1)
    const within = last === undefined || (last.start <= range.start && range.end <= last.end)
    const same = last?.start === range.start && last.end === range.end
    if (within && !same) nested.push(range)
  }
  return nested
}
