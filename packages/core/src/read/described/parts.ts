/** Walks the lines of a report by the headings of its layout, and gives each part the lines that stand under it. */
import type { LayoutList } from '../../frameworks/layout.ts'
import { type Heading, headingAt } from '../heading.ts'
import { isSettled } from '../numbering.ts'
import { join, sourceRange } from '../passage.ts'
import type { SourceLine } from '../source-line.ts'
import type { Described, TitleIndex } from '../titles.ts'
import type { Passage, Range } from '../tree.ts'
import { Phrases } from './words.ts'

/** What stands under a heading. */
export type Part = { readonly lines: SourceLine[] } & (
  | { readonly as: 'opening' | 'summary' | 'left-out'; readonly heading: Passage | null }
  | { readonly as: 'list'; readonly heading: Passage; readonly list: LayoutList }
  | { readonly as: 'section'; readonly heading: Heading }
)

type Known =
  | { readonly as: 'summary' | 'left-out'; readonly phrases: Phrases }
  | { readonly as: 'list'; readonly phrases: Phrases; readonly list: LayoutList }
  | { readonly as: 'section'; readonly phrases: Phrases; readonly judgement: string }

/** A heading wraps over a few lines. */
const longestHeading = 4

/** The parts in the order of the print, and where the report ends: null where nothing says so. */
export function partsOf(
  lines: readonly SourceLine[],
  framework: Described,
  titles: TitleIndex
): { readonly parts: readonly Part[]; readonly end: Range | null } {
  const known = knownHeadings(framework)
  const graded = framework.judgements.some(
    ({ bodyOrder, stated }) => bodyOrder !== null && stated === 'heading'
  )
  const endings = framework.layout.endings.map(words => words.toLowerCase())
  const parts: Part[] = [{ as: 'opening', heading: null, lines: [] }]
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as SourceLine
    const text = line.text.toLowerCase()
    if (endings.some(words => text.startsWith(words)))
      return { parts, end: { start: line.start, end: (lines[lines.length - 1] as SourceLine).end } }
    const found = headed(lines, at, known) ?? (graded ? gradedHeading(titles, lines, at) : null)
    if (found !== null) {
      parts.push(found.part)
      at += found.lines
      continue
    }
    parts[parts.length - 1]?.lines.push(line)
    at++
  }
  return { parts, end: null }
}

/** Whether a line is a heading of the layout as it stands. */
export function headingReader(framework: Described): (text: string) => boolean {
  const known = knownHeadings(framework)
  return text => known.some(({ phrases }) => phrases.has(text))
}

function knownHeadings({ judgements, layout }: Described): Known[] {
  return [
    ...layout.parts.map(({ as, headings }) => ({ as, phrases: new Phrases(headings) })),
    ...layout.lists.map(list => ({ as: 'list' as const, phrases: new Phrases(list.headings), list })),
    ...judgements
      .filter(({ bodyOrder, stated }) => bodyOrder !== null && stated !== 'heading')
      .map(({ id, title, variants }) => ({
        as: 'section' as const,
        phrases: new Phrases([title, ...variants]),
        judgement: id
      }))
  ]
}

/** A known heading that begins at a line and takes whole lines. */
function headed(
  lines: readonly SourceLine[],
  at: number,
  known: readonly Known[]
): { part: Part; lines: number } | null {
  const above = lines[at - 1]
  const first = lines[at] as SourceLine
  if (first.cells !== null || first.item !== null) return null
  if (
    above !== undefined &&
    !first.blankBefore &&
    !first.heading &&
    !isSettled(above.text) &&
    !/^\p{Lu}/u.test(first.text)
  )
    return null
  for (let count = 1; count <= longestHeading; count++) {
    const taken = lines.slice(at, at + count)
    if (taken.length < count || taken.some((line, i) => i > 0 && line.blankBefore)) return null
    const words = join(taken)
    const one = known.find(({ phrases }) => phrases.has(words.text))
    if (one !== undefined) return { part: partFor(one, words), lines: count }
    if (!known.some(({ phrases }) => phrases.goesOn(words.text))) return null
  }
  return null
}

function partFor(one: Known, words: Passage): Part {
  if (one.as === 'list') return { as: 'list', heading: words, list: one.list, lines: [] }
  if (one.as !== 'section') return { as: one.as, heading: words, lines: [] }
  const length = words.text.replace(/(?<![*_\s:.\d])[*_\s:.\d]+$/, '').length
  const heading: Heading = {
    judgement: one.judgement,
    title: words.text.slice(0, length),
    titleRange: sourceRange(words, 0, length),
    misnamed: false,
    grade: null,
    range: words.range,
    lines: 1
  }
  return { as: 'section', heading, lines: [] }
}

function gradedHeading(
  titles: TitleIndex,
  lines: readonly SourceLine[],
  at: number
): { part: Part; lines: number } | null {
  const above = lines[at - 1]
  const settled = above === undefined || isSettled(above.text) || (lines[at] as SourceLine).blankBefore
  const heading = headingAt(titles, lines, at, settled)
  return heading === null ? null : { part: { as: 'section', heading, lines: [] }, lines: heading.lines }
}
