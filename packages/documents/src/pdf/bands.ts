/** Puts the words of a page together to printed lines. */
import type { Item } from './item.ts'
import type { Page } from './page.ts'

/** Words that stand together on a line, without a wide gap. */
export interface Segment {
  readonly text: string
  readonly x: number
  readonly end: number
  /** Where words begin that the PDF draws apart: offset in the text, place on the page. */
  readonly joints: readonly { readonly at: number; readonly x: number }[]
}

/** What is printed at one height, from left to right. */
export interface Band {
  readonly y: number
  readonly size: number
  readonly segments: readonly Segment[]
  /** The number of a note at the foot that begins with this line. */
  readonly note: string | null
}

/** Letters this much smaller than those beside them, and raised, are the mark of a note. */
const raisedSize = 0.78
/** A gap of this many letter heights parts cells; words and the marks of paragraphs stand nearer. */
const wideGap = 1.5
const listMark = /^(?:\(?(?:\d{1,3}|[a-z]{1,4})[.)]{1,2}|\d{1,3}|[^\p{L}\p{N}\s]|o)$/u

/** From top to bottom. */
export function bandsOf(page: Page): Band[] {
  const lines = linesOf(
    page.items.filter(({ text }) => text.trim() !== ''),
    page.items
  )
  const noted = new Set(lines.flatMap(({ note }) => note ?? []))
  return lines
    .map(({ items, y, size, note }) => ({ y, size, note, segments: segmentsOf(items, size, noted) }))
    .filter(({ segments }) => segments.length > 0)
}

interface Placed extends Item {
  /** A raised number: the mark of a note, or a power. */
  readonly raised: boolean
  readonly spaceBefore: boolean
}

interface Line {
  readonly y: number
  readonly size: number
  readonly items: Placed[]
  readonly note: string | null
}

function linesOf(words: readonly Item[], all: readonly Item[]): Line[] {
  const spaced = new Set<Item>()
  for (const [at, item] of all.entries()) {
    const before = all[at - 1]
    if (before !== undefined && /\s$/.test(before.text) && Math.abs(before.y - item.y) < item.size / 2)
      spaced.add(item)
  }
  const open: OpenLine[] = []
  const byHeight = new Map<number, OpenLine[]>()
  // The larger letters make the lines; the small ones then find theirs.
  for (const item of [...words].sort((a, b) => b.size - a.size || a.y - b.y)) {
    const line = nearest(linesNear(byHeight, item.y), item)
    const raised = line !== null && item.size < line.size * raisedSize && /^\s*\d{1,3}\s*$/.test(item.text)
    const placed = { ...item, raised, spaceBefore: spaced.has(item) }
    if (line === null) {
      const fresh: OpenLine = {
        y: item.y,
        size: item.size,
        items: [placed],
        x: item.x,
        end: item.x + item.width
      }
      open.push(fresh)
      const height = Math.floor(item.y / step)
      byHeight.set(height, [...(byHeight.get(height) ?? []), fresh])
    } else {
      line.items.push(placed)
      line.x = Math.min(line.x, item.x)
      line.end = Math.max(line.end, item.x + item.width)
    }
  }
  return open
    .sort((a, b) => a.y - b.y)
    .map(({ y, size, items }) => {
      items.sort((a, b) => a.x - b.x)
      const [first] = items
      const note = first?.raised && items.length > 1 ? first.text.trim() : null
      return { y, size, items, note }
    })
}

/** A line that is being put together, and how far it reaches. */
interface OpenLine {
  readonly y: number
  readonly size: number
  readonly items: Placed[]
  x: number
  end: number
}

/** Lines are looked up by their height, in steps of this many points. */
const step = 16

function linesNear(byHeight: ReadonlyMap<number, readonly OpenLine[]>, y: number): OpenLine[] {
  const height = Math.floor(y / step)
  return [height - 1, height, height + 1].flatMap(at => byHeight.get(at) ?? [])
}

/** The line at the height of an item, or that the item is raised above. */
function nearest(lines: readonly OpenLine[], item: Item): OpenLine | null {
  let best: OpenLine | null = null
  for (const line of lines) {
    const above = line.y - item.y
    const level = Math.abs(above) <= Math.min(line.size, item.size) * 0.25
    const small = item.size < line.size * raisedSize && above > 0 && above <= line.size * 0.6
    const beside = item.x >= line.x - line.size * 2 && item.x <= line.end + line.size * 2
    if (!level && !(small && beside)) continue
    if (best === null || Math.abs(above) < Math.abs(best.y - item.y)) best = line
  }
  return best
}

function segmentsOf(items: readonly Placed[], size: number, noted: ReadonlySet<string>): Segment[] {
  const segments: { text: string; x: number; end: number; joints: { at: number; x: number }[] }[] = []
  for (const [at, item] of items.entries()) {
    const last = segments[segments.length - 1]
    const text = item.raised ? raisedText(item, at, noted) : item.text.replace(/\s+/g, ' ')
    const end = item.x + item.width
    if (last === undefined) {
      segments.push({ text: text.trimStart(), x: item.x, end, joints: [] })
      continue
    }
    const gap = item.x - last.end
    if (gap > size * wideGap && !listMark.test(last.text.trim()))
      segments.push({ text, x: item.x, end, joints: [] })
    else {
      const space = item.spaceBefore || gap > size * 0.25
      if (space && text !== '' && !/\s$/.test(last.text)) last.text += ' '
      if (/\s$/.test(last.text)) last.joints.push({ at: last.text.length, x: item.x })
      last.text += text
      last.end = Math.max(last.end, end)
    }
  }
  return segments
    .map(({ text, ...rest }) => ({ ...rest, text: text.trimEnd() }))
    .filter(({ text }) => text !== '')
}

/** The band with the segment parted that runs through `edge`, where words of its own begin right there. */
export function partedAt(band: Band, edge: number): Band {
  const segments = band.segments.flatMap(segment => {
    const joint = segment.joints.find(({ x }) => Math.abs(x - edge) <= 2)
    if (segment.x >= edge - 2 || joint === undefined) return segment
    return [
      { ...segment, text: segment.text.slice(0, joint.at).trimEnd(), end: edge - 1 },
      { ...segment, text: segment.text.slice(joint.at), x: joint.x, joints: [] }
    ]
  })
  return { ...band, segments }
}

/** The mark of a note of this page goes, as the note itself is told apart; other raised numbers stay raised. */
function raisedText({ text }: Placed, at: number, noted: ReadonlySet<string>): string {
  const number = text.trim()
  if (at > 0 && noted.has(number)) return ''
  const raised = number.replace(/\d/g, digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] as string)
  return at === 0 ? `${raised} ` : raised
}
