/** Hover: what is known of the grade, the reference or the acronym under the pointer. */
import type { CheckedAnswer, Range } from '@touchstone/core'
import { MarkupKind } from 'vscode-languageserver'
import { acronymAt, acronymsOf, headingAt, holds, referencesOf, rowAt } from './at.ts'
import type { Feature } from './feature.ts'
import { gradeText } from './grade-text.ts'
import { referenceText } from './reference-text.ts'

interface Said {
  readonly text: string
  readonly range: Range
}

export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register({ connection, session, answers, answering }) {
    connection.onHover(
      answering('position', async ({ textDocument, position }, token) => {
        const read = await answers.of(textDocument.uri, token)
        if (!read?.answer.checked) return null
        const offset = session.places.offset(read.document, position)
        const said =
          gradeAt(read.answer, offset) ?? referenceAt(read.answer, offset) ?? acronym(read.answer, offset)
        if (said === null) return null
        const contents = session.abilities.hoversMarkdown
          ? { kind: MarkupKind.Markdown, value: said.text }
          : { kind: MarkupKind.PlainText, value: withoutMarks(said.text) }
        return {
          contents,
          range: session.places.range(read.document, said.range)
        }
      })
    )
  }
}

/** The same text for clients that show no Markdown. */
function withoutMarks(markdown: string): string {
  return markdown.replaceAll('**', '').replace(/\\([\\`*_[\]<>#])/g, '$1')
}

function gradeAt(answer: CheckedAnswer, offset: number): Said | null {
  const row = rowAt(answer, offset)
  if (row !== null) {
    const section =
      answer.facts.sections.find(
        ({ section }) => row.judgement !== null && section.judgement === row.judgement
      ) ?? null
    const heading = section && { grade: section.section.grade, place: 'heading' as const }
    return { text: gradeText(answer, row.judgement, row.grade, section, heading), range: row.range }
  }
  const heading = headingAt(answer, offset)
  if (heading === null) return null
  const { judgement, grade, headingRange } = heading.section
  const same = answer.report.table?.rows.find(one => one.judgement !== null && one.judgement === judgement)
  const table = same === undefined ? null : { grade: same.grade, place: 'table' as const }
  return { text: gradeText(answer, judgement, grade, heading, table), range: headingRange }
}

function referenceAt(answer: CheckedAnswer, offset: number): Said | null {
  const placed = referencesOf(answer).find(({ range }) => holds(range, offset))
  const system = answer.framework.references?.system
  if (placed === undefined || system === undefined) return null
  return { text: referenceText(placed.reference.id, system), range: placed.range }
}

function acronym(answer: CheckedAnswer, offset: number): Said | null {
  const placed = acronymAt(answer, offset)
  if (placed === null) return null
  const letters = placed.use.acronym
  const own = acronymsOf(answer).find(({ use }) => use.acronym === letters && use.expansion !== null)
  const usual = answer.framework.acronyms[letters]?.expansions[0]
  if (own !== undefined) {
    const { line } = answer.lines.place(own.range.start)
    return {
      text: `**${letters}**: ${own.use.expansion?.text} (written out in line ${line})`,
      range: placed.range
    }
  }
  if (usual === undefined) return null
  return { text: `**${letters}**: usually ${usual}. This report does not write it out.`, range: placed.range }
}
