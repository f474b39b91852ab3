/** Completion: references in improvement items, grades in rows and headings, titles of judgements in headings. */
import type { CheckedAnswer, Range } from '@touchstone/core'
import { offered } from '@touchstone/core'
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver'
import type { Read } from '../check/answers.ts'
import type { Feature } from './feature.ts'
import { gradeBegun } from './grade-begun.ts'
import { idsOf, titleOf, written } from './reference-text.ts'

/** What is offered at one place: each text replaces `range`. */
interface Offered {
  readonly range: Range
  readonly entries: readonly {
    readonly text: string
    readonly label: string
    readonly detail: string
    readonly kind: CompletionItemKind
  }[]
}

export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: ['(', '[', '|', ':'] } }),
  register({ connection, session, answers, answering }) {
    connection.onCompletion(
      answering('position', async ({ textDocument, position }, token) => {
        const read = await answers.of(textDocument.uri, token)
        if (!read?.answer.checked) return []
        const offset = session.places.offset(read.document, position)
        const found =
          references(read, read.answer, offset) ??
          grades(read, read.answer, offset) ??
          headings(read, read.answer, offset)
        if (found === null) return []
        const range = session.places.range(read.document, found.range)
        return found.entries.map(
          ({ text, label, detail, kind }, at): CompletionItem => ({
            label,
            ...(session.abilities.labelDetails ? { labelDetails: { description: detail } } : { detail }),
            kind,
            sortText: String(at).padStart(3, '0'),
            filterText: text,
            textEdit: { range, newText: text }
          })
        )
      })
    )
  }
}

/** The reference that stands at the offset is replaced, or what was begun of one. */
function references({ text }: Read, { facts, framework }: CheckedAnswer, offset: number): Offered | null {
  const system = framework.references?.system
  const at = facts.items.findIndex(
    ({ item: { range } }) =>
      range.start < offset &&
      (offset <= range.end || text.slice(range.end, offset).trim() === '') &&
      sameBlock(text, range.end, offset)
  )
  if (system === undefined || at < 0) return null
  const before = text.slice(Math.max(0, offset - longestBegun), offset)
  const begun = /[([][^()[\]\n]*$/.exec(before) ?? /\b[a-z]*$/i.exec(before)
  const start = offset - (begun?.[0].length ?? 0)
  const closed = /^[^()[\]\n]{0,60}[)\]]/.exec(text.slice(offset))
  const end = /^[([]/.test(begun?.[0] ?? '') && closed !== null ? offset + closed[0].length : offset
  const bare = !/^[([]/.test(begun?.[0] ?? '')
  const fitting = offered(facts.traces?.[at]?.references ?? [])
  const ids = [...new Set([...fitting, ...idsOf(system)])]
  return {
    range: { start, end },
    entries: ids.map(id => {
      const house = written(id, system)
      return {
        // Typed without a bracket, the words are what the client compares with.
        text: house,
        label: bare ? house : id,
        detail: `${titleOf(id, system)}${fitting.includes(id) ? ' (fits this item)' : ''}`,
        kind: CompletionItemKind.Reference
      }
    })
  }
}

const longestBegun = 120

/** No empty line stands between the two. */
function sameBlock(text: string, from: number, to: number): boolean {
  return !/\n\s*\n|\n.*\S/.test(text.slice(Math.min(from, to), to))
}

/** Behind the title of a judgement, in a row of the table or a heading. */
function grades({ text }: Read, { framework, report }: CheckedAnswer, offset: number): Offered | null {
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const behind = gradeBegun(text.slice(from, offset))
  if (behind === null) return null
  const { begun, inTable } = behind
  const title = behind.title.toLowerCase()
  const known = framework.judgements.some(one =>
    [one.title, ...one.variants].some(name => name.toLowerCase() === title)
  )
  if (!known) return null
  const rest = /^[A-Za-z' ]*/.exec(text.slice(offset))?.[0] ?? ''
  const row = report.table?.rows.find(({ title: printed }) => printed.toLowerCase() === title)
  const stated = inTable ? null : (row?.grade?.grade ?? null)
  const inOrder = [...framework.grades].sort(
    (a, b) => Number(b.id === stated) - Number(a.id === stated) || b.rank - a.rank
  )
  return {
    range: { start: offset - begun.length, end: offset + rest.trimEnd().length },
    entries: inOrder.map(({ id, label }) => ({
      text: inTable ? label : label.toLowerCase(),
      label: inTable ? label : label.toLowerCase(),
      detail: id === stated ? 'the grade of the table' : 'grade',
      kind: CompletionItemKind.EnumMember
    }))
  }
}

/** At the beginning of a heading: the judgements that have no section yet come first. */
function headings({ text }: Read, { framework, report }: CheckedAnswer, offset: number): Offered | null {
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const begun = /^(#{1,6}\s+)?(.*)$/.exec(text.slice(from, offset))
  const words = begun?.[2] ?? ''
  const isHeading = begun?.[1] !== undefined
  const judgements = framework.judgements
    .filter(({ bodyOrder }) => bodyOrder !== null)
    .sort((a, b) => Number(a.bodyOrder) - Number(b.bodyOrder))
  const begins = (title: string) => title.toLowerCase().startsWith(words.toLowerCase())
  // Prose begins with "The" as well: without the marks of a heading more of a title must stand there.
  if (!isHeading && words.length < fewestLetters) return null
  const fitting = judgements.filter(({ title }) => begins(title))
  if (fitting.length === 0) return null
  const written = (id: string) => report.sections.some(({ judgement }) => judgement === id)
  const gradeOf = (id: string) =>
    report.table?.rows.find(({ judgement }) => judgement === id)?.grade?.text.toLowerCase()
  return {
    range: { start: offset - words.length, end: offset },
    entries: [...fitting]
      .sort((a, b) => Number(written(a.id)) - Number(written(b.id)))
      .map(({ id, title }) => {
        const grade = gradeOf(id)
        return {
          text: grade === undefined ? title : `${title}: ${grade}`,
          label: title,
          detail: written(id) ? 'has a section already' : 'heading of a judgement',
          kind: CompletionItemKind.Module
        }
      })
  }
}

const fewestLetters = 12
