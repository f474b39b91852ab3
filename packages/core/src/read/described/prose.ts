/** Paragraphs and list items from the lines of a part: numbered, with a bullet, or with neither. */
import type { LayoutList } from '../../frameworks/layout.ts'
import { isParagraphMark, markOf } from '../numbering.ts'
import { join, type Mapped, slice, sourceRange } from '../passage.ts'
import type { SourceLine } from '../source-line.ts'
import type { ImprovementItem, Paragraph, Passage, Range } from '../tree.ts'
import { beginsParagraph } from './wrapping.ts'

const glyphs =
  /^(?:[\u2022\u25a0\u25aa\u25ab\u25cf\u25e6\u25fc\u25fb\u25fd\u25fe\u2043\u2219\u27a2\uf0a7\uf0b7\uf06e\u00b7]|[*+\u2013\u2014\u2212-](?=\s)|o(?=\s))\s*/

interface Open {
  readonly start: number
  readonly mark: { readonly number: number; readonly text: string; readonly range: Range } | null
  readonly parts: Mapped[]
}

/** The bullet that a line begins with: its sign and the units before the words; null when there is none. */
function bulletOf(line: SourceLine): { sign: string; length: number } | null {
  if (line.item !== null) return { sign: line.item.mark, length: 0 }
  const found = glyphs.exec(line.text)?.[0]
  return found === undefined ? null : { sign: found.trim(), length: found.length }
}

/** The last number that was read, and whether paragraphs are numbered at all. */
export interface Numbers {
  number: number
  readonly read: boolean
}

/** Each bullet, each number in its order and each block of prose is a paragraph. */
export function paragraphsOf(lines: readonly SourceLine[], last: Numbers): Paragraph[] {
  const open: Open[] = []
  let bulletOnly = false
  for (const [at, line] of lines.entries()) {
    const bullet = bulletOf(line)
    const mark = last.read && (bullet === null || /^\d/.test(bullet.sign)) ? markOf(line) : null
    const before = lines[at - 1]?.text ?? ''
    if (mark !== null && isParagraphMark(lines, at, mark, before, last.number + 1)) {
      last.number = mark.number
      const range = sourceRange(line, 0, mark.text.length)
      const rest = slice(line, mark.length, line.text.length)
      open.push({ start: line.start, mark: { number: mark.number, text: mark.text, range }, parts: [rest] })
    } else if (bullet !== null) {
      open.push({
        start: line.item?.start ?? line.start,
        mark: null,
        parts: [slice(line, bullet.length, line.text.length)]
      })
    } else if (open.length === 0 || (beginsParagraph(lines, at) && !bulletOnly)) {
      open.push({ start: line.start, mark: null, parts: [line] })
    } else open[open.length - 1]?.parts.push(line)
    // A bullet that was printed on a line of its own.
    bulletOnly = bullet !== null && bullet.length >= line.text.length && line.item === null
  }
  return open.flatMap(closed)
}

function closed({ start, mark, parts }: Open): Paragraph[] {
  const passage = join(parts)
  if (passage.text === '') return []
  return [
    {
      number: mark?.number ?? null,
      numberRange: mark?.range ?? null,
      mark: mark?.text ?? null,
      passage,
      range: { start: mark?.range.start ?? start, end: passage.range.end }
    }
  ]
}

/** A list's items, and the prose around its bullets: words that lead to them or follow. */
export interface ReadList {
  readonly items: readonly ImprovementItem[]
  readonly beside: readonly Passage[]
}

/** Items by bullets of the first kind; or by paragraphs, each with the bullets below it. Either may be numbered. */
export function itemsOf(lines: readonly SourceLine[], { id, items: by }: LayoutList): ReadList {
  const open: { readonly start: number; readonly parts: Mapped[]; readonly item: boolean }[] = []
  const bulleted = by === 'bullets' && lines.some(line => bulletOf(line) !== null)
  let first: string | null = null
  let bulletOnly = false
  for (const [at, line] of lines.entries()) {
    const bullet = bulletOf(line)
    const mark = bullet === null && !bulleted ? markOf(line) : null
    const numbered = mark !== null && mark.number === open.length + 1
    if (bullet !== null) first ??= bullet.sign
    const fresh = bullet === null && !bulletOnly && beginsParagraph(lines, at)
    const apart = bulleted ? fresh && line.blankBefore : fresh
    const begins = numbered || (by === 'bullets' && bullet !== null && bullet.sign === first) || apart
    const words = slice(line, bullet?.length ?? (numbered ? mark.length : 0), line.text.length)
    if (begins || open.length === 0)
      open.push({ start: line.item?.start ?? line.start, parts: [words], item: !bulleted || bullet !== null })
    else open[open.length - 1]?.parts.push(words)
    bulletOnly = bullet !== null && line.item === null && bullet.length >= line.text.length
  }
  const read = open
    .map(({ start, parts, item }) => ({ start, passage: join(parts), item }))
    .filter(({ passage }) => passage.text !== '')
  return {
    items: read.flatMap(({ start, passage, item }) =>
      item ? [{ passage, range: { start, end: passage.range.end }, list: id }] : []
    ),
    beside: read.flatMap(({ passage, item }) => (item ? [] : [passage]))
  }
}

/** Blocks of prose: the summary's paragraphs. */
export function passagesOf(lines: readonly SourceLine[]): Passage[] {
  return paragraphsOf(lines, { number: 0, read: false }).map(({ passage }) => passage)
}
