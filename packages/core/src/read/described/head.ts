/** Reads title, inspected body, dates and names of a report whose framework describes its layout. */
import type { Layout } from '../../frameworks/layout.ts'
import { readDates } from '../dates.ts'
import { join, slice, sourceRange } from '../passage.ts'
import type { SourceLine } from '../source-line.ts'
import type { Described } from '../titles.ts'
import type { Authority, DateSpan, InspectionDates, Passage } from '../tree.ts'
import { noTitle } from './no-title.ts'
import { pattern } from './words.ts'

export interface DescribedHead {
  readonly title: Passage | null
  readonly authority: Authority | null
  readonly dates: InspectionDates | null
  readonly leadInspector: Passage | null
  /** Index of the first line after the title; 0 where there is none. */
  readonly next: number
}

/** A title stands in the first lines and wraps over a few. */
const headLines = 90
const longestTitle = 4
/** A paragraph that holds dates or names wraps over a few lines. */
const longestParagraph = 8

export function readDescribedHead(lines: readonly SourceLine[], framework: Described): DescribedHead {
  const { layout } = framework
  const found = titleIn(lines, framework)
  const heading = lines.find(line => line.heading)
  return {
    title: found?.title ?? (heading === undefined ? null : join([heading])),
    authority: found?.authority ?? null,
    dates: datesIn(lines, layout),
    leadInspector: leadIn(lines, layout),
    next: found?.next ?? 0
  }
}

/** The first title that fits a pattern; where several do, the one that comes first in the layout. */
function titleIn(
  lines: readonly SourceLine[],
  framework: Described
): { title: Passage; authority: Authority | null; next: number } | null {
  const none = noTitle(framework)
  const goesOn = ({ text, blankBefore }: SourceLine) => !blankBefore && !none.line(text)
  const patterns = framework.layout.titles.map(words => new RegExp(`^(?:draft:? )?${pattern(words)}$`))
  for (let at = 0; at < Math.min(lines.length, headLines); at++) {
    if (none.line((lines[at] as SourceLine).text)) continue
    for (const whole of patterns) {
      for (let count = 1; count <= longestTitle; count++) {
        const parts = lines.slice(at, at + count)
        if (parts.length < count || parts.some((line, i) => i > 0 && !goesOn(line))) break
        const title = join(parts)
        const found = whole.exec(title.text.toLowerCase().replace(/(?<![.:\s])[.:\s]+$/, ''))
        if (found !== null && !none.bodiless(title.text))
          return { title, authority: bodyOf(title, found), next: at + count }
      }
    }
  }
  return null
}

function bodyOf(title: Passage, found: RegExpExecArray): Authority | null {
  const body = found.groups?.['body']
  if (body === undefined) return null
  const start = title.text.toLowerCase().indexOf(body, found.index)
  const from = start + (/^(?:the )/.exec(body)?.[0].length ?? 0)
  const name = title.text.slice(from, start + body.length).replace(/'s?$/, '')
  return { name, range: sourceRange(title, from, from + name.length) }
}

/** A label as a pattern; signs of Markdown may stand between its words and around its colon. */
function labelPattern(label: string): RegExp {
  const words = label.split(/\s+/).map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${words.join('[\\s*_]+')}(?=[\\s:*_]|$)[\\s:*_]*`, 'i')
}

/** The line that begins with a label, and how much of it the label takes with its colon; null when none does. */
export function labelIn(
  lines: readonly SourceLine[],
  label: string
): { readonly at: number; readonly length: number } | null {
  const words = labelPattern(label)
  const at = lines.findIndex(({ text }) => words.test(text))
  const line = lines[at]
  return line === undefined ? null : { at, length: words.exec(line.text)?.[0].length ?? 0 }
}

/** What stands behind the label, or on the line below it. */
export function labelled(lines: readonly SourceLine[], labels: readonly string[]): Passage | null {
  for (const label of labels) {
    const found = labelIn(lines, label)
    const line = lines[found?.at ?? -1]
    if (found === null || line === undefined) continue
    const cell = line.cells?.[1]
    if (cell !== undefined) return join([cell])
    const behind = slice(line, found.length, line.text.length)
    const next = lines[found.at + 1]
    if (behind.text !== '') return join([behind])
    if (next !== undefined) return join([next])
  }
  return null
}

function datesIn(lines: readonly SourceLine[], { dates }: Layout): InspectionDates | null {
  const head = lines.slice(0, headLines)
  const behind = labelled(head, dates.labels)
  const places = [...(behind === null ? [] : [behind]), ...paragraphsFrom(head, dates.openings)]
  for (const passage of places) {
    const spans = runIn(passage)
    if (spans.length > 0) return { spans, range: passage.range }
  }
  return behind === null ? null : { spans: [], range: behind.range }
}

/** The dates of the first sentence that holds some; later ones tell of other inspections. */
function runIn(passage: Passage): readonly DateSpan[] {
  const spans = readDates(passage, true)
  const first = spans[0]
  if (first === undefined) return []
  const behind = passage.text.indexOf(first.text) + first.text.length
  const stop = /\.\s/.exec(passage.text.slice(behind))
  const end =
    stop === null ? passage.range.end : sourceRange(passage, behind + stop.index, behind + stop.index + 1).end
  return spans.filter(({ range, from }) => range.start < end && (from?.month ?? null) !== null)
}

/** The lines from each that begins with one of the words to the next blank line, joined. */
function paragraphsFrom(lines: readonly SourceLine[], openings: readonly string[]): Passage[] {
  const lower = openings.map(words => words.toLowerCase())
  return lines.flatMap((line, at) => {
    const text = line.text.toLowerCase()
    return lower.some(words => text.startsWith(words)) ? [paragraphAt(lines, at)] : []
  })
}

function paragraphAt(lines: readonly SourceLine[], at: number): Passage {
  const parts = lines.slice(at, at + longestParagraph)
  const end = parts.findIndex((line, i) => i > 0 && line.blankBefore)
  return join(end < 0 ? parts : parts.slice(0, end))
}

/** Names follow a label, or stand in a sentence, which may be anywhere: a letter is signed at its end. */
function leadIn(lines: readonly SourceLine[], { lead }: Layout): Passage | null {
  const behind = labelled(lines.slice(0, headLines), lead.labels)
  if (behind !== null) return behind
  const sentences = lead.sentences.map(words => ({
    opening: words.toLowerCase().split('{lead}')[0] as string,
    whole: new RegExp(pattern(words))
  }))
  for (const { opening, whole } of sentences) {
    const first = opening.trim().split(' ')[0] ?? ''
    for (let at = 0; at < lines.length; at++) {
      if (first !== '' && !(lines[at] as SourceLine).text.toLowerCase().includes(first)) continue
      const passage = join(first === '' ? lines.slice(at, at + 1) : lines.slice(at, at + longestParagraph))
      const found = whole.exec(passage.text.toLowerCase())
      const name = found?.groups?.['lead']
      if (found === null || name === undefined) continue
      const start = found.index + found[0].indexOf(name)
      return join([slice(passage, start, start + name.replace(/(?<![,\s])[,\s]+$/, '').length)])
    }
  }
  return null
}
