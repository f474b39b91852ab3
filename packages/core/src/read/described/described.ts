/** Reads a report whose framework describes its layout. */
import { clearFurniture } from '../furniture.ts'
import { isSettled } from '../numbering.ts'
import { join } from '../passage.ts'
import type { SourceLine } from '../source-line.ts'
import { readTable } from '../table.ts'
import { type Described, TitleIndex } from '../titles.ts'
import type { ImprovementList, JudgementTable, Passage, Report, Section, TableRow } from '../tree.ts'
import { readDescribedHead } from './head.ts'
import { headingReader, type Part, partsOf } from './parts.ts'
import { itemsOf, type Numbers, paragraphsOf, passagesOf } from './prose.ts'
import { withoutRunning } from './running.ts'
import { namedIn, statedRows } from './stated.ts'

type Read = Omit<Report, 'text' | 'format' | 'comments' | 'unread'>

/** Characters in which a report shows what it is. */
const opening = 4000

/** Whether a text begins like a report of the framework. */
export function looksLike(text: string, lines: readonly SourceLine[], framework: Described): boolean {
  const { layout } = framework
  const head = text
    .slice(0, opening)
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
  const worded = layout.knownBy.some(phrase => head.includes(phrase.toLowerCase()))
  if (layout.knownBy.length > 0) return worded
  // Cheap before dear: the first words of a title stand in the opening.
  const begun = layout.titles.some(words =>
    head.includes((words.toLowerCase().split(/[{*]/)[0] ?? '').trim())
  )
  return begun && readDescribedHead(lines, framework).next > 0
}

/** The report; null where no part of it is as the framework describes. */
export function readDescribed(allLines: readonly SourceLine[], framework: Described): Read | null {
  const titles = titlesFor(framework)
  const cleared = clearFurniture(allLines, [])
  const { lines, furniture } = withoutRunning(cleared.lines, headingReader(framework))
  const head = readDescribedHead(allLines, framework)
  const from = Math.max(
    0,
    lines.findIndex(line => line.start >= (allLines[head.next]?.start ?? 0))
  )
  const table = framework.judgements.some(
    ({ tableOrder, stated }) => tableOrder !== null && stated === 'heading'
  )
    ? readTable(titles, lines)
    : null
  const prose =
    table === null ? lines.slice(from) : [...lines.slice(from, table.first), ...lines.slice(table.next)]
  const { parts, end } = partsOf(prose, framework, titles)
  const numbers = { number: 0, read: framework.layout.numbered }
  const sections = parts.flatMap(part => sectionOf(part, numbers))
  const rows = [...(table?.table.rows ?? []), ...statedRows(lines, sections, framework)]
  const { list: improvements, beside } = listOf(parts)
  if (rows.length === 0 && sections.length === 0 && improvements === null) return null
  const summary = parts.filter(({ as }) => as === 'summary')
  const { next: _, ...top } = head
  return {
    ...top,
    opening: allLines.slice(0, head.next).map(line => join([line])),
    table: tableOf(rows, table?.table ?? null),
    summary: [
      ...(summary.length > 0 ? summary : parts.slice(0, 1)).flatMap(part => passagesOf(part.lines)),
      ...beside
    ],
    improvements,
    sections,
    stray: [],
    footnotes: cleared.footnotes,
    furniture: [...cleared.furniture, ...furniture],
    boilerplate: end,
    named: namedIn(sections, framework)
  }
}

const indexes = new WeakMap<Described, TitleIndex>()

function titlesFor(framework: Described): TitleIndex {
  const known = indexes.get(framework) ?? new TitleIndex([{ ...framework, layout: null }])
  indexes.set(framework, known)
  return known
}

function sectionOf(part: Part, numbers: Numbers): Section[] {
  if (part.as !== 'section') return []
  const { heading, lines } = part
  const paragraphs = paragraphsOf(lines, numbers)
  const end = paragraphs[paragraphs.length - 1]?.range.end ?? heading.range.end
  const { judgement, title, titleRange, misnamed, grade, range } = heading
  return [
    {
      judgement,
      title,
      titleRange,
      misnamed,
      grade,
      headingRange: range,
      paragraphs,
      range: { start: range.start, end }
    }
  ]
}

function tableOf(rows: readonly TableRow[], printed: JudgementTable | null): JudgementTable | null {
  const first = rows[0]
  if (first === undefined) return null
  const end = Math.max(...rows.map(({ range }) => range.end))
  return { rows, range: printed?.range ?? { start: Math.min(...rows.map(({ range }) => range.start)), end } }
}

/**
 * The items of all lists, and the prose around them. What a table names beside them is printed between them again, and is no item.
 */
function listOf(parts: readonly Part[]): { list: ImprovementList | null; beside: readonly Passage[] } {
  const lists = parts.filter(part => part.as === 'list')
  const [first] = lists
  if (first === undefined) return { list: null, beside: [] }
  const named = new Set(
    parts.filter(({ as }) => as === 'left-out').flatMap(({ lines }) => lines.map(({ text }) => text))
  )
  const read = lists.map(({ lines, list }) =>
    itemsOf(
      lines.filter(({ text }) => !named.has(text) || isSettled(text)),
      list
    )
  )
  const items = read.flatMap(one => one.items)
  const start = first.heading.range.start
  const end = Math.max(first.heading.range.end, ...items.map(({ range }) => range.end))
  return {
    list: { heading: first.heading, items, range: { start, end } },
    beside: read.flatMap(one => one.beside)
  }
}

/** Why a document that was said to be a report of the framework is none. */
export function whyNotDescribed({ title, layout, judgements }: Described): string {
  const heading = [
    ...layout.lists.flatMap(({ headings }) => headings),
    ...judgements.filter(({ bodyOrder }) => bodyOrder !== null).map(one => one.title)
  ][0]
  const example = heading === undefined ? '' : `, such as “${heading}”`
  return `No heading, list or grade of “${title}” was found${example}. The framework's file says how they are printed.`
}
