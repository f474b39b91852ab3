/** Builds summary, improvement list and sections from the lines below the judgement table. */
import { type Heading, headingAt } from './heading.ts'
import { bullet, bulletOf, endsItem, isBullet, isOpen, reference, widthOf } from './item-ends.ts'
import { isParagraphMark, isSettled, type Mark, markOf } from './numbering.ts'
import { join, type Mapped, slice, sourceRange } from './passage.ts'
import type { SourceLine } from './source-line.ts'
import type { TitleIndex } from './titles.ts'
import type { ImprovementItem, ImprovementList, Paragraph, Passage, Range, Section } from './tree.ts'

export interface Body {
  readonly summary: readonly Passage[]
  readonly improvements: ImprovementList | null
  readonly sections: readonly Section[]
  readonly stray: readonly Paragraph[]
  readonly boilerplate: Range | null
}

interface OpenParagraph {
  readonly mark: (Mark & { readonly range: Range }) | null
  /** Its number was printed away from it. */
  readonly apart: boolean
  readonly parts: Mapped[]
}

interface OpenItem {
  readonly start: number
  readonly parts: Mapped[]
}

interface OpenSection {
  readonly heading: Heading
  readonly paragraphs: Paragraph[]
}

/** In lines. */
const longestListHeading = 4
/** Dashes and letters below a round or square bullet are parts of the same item. */
const subBullet = /^(?:[\u0336\u2013\u2014\u2212o-]|a\))\s*/

/** `text` gives the end of the source; `lines` are clear of furniture. */
export function buildBody(titles: TitleIndex, lines: readonly SourceLine[], sourceEnd: number): Body {
  const builder = new BodyBuilder(titles, lines, sourceEnd)
  return builder.build()
}

/** Walks the lines once; what is open at a line is closed by the next heading. */
class BodyBuilder {
  readonly #titles: TitleIndex
  readonly #lines: readonly SourceLine[]
  readonly #end: number
  readonly #summary: Mapped[][] = []
  readonly #sections: OpenSection[] = []
  readonly #stray: Paragraph[] = []
  readonly #items: OpenItem[] = []
  #improvementHeading: Passage | null = null
  #place: 'summary' | 'improvements' | 'section' | 'stray' = 'summary'
  #paragraph: OpenParagraph | null = null
  #expected = 1
  #before = ''
  #glyph: string | null = null
  #boilerplate: Range | null = null
  readonly #width: number | null

  constructor(titles: TitleIndex, lines: readonly SourceLine[], end: number) {
    this.#width = widthOf(lines)
    this.#titles = titles
    this.#lines = lines
    this.#end = end
  }

  build(): Body {
    for (let at = 0; at < this.#lines.length; ) {
      const line = this.#lines[at] as SourceLine
      const closing = this.#titles.boilerplateAt(line.text)
      if (closing >= 0) {
        this.#closeReport(line, closing)
        break
      }
      at += this.#take(line, at)
    }
    this.#closeParagraph()
    return {
      summary: this.#summary.map(join).filter(passage => passage.text !== ''),
      improvements: this.#improvementList(),
      sections: this.#sections.map(closeSection),
      stray: this.#stray,
      boilerplate: this.#boilerplate
    }
  }

  /** Words in front of the boilerplate on its own line are a running title, which belongs to it. */
  #closeReport(line: SourceLine, closing: number): void {
    const before = slice(line, 0, closing)
    const prose = before.text !== '' && !/^inspection of /i.test(before.text)
    if (prose) this.#paragraph?.parts.push(before)
    this.#boilerplate = {
      start: prose ? sourceRange(line, closing, closing + 1).start : line.start,
      end: this.#end
    }
  }

  /** Takes what begins at `at`; gives the number of lines taken. */
  #take(line: SourceLine, at: number): number {
    const heading = headingAt(this.#titles, this.#lines, at, isSettled(this.#before) || line.blankBefore)
    if (heading !== null) {
      this.#closeParagraph()
      this.#sections.push({ heading, paragraphs: [] })
      this.#place = 'section'
      this.#before = ''
      return heading.lines
    }
    const listHeading = this.#improvementHeading === null ? this.#listHeading(at) : []
    if (listHeading.length > 0) {
      this.#closeParagraph()
      this.#improvementHeading = join(listHeading)
      this.#place = 'improvements'
      this.#before = ''
      return listHeading.length
    }
    if (this.#place === 'summary') this.#takeSummary(line)
    else if (this.#place === 'improvements') this.#takeImprovement(line, at)
    else this.#takeParagraph(line, at)
    return 1
  }

  /** The lines of the improvement list's heading that begins at `at`, which may be wrapped; none where none does. */
  #listHeading(at: number): readonly SourceLine[] {
    const parts: SourceLine[] = []
    for (let count = 1; count <= longestListHeading; count++) {
      const line = this.#lines[at + count - 1]
      if (line === undefined || line.item !== null || (count > 1 && line.blankBefore)) return []
      parts.push(line)
      const found = this.#titles.improvementHeading(count === 1 ? line.text : join(parts).text)
      if (found !== 'beginning') return found === 'whole' ? parts : []
    }
    return []
  }

  #takeSummary(line: SourceLine): void {
    const current = this.#summary[this.#summary.length - 1]
    const fresh =
      current === undefined ||
      line.heading ||
      (isSettled(this.#before) && (line.blankBefore || this.#shortBefore()))
    if (fresh) this.#summary.push([line])
    else current.push(line)
    this.#before = line.text
  }

  /** A wrapped paragraph without a blank line after it ends in a short line. */
  #shortBefore(): boolean {
    return this.#before.length < 64 || this.#before.length > 160
  }

  #takeImprovement(line: SourceLine, at: number): void {
    // Bullets in a column of their own, above their items or below them, say nothing of where an item begins.
    if (isBullet(line) && [at - 1, at + 1].some(beside => isBullet(this.#lines[beside]))) return
    const glyph = line.item?.mark ?? bulletOf(line.text)
    const numbered = glyph === null || /^\d/.test(glyph) ? markOf(line) : null
    if (numbered !== null && this.#leavesList(at, numbered)) {
      this.#place = 'stray'
      this.#takeParagraph(line, at)
      return
    }
    const last = this.#items[this.#items.length - 1]
    this.#glyph ??= glyph
    const sub = glyph !== null && glyph !== this.#glyph && subBullet.test(glyph) && last !== undefined
    const begins =
      (glyph !== null && !sub) ||
      last === undefined ||
      endsItem(line, this.#before, this.#glyph !== null, this.#width) ||
      (numbered?.stopped === true && this.#glyph === null && !isOpen(this.#before)) ||
      (this.#glyph === null &&
        !reference.test(line.text) &&
        isSettled(this.#before) &&
        (line.blankBefore || this.#shortBefore()))
    const text = line.item === null ? (bullet.exec(line.text)?.[0].length ?? 0) : 0
    const skip = text > 0 ? text : numbered !== null && begins ? numbered.length : 0
    const words = slice(line, skip, line.text.length)
    if (begins) this.#items.push({ start: line.item?.start ?? line.start, parts: [words] })
    else last.parts.push(words)
    this.#before = line.text
  }

  /** A numbered paragraph after bulleted items: the first section's heading is missing. */
  #leavesList(at: number, mark: Mark): boolean {
    if (this.#glyph === null || /^\d/.test(this.#glyph)) return false
    return mark.number === 1 && isParagraphMark(this.#lines, at, mark, this.#before, 1)
  }

  #takeParagraph(line: SourceLine, at: number): void {
    const mark = markOf(line)
    if (mark !== null && isParagraphMark(this.#lines, at, mark, this.#before, this.#expected)) {
      this.#closeParagraph()
      const range = sourceRange(line, 0, mark.text.length)
      this.#paragraph = {
        mark: { ...mark, range },
        apart: line.apart === true,
        parts: [slice(line, mark.length, line.text.length)]
      }
      this.#expected = mark.number + 1
    } else if (this.#paragraph === null || (line.heading && isSettled(this.#before))) {
      this.#closeParagraph()
      this.#paragraph = { mark: null, apart: false, parts: [line] }
    } else {
      this.#paragraph.parts.push(line)
    }
    this.#before = mark !== null && mark.length >= line.text.length ? '' : line.text
  }

  #closeParagraph(): void {
    const open = this.#paragraph
    this.#paragraph = null
    if (open === null) return
    const passage = join(open.parts)
    if (passage.text === '' && open.mark === null) return
    const numberRange = open.mark?.range ?? null
    const text = passage.text === '' && numberRange !== null ? { ...passage, range: numberRange } : passage
    const paragraph: Paragraph = {
      number: open.mark?.number ?? null,
      numberRange,
      mark: open.mark?.text ?? null,
      passage: text,
      // A number that was printed away from its paragraph is no part of it.
      range: {
        start: open.apart ? text.range.start : (numberRange?.start ?? text.range.start),
        end: text.range.end
      }
    }
    const section = this.#sections[this.#sections.length - 1]
    if (section === undefined || this.#place === 'stray') this.#stray.push(paragraph)
    else section.paragraphs.push(paragraph)
  }

  #improvementList(): ImprovementList | null {
    const heading = this.#improvementHeading
    if (heading === null) return null
    const items: ImprovementItem[] = []
    for (const open of this.#items) {
      const passage = join(open.parts)
      if (passage.text !== '') items.push({ passage, range: { start: open.start, end: passage.range.end } })
    }
    const end = items[items.length - 1]?.range.end ?? heading.range.end
    return { heading, items, range: { start: heading.range.start, end } }
  }
}

function closeSection({ heading, paragraphs }: OpenSection): Section {
  const end = paragraphs[paragraphs.length - 1]?.range.end ?? heading.range.end
  return {
    judgement: heading.judgement,
    title: heading.title,
    titleRange: heading.titleRange,
    misnamed: heading.misnamed,
    grade: heading.grade,
    headingRange: heading.range,
    paragraphs,
    range: { start: heading.range.start, end }
  }
}
