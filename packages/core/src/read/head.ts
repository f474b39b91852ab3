/** Reads what stands above the judgement table: title, authority, dates, lead inspector. */
import { readDates } from './dates.ts'
import { marking } from './markings.ts'
import { join, slice, sourceRange } from './passage.ts'
import type { SourceLine } from './source-line.ts'
import type { Authority, InspectionDates, Passage } from './tree.ts'

export interface Head {
  readonly title: Passage | null
  readonly authority: Authority | null
  readonly dates: InspectionDates | null
  readonly leadInspector: Passage | null
}

const datesLabel = /^inspection dates?\s*:?\s*/i
const leadLabel = /^lead inspectors?\s*:?\s*/i
const anyLabel = /^(?:inspection dates?|lead inspectors?|report published|published|date of|previous)\b/i
/** A title block is at most this many lines. */
const longestTitle = 5
/** Characters of the name on the lines above the product's. */
const longestName = 80

/** `phrases`: lower-case words that name the product in titles. */
export function readHead(lines: readonly SourceLine[], phrases: readonly string[]): Head {
  const datesAt = lines.findIndex(line => datesLabel.test(line.text))
  const leadAt = lines.findIndex(line => leadLabel.test(line.text))
  const title = titleLines(lines, phrases)
  const passage = title.length > 0 ? join(title) : null
  return {
    title: passage,
    authority: passage && readAuthority(passage, title, phrases),
    dates: datesAt < 0 ? undatedLabel(lines) : labelledDates(lines, datesAt),
    leadInspector: leadAt < 0 ? null : labelled(lines, leadAt, leadLabel)
  }
}

/**
 * The title is known by what it says, wherever it begins: markings and whatever else stands above "Inspection of …" are no part
 * of it, but for a name on the lines right above.
 */
function titleLines(all: readonly SourceLine[], phrases: readonly string[]): SourceLine[] {
  const lines = all.filter(({ text }) => !marking.test(text) || product.test(text))
  const at = lines.findIndex(({ text }) => product.test(text))
  if (at < 0) return taken(lines)
  const own = taken(lines.slice(at))
  return namesAuthority(join(own), phrases) ? own : taken(lines.slice(nameAbove(lines, at)))
}

/** Whether "Inspection of …" itself names the authority: then what stands above it, the name of a file or a draft, does not. */
function namesAuthority(title: Passage, phrases: readonly string[]): boolean {
  const lower = title.text.toLowerCase()
  const of = product.exec(lower)?.[0].length ?? 0
  return nameEnds(lower, of, phrases).some(end => !/^(?:the )?local authority $/.test(lower.slice(of, end)))
}

/** Where words that name the product end a name that begins at `from`, in the order of the phrases. */
function nameEnds(lower: string, from: number, phrases: readonly string[]): number[] {
  return phrases.map(phrase => lower.indexOf(phrase, from)).filter(end => end > from)
}

const product = /^(?:draft:? )?(?:re-?)?inspection of(?:\s|$)/i

/** The first of the lines right above the product's that may be a name: a few words without a stop or a label. */
function nameAbove(lines: readonly SourceLine[], product: number): number {
  let first = product
  while (first > 0 && product - first < 3 && mayBeName(lines[first - 1] as SourceLine)) first--
  return first
}

function mayBeName({ text, cells, item }: SourceLine): boolean {
  return (
    cells === null &&
    item === null &&
    text.length <= longestName &&
    /^\p{Lu}/u.test(text) &&
    !/[.:;=|<>{}+#\d]/.test(text) &&
    !anyLabel.test(text)
  )
}

function taken(lines: readonly SourceLine[]): SourceLine[] {
  const taken: SourceLine[] = []
  for (const line of lines) {
    if (anyLabel.test(line.text) || taken.length === longestTitle) break
    taken.push(line)
  }
  return taken
}

/** The label's own line and those under it, up to the next label; null when nothing follows the label. */
function labelled(lines: readonly SourceLine[], at: number, label: RegExp): Passage | null {
  const first = lines[at] as SourceLine
  const length = label.exec(first.text)?.[0].length ?? 0
  const parts = [slice(first, length, first.text.length)]
  for (let next = at + 1; next < Math.min(lines.length, at + 3); next++) {
    const line = lines[next] as SourceLine
    if (anyLabel.test(line.text) || line.heading) break
    if (line.blankBefore && parts.some(part => part.text !== '')) break
    parts.push(line)
  }
  const passage = join(parts)
  return passage.text === '' ? null : passage
}

function labelledDates(lines: readonly SourceLine[], at: number): InspectionDates {
  const passage = labelled(lines, at, datesLabel)
  const line = lines[at] as SourceLine
  if (passage === null) return { spans: [], range: { start: line.start, end: line.end } }
  const spans = readDates(passage)
  return { spans, range: spans.length > 0 ? passage.range : { start: line.start, end: passage.range.end } }
}

/** Dates on a line of their own, where the label is missing. */
function undatedLabel(lines: readonly SourceLine[]): InspectionDates | null {
  for (const line of lines.slice(0, 12)) {
    if (line.text.length > 80 || !/^\d/.test(line.text)) continue
    const spans = readDates(line)
    if (spans.some(span => span.to !== null)) return { spans, range: { start: line.start, end: line.end } }
  }
  return null
}

/** "Inspection of X local authority children's services", or X on the lines above the product's name. */
function readAuthority(
  title: Passage,
  lines: readonly SourceLine[],
  phrases: readonly string[]
): Authority | null {
  const lower = title.text.toLowerCase()
  const of = product.exec(lower)?.[0].length
  if (of !== undefined) {
    const [end] = nameEnds(lower, of, phrases)
    if (end !== undefined) return named(title, of, end)
    // "Inspection of Exampleshire Children and Families Trust": the whole of the title names the inspected body.
    return phrases.some(phrase => lower.includes(phrase)) ? null : named(title, of, title.text.length)
  }
  const at = lines.findIndex(({ text }) => product.test(text))
  if (at < 1) return null
  const { length } = join(lines.slice(0, at)).text
  return length <= longestName ? named(title, 0, length) : null
}

function named(title: Passage, start: number, end: number): Authority | null {
  const words = title.text.slice(start, end)
  const before = words.length - words.replace(/^\s*(?:the )?/i, '').length
  const name = words.slice(before).trim()
  if (name === '') return null
  const range = sourceRange(title, start + before, start + before + name.length)
  return { name: /\p{Ll}/u.test(name) ? name : inSmallLetters(name), range }
}

/** "NORTH AND SOUTH EXAMPLE" as running text has it: "North and South Example". */
function inSmallLetters(name: string): string {
  return name
    .toLowerCase()
    .replace(/(?<![\p{L}'])\p{L}+/gu, (word, at: number) =>
      at > 0 && /^(?:and|of|upon|on|in|the|with|by)$/.test(word)
        ? word
        : word.charAt(0).toUpperCase() + word.slice(1)
    )
}
