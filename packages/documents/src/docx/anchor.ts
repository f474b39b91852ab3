/** Puts the two ends of a comment into the main part: between runs, or into the middle of one, which is then two. */
import { DocumentError } from '../document.ts'
import type { Span } from './draft-text.ts'
import type { Insertions } from './insertions.ts'
import { child, type Element } from './xml.ts'

/** A place among the characters of a text element. */
export interface Point {
  readonly run: Element
  readonly leaf: Element
  /** In its characters, entities replaced. */
  readonly at: number
}

/** At one place a run is closed, comments end, comments begin, and the run goes on. */
const order = { close: 0, end: 1, begin: 2, reopen: 3 }

export class Anchors {
  readonly #source: string
  readonly #insertions: Insertions
  /** Where runs were parted already. */
  readonly #parted = new Set<number>()
  readonly #preserved = new Set<Element>()

  constructor(source: string, insertions: Insertions) {
    this.#source = source
    this.#insertions = insertions
  }

  begin(point: Point, id: number): void {
    const prefix = this.#prefix(point.run)
    this.#insertions.add(this.#gapAt(point), `<${prefix}commentRangeStart ${prefix}id="${id}"/>`, order.begin)
  }

  end(point: Point, id: number): void {
    const prefix = this.#prefix(point.run)
    const reference = `<${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`
    this.#insertions.add(
      this.#gapAt(point),
      `<${prefix}commentRangeEnd ${prefix}id="${id}"/>${reference}`,
      order.end
    )
  }

  /** An offset between two runs at the point; parts the run where there is none. */
  #gapAt({ run, leaf, at }: Point): number {
    const content = run.children.filter(one => one.name !== 'w:rPr')
    if (at <= 0 && content[0] === leaf) return run.start
    if (at >= leaf.text.length && content[content.length - 1] === leaf) return run.end
    if (at <= 0) return this.#part(leaf.start, run, '', '')
    if (at >= leaf.text.length) return this.#part(leaf.end, run, '', '')
    const raw = rawOffset(this.#source.slice(leaf.openEnd, leaf.closeStart), at)
    // Space at the ends that is not shown would show when the element is parted.
    const preserved = leaf.attributes['xml:space'] === 'preserve'
    if (raw === null || (!preserved && leaf.text !== leaf.text.trim()))
      return at * 2 < leaf.text.length
        ? this.#gapAt({ run, leaf, at: 0 })
        : this.#gapAt({ run, leaf, at: Infinity })
    const name = tagName(this.#source, leaf)
    if (!preserved && !this.#preserved.has(leaf)) {
      this.#preserved.add(leaf)
      this.#insertions.add(leaf.openEnd - 1, ' xml:space="preserve"')
    }
    return this.#part(leaf.openEnd + raw, run, `</${name}>`, `<${name} xml:space="preserve">`)
  }

  #part(at: number, run: Element, close: string, reopen: string): number {
    if (this.#parted.has(at)) return at
    this.#parted.add(at)
    const properties = child(run, 'w:rPr')
    const looks = properties === undefined ? '' : this.#source.slice(properties.start, properties.end)
    this.#insertions.add(at, `${close}</${tagName(this.#source, run)}>`, order.close)
    this.#insertions.add(at, this.#source.slice(run.start, run.openEnd) + looks + reopen, order.reopen)
    return at
  }

  #prefix(run: Element): string {
    const prefix = prefixOf(this.#source, run)
    // Attributes have no namespace of their own without a prefix.
    if (prefix === '')
      throw new DocumentError(
        'It is written in a way that takes no comments; save it again in Word and try that.'
      )
    return prefix
  }
}

/** Where the first and the last words of a passage stand; null when the passage holds no words of the body. */
export function pointsOf(
  spans: readonly Span[],
  start: number,
  end: number
): { begin: Point; end: Point } | null {
  const inside = spans.filter(
    span => span.stretch.leaf !== null && span.start < Math.max(end, start + 1) && span.end > start
  )
  const [first] = inside
  const last = inside[inside.length - 1]
  if (first === undefined || last === undefined) return null
  return { begin: pointAt(first, start), end: pointAt(last, end) }
}

function pointAt({ start, end, stretch }: Span, offset: number): Point {
  const { element, at } = stretch.leaf as NonNullable<typeof stretch.leaf>
  return { run: stretch.run, leaf: element, at: at + Math.min(Math.max(offset, start), end) - start }
}

/** The offset in the XML of the character `at`; null where the XML holds more than characters and entities. */
function rawOffset(raw: string, at: number): number | null {
  if (raw.includes('<')) return null
  let offset = 0
  for (let count = 0; count < at; ) {
    const unit = raw[offset]
    if (unit === '&') {
      const end = raw.indexOf(';', offset)
      const code = /^&#(x?)([\da-f]+);$/i.exec(raw.slice(offset, end + 1))
      const value = code === null ? 0 : Number.parseInt(code[2] as string, code[1] ? 16 : 10)
      count += value > 0xffff ? 2 : 1
      offset = end + 1
    } else {
      // A line end of two characters is read as one.
      offset += unit === '\r' && raw[offset + 1] === '\n' ? 2 : 1
      count++
    }
  }
  return offset
}

function tagName(source: string, element: Element): string {
  return /^[^\s/>]+/.exec(source.slice(element.start + 1, element.start + 200))?.[0] ?? ''
}

/** The prefix that the source gives an element, with its colon; empty without one. */
export function prefixOf(source: string, element: Element): string {
  const name = tagName(source, element)
  return name.slice(0, name.indexOf(':') + 1)
}
