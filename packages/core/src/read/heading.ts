/** Recognises section headings: a judgement title and its grade, wrapped anywhere, in any of the printed forms. */
import { gradeLabel } from '../frameworks/match.ts'
import { markOf } from './numbering.ts'
import { join, type Mapped, slice, sourceRange } from './passage.ts'
import type { SourceLine } from './source-line.ts'
import type { TitleIndex } from './titles.ts'
import type { Range, StatedGrade } from './tree.ts'

export interface Heading {
  readonly judgement: string | null
  readonly title: string
  readonly titleRange: Range
  readonly misnamed: boolean
  readonly grade: StatedGrade | null
  readonly range: Range
  /** Lines taken. */
  readonly lines: number
}

/** A heading wraps over at most this many lines (seen: four). */
const longest = 6
/** A longer line is a paragraph. */
const longestLine = 200
/** Between title and grade: "Care leavers: good", "… - good", "… (good)", "…, good". */
const separator = /^\s*(?::\s*[([]?|(?:is|are)\s*:?\s|[-\u2013\u2014]{1,3}\s|\u2013|\u2014|,\s|[([])\s*/i
/** In front of the grade: "Grade: good", "Overall judgement: good". */
const label = new RegExp(`^\\s*(?:overall )?${gradeLabel}`, 'i')
/** Behind the grade: closing marks and the mark of a footnote. */
const afterGrade = /^[.\s\d\u00b9*)\]]*$/

/** The heading that begins at `lines[at]`; null when none does. `settled`: the text before it has come to an end. */
export function headingAt(
  titles: TitleIndex,
  lines: readonly SourceLine[],
  at: number,
  settled: boolean
): Heading | null {
  const line = lines[at] as SourceLine
  if (line.heading) return markedHeading(titles, lines, at)
  if (line.cells !== null) return celledHeading(titles, line)
  if (line.item !== null) return null
  if (line.text.length <= longestLine && titles.mayBegin(line.text)) {
    const known = knownHeading(titles, lines, at, settled)
    if (known !== null) return known
  }
  return settled ? unknownHeading(titles, lines, at) : null
}

/** A heading whose grade stands behind a tab. */
function celledHeading(titles: TitleIndex, line: SourceLine): Heading | null {
  const [title, grade, ...others] = line.cells ?? []
  if (title === undefined || grade === undefined || others.length > 0) return null
  const match = titles.atStart(title.text)
  const id = titles.grade(grade.text)
  if (match === null || id === null || !/^\s*:?$/.test(title.text.slice(match.length))) return null
  const joined = join([title, grade])
  return build(joined, match, { id, text: grade.text, from: joined.text.length - grade.text.length }, 1)
}

function knownHeading(
  titles: TitleIndex,
  lines: readonly SourceLine[],
  at: number,
  settled: boolean
): Heading | null {
  let best: Heading | null = null
  const first = lines[at] as SourceLine
  const opens = settled && /^[\p{Lu}\d([]/u.test(first.text)
  const parts: SourceLine[] = []
  for (let count = 1; count <= longest; count++) {
    const line = lines[at + count - 1]
    if (line === undefined || line.cells !== null || line.item !== null || line.heading) break
    const torn = count > 1 && line.blankBefore
    // A stated grade may only go on ("requires improvement / to be good"); a number begins the first paragraph.
    if (best?.grade != null && (torn || markOf(line) !== null)) break
    parts.push(line)
    const joined = join(parts)
    const title = titles.atStart(joined.text)
    if (title === null) {
      if (torn || !titles.mayContinue(joined.text)) break
      continue
    }
    const rest = joined.text.slice(title.length)
    const separated = separator.exec(rest)?.[0].length ?? (rest === '' || rest.startsWith(' ') ? 0 : -1)
    if (separated < 0) break
    const labelled = label.exec(rest.slice(separated))?.[0].length ?? 0
    const lead = separated + labelled
    const words = rest.slice(lead).trim()
    if (words === '') {
      // Alone on its lines: a heading without a grade, unless the next line gives one or goes on with the title.
      if (settled && (rest.includes(':') || standsAlone(lines, at + count)))
        best = build(joined, title, null, count)
      continue
    }
    const grade = titles.gradeAtStart(words)
    if (grade !== null && afterGrade.test(words.slice(grade.length))) {
      // Without a colon the same words may be a sentence: it must begin and end like a heading.
      const own = lead === 0 && line.text.toLowerCase() === words.toLowerCase()
      if (
        labelled === 0 &&
        !rest.trimStart().startsWith(':') &&
        !own &&
        !(opens && standsAlone(lines, at + count))
      )
        continue
      const from = joined.text.length - rest.length + rest.indexOf(words)
      const printed = words.slice(0, grade.length)
      best = build(joined, title, { id: grade.grade, text: printed, from }, count)
      continue
    }
    // "requires improvement to be" is a grade that goes on below.
    if (torn || (grade !== null && !titles.mayBecomeGrade(words))) break
    if (
      rest.startsWith(':') &&
      words.length <= 40 &&
      !/[.;,]/.test(words) &&
      standsAlone(lines, at + count)
    ) {
      best ??= build(joined, title, { id: null, text: words, from: joined.text.length - words.length }, count)
    }
    if (words.length > 40) break
  }
  return best
}

/** Without the brackets that close a grade, and space. Not a pattern, which would begin anew at each of many. */
function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0 && ')] \t'.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** Whether what follows does not run on from the heading: a blank line, a numbered paragraph, the end. */
function standsAlone(lines: readonly SourceLine[], next: number): boolean {
  const line = lines[next]
  if (line === undefined || line.blankBefore || line.heading || line.item !== null) return true
  return markOf(line) !== null
}

/** "Title: grade" in one or two lines where the title is not a known one. */
function unknownHeading(titles: TitleIndex, lines: readonly SourceLine[], at: number): Heading | null {
  const parts: SourceLine[] = []
  for (let count = 1; count <= 3; count++) {
    const line = lines[at + count - 1]
    if (line === undefined || line.cells !== null || line.item !== null || line.text.length > 130) return null
    if (count > 1 && line.blankBefore) return null
    parts.push(line)
    const colon = line.text.lastIndexOf(':')
    if (colon < 0) {
      if (!/^[A-Z]/.test((parts[0] as SourceLine).text) || /[.?!)]$/.test(line.text)) return null
      continue
    }
    const words = line.text.slice(colon + 1).trim()
    const grade = titles.grade(words)
    if (grade === null || !standsAlone(lines, at + count)) return null
    return fromColon(titles, join(parts), grade, count)
  }
  return null
}

function markedHeading(titles: TitleIndex, lines: readonly SourceLine[], at: number): Heading | null {
  const line = lines[at] as SourceLine
  const parts = [line]
  // A heading in Markdown may leave its grade to the line below.
  const title = titles.atStart(line.text)
  if (title !== null) {
    const rest = line.text.slice(title.length)
    const lead = separator.exec(rest)?.[0].length ?? 0
    const words = withoutEnd(rest.slice(lead))
    if (words === '') {
      const next = lines[at + 1]
      const grade = next === undefined || next.heading ? null : titles.grade(next.text)
      if (next === undefined || grade === null) return build(line, title, null, 1)
      parts.push(next)
      const joined = join(parts)
      return build(
        joined,
        title,
        { id: grade, text: next.text, from: joined.text.length - next.text.length },
        2
      )
    }
    const from = title.length + lead
    const grade = titles.grade(words)
    if (grade !== null || /^\s*[:([]/.test(rest))
      return build(line, title, { id: grade, text: words, from }, 1)
  }
  const colon = line.text.lastIndexOf(':')
  if (colon < 0) {
    const near = titles.near(line.text)
    if (near === null) return null
    return build(line, { ...near, length: line.text.length }, null, 1)
  }
  const grade = titles.grade(line.text.slice(colon + 1).trim())
  const near = titles.near(line.text.slice(0, colon))
  return grade === null && near === null ? null : fromColon(titles, line, grade, 1)
}

function fromColon(titles: TitleIndex, joined: Mapped, grade: string | null, count: number): Heading {
  const colon = joined.text.lastIndexOf(':')
  const near = titles.near(joined.text.slice(0, colon))
  const words = joined.text.slice(colon + 1).trim()
  const title = { judgement: near?.judgement ?? null, misnamed: near?.misnamed ?? true, length: colon }
  return build(joined, title, { id: grade, text: words, from: joined.text.length - words.length }, count)
}

function build(
  joined: Mapped,
  title: { judgement: string | null; misnamed: boolean; length: number },
  grade: { id: string | null; text: string; from: number } | null,
  count: number
): Heading {
  const words = slice(joined, 0, title.length)
  return {
    judgement: title.judgement,
    title: words.text,
    titleRange: sourceRange(joined, 0, title.length),
    misnamed: title.misnamed,
    grade: grade && {
      grade: grade.id,
      text: grade.text,
      range: sourceRange(joined, grade.from, grade.from + grade.text.length)
    },
    range: sourceRange(joined, 0, joined.text.length),
    lines: count
  }
}
