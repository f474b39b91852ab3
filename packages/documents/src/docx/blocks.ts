/** The body of a Word document as paragraphs and rows of tables, with the numbers that Word prints. */
import type { Tracked } from '../document.ts'
import type { Label, Numbering } from './numbering.ts'
import { isMarkedGone, paragraphProperties } from './revisions.ts'
import { type Around, alternative, noWords, readWords, type Unread, type Words } from './words.ts'
import { child, childrenNamed, type Element, isOn, setting } from './xml.ts'

export interface WordParagraph {
  /** As it stands in the file, counted from 1: empty paragraphs and those in tables are counted too. */
  readonly number: number
  readonly element: Element
  readonly label: Label | null
  readonly words: Words
}

/** A row of a table; each cell is the paragraphs in it. */
export interface WordRow {
  readonly cells: readonly (readonly WordParagraph[])[]
  /** The last of its table. */
  readonly last: boolean
}

export type Block = WordParagraph | WordRow

export function isRow(block: Block): block is WordRow {
  return 'cells' in block
}

export function readBlocks(body: Element, numbering: Numbering, around: Around, side: Tracked): Block[] {
  return new BlockReader(numbering, around, side).read(body)
}

class BlockReader {
  readonly #numbering: Numbering
  readonly #around: Around
  readonly #side: Tracked
  #count = 0

  constructor(numbering: Numbering, around: Around, side: Tracked) {
    this.#numbering = numbering
    this.#around = around
    this.#side = side
  }

  read(container: Element): Block[] {
    const blocks: Block[] = []
    let open: { number: number; element: Element; words: Words } | null = null
    const close = (properties: Element | undefined) => {
      if (open === null) return
      const bare = open.words.stretches.every(({ text }) => text.trim() === '')
      // A paragraph that only holds the break between two sections is not printed, and its number is not counted.
      const label =
        bare && child(properties, 'w:sectPr') !== undefined ? null : this.#numbering.next(properties)
      if (!this.#around.looks.isContents(setting(properties, 'w:pStyle'))) blocks.push({ ...open, label })
      open = null
    }
    const visit = (element: Element) => {
      if (element.name === 'w:p') {
        this.#count++
        open ??= {
          number: this.#count,
          element,
          words: noWords(this.#around, setting(paragraphProperties(element, this.#side), 'w:pStyle'))
        }
        readWords(element, this.#side, open.words)
        // Without its mark a paragraph runs on into the next, whose mark says how both look.
        if (isMarkedGone(child(child(element, 'w:pPr'), 'w:rPr'), this.#side)) return
        close(paragraphProperties(element, this.#side))
      } else if (element.name === 'w:tbl') {
        if (open !== null) close(paragraphProperties(open.element, this.#side))
        blocks.push(...this.#rows(element))
      } else if (element.name === 'w:sdt') {
        const content = child(element, 'w:sdtContent')
        if (content !== undefined && !isContents(element)) content.children.forEach(visit)
      } else if (element.name === 'w:customXml' || element.name === 'w:ins' || element.name === 'w:moveTo') {
        element.children.forEach(visit)
      } else if (element.name === 'mc:AlternateContent') {
        alternative(element).children.forEach(visit)
      } else if (element.name === 'w:altChunk') {
        blocks.push(this.#unread(element, 'embedded document'))
      }
    }
    container.children.forEach(visit)
    if (open !== null) close(paragraphProperties((open as { element: Element }).element, this.#side))
    return blocks
  }

  #rows(table: Element): Block[] {
    const rows = inside(table, 'w:tr').filter(row => this.#isThere(child(row, 'w:trPr')))
    return rows.flatMap((row, at): Block[] => {
      const cells = inside(row, 'w:tc')
        .filter(cell => !this.#isUnseen(child(cell, 'w:tcPr')))
        .map(cell => this.read(cell))
      // Around a table of its own, a table is a matter of layout.
      if (cells.some(holdsTable)) return cells.flat()
      return [{ cells: cells.map(paragraphsOf), last: at === rows.length - 1 }]
    })
  }

  /** Hidden rows are not printed. */
  #isThere(properties: Element | undefined): boolean {
    return !isMarkedGone(properties, this.#side) && !isOn(properties, 'w:hidden')
  }

  /** A cell that goes on from the row above, or that this side of the changes does not have. */
  #isUnseen(properties: Element | undefined): boolean {
    const merge = child(properties, 'w:vMerge')
    if (merge !== undefined && merge.attributes['w:val'] !== 'restart') return true
    return child(properties, this.#side === 'accepted' ? 'w:cellDel' : 'w:cellIns') !== undefined
  }

  #unread(element: Element, what: Unread): WordParagraph {
    const words = noWords(this.#around)
    words.unread.add(what)
    return { number: Math.max(this.#count, 1), element, label: null, words }
  }
}

/** Whether rows of several cells with words stand among these blocks; a frame around one word is no table. */
function holdsTable(blocks: readonly Block[]): boolean {
  return blocks.filter(block => isRow(block) && block.cells.filter(isFilled).length > 1).length > 1
}

function isFilled(cell: readonly WordParagraph[]): boolean {
  return cell.some(({ words }) => words.stretches.some(({ text }) => text.trim() !== ''))
}

/** The paragraphs of a cell; those of a table inside it among them. */
function paragraphsOf(cell: readonly Block[]): WordParagraph[] {
  return cell.flatMap(block => (isRow(block) ? block.cells.flat() : block))
}

/** Rows and cells may be wrapped in content controls. */
function inside(element: Element, name: string): Element[] {
  return element.children.flatMap(one => {
    if (one.name === name) return [one]
    if (one.name === 'w:sdt')
      return childrenNamed(one, 'w:sdtContent').flatMap(content => inside(content, name))
    return one.name === 'w:customXml' ? inside(one, name) : []
  })
}

/** A table of contents that Word made from its gallery, in whatever style. */
function isContents(control: Element): boolean {
  const part = child(child(control, 'w:sdtPr'), 'w:docPartObj')
  return /^table of contents$/i.test(setting(part, 'w:docPartGallery') ?? '')
}
