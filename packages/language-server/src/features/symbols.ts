/** The outline: the table's rows, what needs to improve, and each judgement's section with its paragraphs. */
import { type CheckedAnswer, paragraphName, type Range } from '@touchstone/core'
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver'
import type { Read } from '../check/answers.ts'
import type { Places } from '../text/encoding.ts'
import type { Feature } from './feature.ts'
import { opening } from './opening.ts'
import { restingOn } from './rests.ts'

export const symbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Touchstone' } }),
  register({ connection, session, answers, answering }) {
    connection.onDocumentSymbol(
      answering(
        'document',
        async ({ textDocument }, token): Promise<DocumentSymbol[] | SymbolInformation[]> => {
          const read = await answers.of(textDocument.uri, token)
          if (!read?.answer.checked) return []
          return session.abilities.nestedSymbols
            ? outline(read, read.answer, session.places)
            : flatOutline(read, read.answer, session.places)
        }
      )
    )
  }
}

function outline({ document }: Read, answer: CheckedAnswer, places: Places): DocumentSymbol[] {
  const { report, facts } = answer
  const symbol = (
    name: string,
    kind: SymbolKind,
    whole: Range,
    selected: Range,
    children: DocumentSymbol[] = [],
    detail = ''
  ): DocumentSymbol => ({
    // A name must not be empty.
    name: name.trim() === '' ? '…' : name,
    detail,
    kind,
    range: places.range(document, whole),
    selectionRange: places.range(document, selected),
    children
  })
  const found: DocumentSymbol[] = []
  if (report.table !== null) {
    const rows = report.table.rows
      .filter(({ range }) => within(range, (report.table as { range: Range }).range))
      .map(row => symbol(row.title, SymbolKind.Key, row.range, row.titleRange, [], row.grade?.text ?? ''))
    found.push(symbol('Judgements', SymbolKind.Array, report.table.range, report.table.range, rows))
  }
  if (report.improvements !== null) {
    const { heading, range } = report.improvements
    const items = facts.items.map(({ item, references, finding }, at) => {
      const names = answer.facts.traces?.[at]?.paragraphs.map(({ paragraph }) =>
        paragraphName(paragraph, facts.sections)
      )
      const rests = names?.length ? `rests on ${names.join('; ').replace(/(?<=\d); (?=\d)/g, ', ')}` : ''
      const detail = [references[0]?.id ?? '', rests].filter(part => part !== '').join(' · ')
      return symbol(opening(finding), SymbolKind.EnumMember, item.range, item.passage.range, [], detail)
    })
    found.push(symbol(heading.text, SymbolKind.Enum, range, heading.range, items))
  }
  for (const { section, paragraphs } of facts.sections) {
    const children = paragraphs.map(facts => {
      const { number, range, passage } = facts.paragraph
      const items = restingOn(facts, answer).map(({ at }) => `item ${at + 1}`)
      const name = `${number === null ? '' : `${number}. `}${opening(passage.text)}`
      return symbol(
        name,
        SymbolKind.String,
        range,
        passage.range,
        [],
        items.length > 0 ? `holds ${items.join(', ')}` : ''
      )
    })
    const { title, range, headingRange, grade } = section
    found.push(symbol(title, SymbolKind.File, range, headingRange, children, grade?.text ?? ''))
  }
  return found
}

/** The outline as a list; each symbol knows the name of the one that it is in. */
export function flatOutline(read: Read, answer: CheckedAnswer, places: Places): SymbolInformation[] {
  return outline(read, answer, places).flatMap(one => flat(one, read.uri, null))
}

function within(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function flat(
  { name, kind, range, children = [] }: DocumentSymbol,
  uri: string,
  parent: string | null
): SymbolInformation[] {
  const own = { name, kind, location: { uri, range }, ...(parent === null ? {} : { containerName: parent }) }
  return [own, ...children.flatMap(child => flat(child, uri, name))]
}
