/** Text in, report tree out: the one entry to the readers. */
import type { Framework } from '../frameworks/framework.ts'
import { chooseFramework } from '../frameworks/index.ts'
import { Memory } from '../memory/memory.ts'
import { buildBody } from './body.ts'
import { lastDay } from './dates.ts'
import { looksLike, readDescribed, whyNotDescribed } from './described/described.ts'
import { frontMatterOf } from './front-matter.ts'
import { clearFurniture } from './furniture.ts'
import { readHead } from './head.ts'
import { mailEnd } from './mail.ts'
import { markdownLines } from './markdown.ts'
import { blank, withoutNotes } from './markdown-notes.ts'
import { placeNumbers } from './number-columns.ts'
import { whyForeign, whyNoReport } from './recognise.ts'
import { plainLines, type SourceLine } from './source-line.ts'
import { readStatements } from './statements.ts'
import { readTable } from './table.ts'
import type { TitleIndex } from './titles.ts'
import type { JudgementTable, NotAReport, Range, Report, SourceFormat, TableRow, Unread } from './tree.ts'

export interface ReadReport {
  readonly report: Report
  readonly framework: Framework
}

/** `markdown` or `text`; null lets the reader tell from the text itself. */
export type InputFormat = 'markdown' | 'text' | null

/**
 * Reads a report. Gives a reason instead of a report when the document holds no judgement table.
 * Never throws, whatever the text. What `memory` holds of the text is not read again.
 */
export function readReport(
  text: string,
  titles: TitleIndex,
  input: InputFormat = null,
  memory: Memory = new Memory()
): ReadReport | NotAReport {
  const markdown = input === 'markdown' || (input === null && looksLikeMarkdown(text))
  const front = markdown ? frontMatterOf(text) : null
  const { notes, text: words } = markdown ? withoutNotes(without(text, front)) : { notes: [], text }
  const { lines, comments, struck } = markdown
    ? markdownLines(words, memory)
    : { lines: plainLines(text), comments: [], struck: [] }
  const found = titles.frameworks.length === 0 ? null : readTable(titles, lines)
  if (found === null) return describedReport(text, titles, lines, markdown, comments, front, struck)
  const phrases = titles.productPhrases
  const head = readHead(lines.slice(0, found.first), phrases)
  const { framework } = chooseFramework({
    end: lastDay(head.dates?.spans ?? []),
    tableJudgements: found.table.rows.flatMap(row => row.judgement ?? []),
    candidates: titles.frameworks
  })
  const base = {
    text,
    format: markdown ? ('markdown' as const) : plainFormat(lines),
    ...head,
    opening: [],
    named: [],
    table: withStatements(titles, framework, lines, found),
    comments
  }
  const body = readBelow(titles, lines, found.next, framework, text, phrases)
  const foreign = whyForeign(found.table, body.sections, framework)
  if (foreign !== null) return { reason: foreign }
  return {
    report: {
      ...base,
      ...body,
      footnotes: [...notes, ...body.footnotes],
      unread: [...leftOut(front, struck), ...body.unread]
    },
    framework
  }
}

function leftOut(front: Range | null, struck: readonly Range[]): Unread[] {
  return [
    ...(front === null ? [] : [{ range: front, reason: frontMatterLeftOut }]),
    ...struck.map(range => ({ range, reason: struckLeftOut }))
  ]
}

/** A report of the first framework that describes a layout which the text has; one that stands alone was chosen. */
function describedReport(
  text: string,
  titles: TitleIndex,
  lines: readonly SourceLine[],
  markdown: boolean,
  comments: Report['comments'],
  front: Range | null,
  struck: readonly Range[]
): ReadReport | NotAReport {
  const [only, ...others] = titles.described
  const chosen = others.length === 0 && titles.frameworks.length === 0 ? only : undefined
  const framework = chosen ?? titles.described.find(one => looksLike(text, lines, one))
  if (framework === undefined) return { reason: whyNoReport(text) }
  const read = readDescribed(lines, framework)
  if (read === null) return { reason: text.trim() === '' ? whyNoReport(text) : whyNotDescribed(framework) }
  const format = markdown ? 'markdown' : plainFormat(lines)
  return { report: { ...read, text, format, comments, unread: leftOut(front, struck) }, framework }
}

const frontMatterLeftOut = 'The settings at the head of the file are no text of the report and were not read.'
const mailLeftOut = 'The closing words of the mail are no text of the report and were not read.'
const struckLeftOut = 'These words are struck out: they are no text of the draft and were not read.'

/** The text with a part of it blank; offsets stay. */
function without(text: string, part: Range | null): string {
  return part === null
    ? text
    : text.slice(0, part.start) + blank(text.slice(part.start, part.end)) + text.slice(part.end)
}

/** Lines after the table in which a statement may stand. */
const below = 8

/** The table with the judgements that stand in sentences right above and below it. */
function withStatements(
  titles: TitleIndex,
  framework: Framework,
  lines: readonly SourceLine[],
  { table, first, next }: NonNullable<ReturnType<typeof readTable>>
): JudgementTable {
  if (!framework.judgements.some(({ statements }) => statements.length > 0)) return table
  const rows = [
    ...readStatements(titles, framework, lines.slice(0, first)),
    ...table.rows,
    ...readStatements(titles, framework, lines.slice(next, next + below))
  ]
  return { ...table, rows: rows.filter((row, at) => rows.findIndex(one => sameStatement(one, row)) === at) }

  function sameStatement(a: TableRow, b: TableRow): boolean {
    return a === b || (a.judgement === b.judgement && !table.rows.includes(a) && !table.rows.includes(b))
  }
}

type Below = Omit<
  Report,
  'text' | 'format' | keyof ReturnType<typeof readHead> | 'opening' | 'named' | 'table' | 'comments'
>

function readBelow(
  titles: TitleIndex,
  all: readonly SourceLine[],
  from: number,
  framework: Framework,
  text: string,
  phrases: readonly string[]
): Below {
  const lines = all.slice(from)
  const first = lines[0]
  const last = lines[lines.length - 1]
  if (!framework.judgements.some(judgement => judgement.bodyOrder !== null)) {
    const reason = `The body of a report under "${framework.title}" is not read, only its table of judgements.`
    const unread = first && last ? [{ range: { start: first.start, end: last.end }, reason }] : []
    return {
      summary: [],
      improvements: null,
      sections: [],
      stray: [],
      footnotes: [],
      furniture: [],
      boilerplate: null,
      unread
    }
  }
  const above = all.slice(0, from)
  const end = mailEnd(lines, above)
  const { lines: kept, furniture, footnotes } = clearFurniture(lines.slice(0, end), phrases, above)
  const signed = lines[end]
  const unread =
    signed && last ? [{ range: { start: signed.start, end: last.end }, reason: mailLeftOut }] : []
  return { ...buildBody(titles, placeNumbers(titles, kept), text.length), furniture, footnotes, unread }
}

/** Headings with hashes, a table of pipes or a comment; plain drafts have none of these. */
function looksLikeMarkdown(text: string): boolean {
  // Plain drafts have none of these signs anywhere, which is told faster than where a line begins with one.
  return (
    text.includes('<!--') ||
    (text.includes('# ') && /^#{1,6} \S/m.test(text)) ||
    (text.includes('---') && /^\|?[ \t]*:?-{3,}:?[ \t]*\|/m.test(text))
  )
}

/** Text printed from a PDF breaks its lines; a pasted draft has its paragraphs whole. */
function plainFormat(lines: readonly SourceLine[]): SourceFormat {
  let long = 0
  for (const line of lines) {
    if (line.pageBefore) return 'pdf-text'
    if (line.text.length > 160) long++
  }
  return long < 3 && lines.length > 60 ? 'pdf-text' : 'plain'
}
