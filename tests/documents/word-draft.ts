/** Turns a draft into a Word document as an inspector would have it: real tables, automatic numbers, a footnote. */
import {
  Document,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  type ILevelsOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun
} from 'docx'
import { createChecker } from '../../packages/core/src/index.ts'

const bulletLine = /^\s*[-*•◼]\s+/u
const numberLine = /^(\d{1,3})(\.\.?|\)?)\s+/
const headingLine = /^(?:the (?:impact|experiences)\b.*|overall effectiveness\b.*|what needs to improve\?)$/i
const footnoteLine = /^([¹²³])\s*(.+)$/

/** The note that a draft without one gets. */
const addedNote = 'This note was added so that a document with a note at the foot is read.'

export async function wordDraft(text: string): Promise<Uint8Array> {
  const { lines, footers, noted } = wholeLines(text)
  const writer = new DraftWriter(noted || lines.some(line => footnoteLine.test(line)), footers)
  for (const line of lines) writer.line(line)
  return new Uint8Array(await Packer.toBuffer(writer.document()))
}

/** One line a paragraph: printed text is joined again, by what the reader makes of it. */
interface DraftLines {
  readonly lines: readonly string[]
  /** What is printed below the pages, where it differs. */
  readonly footers: readonly string[]
  /** Whether no note is to be added: the older reports are read no further than their table. */
  readonly noted: boolean
}

function wholeLines(text: string): DraftLines {
  const drafted = text.replace(/<!--[\s\S]*?-->/g, '').split(/\r?\n/)
  const answer = createChecker().check(text, { path: 'draft.txt' })
  const noted = answer.checked && answer.report.sections.length === 0
  if (!answer.checked || answer.report.format !== 'pdf-text') return { lines: drafted, footers: [], noted }
  const { report } = answer
  const furniture = report.furniture.map(({ passage }) => text.slice(passage.range.start, passage.range.end))
  const footers = [...new Set(furniture.filter(one => /^inspection of/i.test(one)))]
  const at = (range: { start: number; end: number } | null | undefined) =>
    range ? text.slice(range.start, range.end).replace(/\s+/g, ' ') : ''
  const lines = [
    report.title?.text ?? '',
    `Inspection dates: ${at(report.dates?.range)}`,
    `Lead inspector: ${report.leadInspector?.text ?? ''}`,
    'Judgement\tGrade',
    ...(report.table?.rows ?? []).map(row => [row.title, row.grade?.text].filter(Boolean).join('\t')),
    '',
    ...report.summary.map(passage => passage.text),
    ...(report.improvements === null
      ? []
      : [
          report.improvements.heading.text,
          ...report.improvements.items.map(({ passage }) => `- ${passage.text}`)
        ]),
    ...report.sections.flatMap(({ title, grade, paragraphs }) => [
      grade === null ? title : `${title}: ${grade.text}`,
      ...paragraphs.map(({ mark, passage }) => (mark === null ? passage.text : `${mark} ${passage.text}`))
    ]),
    at(report.boilerplate)
  ]
  return { lines, footers, noted }
}

class DraftWriter {
  readonly #children: (Paragraph | Table)[] = []
  readonly #numbering: { reference: string; levels: ILevelsOptions[] }[] = [
    { reference: 'items', levels: [level(LevelFormat.BULLET, '•', 1)] }
  ]
  readonly #footnotes: Record<string, { children: Paragraph[] }> = {}
  readonly #hasNote: boolean
  readonly #footers: readonly string[]
  #rows: TableRow[] = []
  #expected = 0
  #list = ''
  #markEnd = ''
  #numbered = 0
  #open: { children: (TextRun | FootnoteReferenceRun)[]; options: object } | null = null

  constructor(hasNote: boolean, footers: readonly string[]) {
    this.#hasNote = hasNote
    this.#footers = footers
  }

  line(raw: string): void {
    const markdown = raw.replace(/^#+\s+/, '')
    const cells = cellsOf(raw)
    if (cells !== null) {
      if (!cells.every(cell => /^:?-+:?$/.test(cell))) this.#rows.push(tableRow(cells))
      return
    }
    this.#closeTable()
    if (raw.trim() === '') return
    const note = footnoteLine.exec(raw)
    const number = numberLine.exec(markdown)
    if (note) this.#cite(note[2] as string)
    else if (number) this.#number(markdown, number)
    else if (bulletLine.test(markdown))
      this.#put(markdown.replace(bulletLine, ''), { numbering: { reference: 'items', level: 0 } })
    else if (raw !== markdown || headingLine.test(markdown))
      this.#put(markdown, { heading: HeadingLevel.HEADING_2 })
    else this.#put(markdown, {})
  }

  document(): Document {
    this.#closeTable()
    this.#close()
    return new Document({
      numbering: { config: this.#numbering },
      footnotes: this.#footnotes,
      sections: [
        { children: this.#children },
        ...this.#footers.map(footer => ({
          footers: {
            default: new Footer({ children: footer.split(/\s*\n\s*/).map(line => new Paragraph(line)) })
          },
          children: []
        }))
      ]
    })
  }

  /** Word counts by itself: a number that does not follow begins a list of its own. */
  #number(line: string, [mark, digits, end]: RegExpExecArray): void {
    const number = Number(digits)
    if (number !== this.#expected || end !== this.#markEnd || this.#list === '') {
      this.#list = `paragraphs-${this.#numbering.length}`
      this.#markEnd = end as string
      this.#numbering.push({
        reference: this.#list,
        levels: [level(LevelFormat.DECIMAL, `%1${end}`, number)]
      })
    }
    this.#expected = number + 1
    this.#numbered++
    this.#put(line.slice(mark.length), { numbering: { reference: this.#list, level: 0 } })
    if (this.#numbered === 3 && !this.#hasNote) this.#cite(addedNote)
  }

  #put(text: string, options: object): void {
    this.#close()
    this.#open = { children: runs(text), options }
  }

  #cite(text: string): void {
    const id = Object.keys(this.#footnotes).length + 1
    this.#footnotes[id] = { children: [new Paragraph(text)] }
    this.#open?.children.push(new FootnoteReferenceRun(id))
  }

  #close(): void {
    if (this.#open === null) return
    this.#children.push(new Paragraph({ ...this.#open.options, children: this.#open.children }))
    this.#open = null
  }

  #closeTable(): void {
    if (this.#rows.length === 0) return
    this.#close()
    this.#children.push(new Table({ rows: this.#rows, columnWidths: [6000, 3000] }))
    this.#rows = []
  }
}

function level(format: ILevelsOptions['format'], text: string, start: number): ILevelsOptions {
  return { level: 0, text, start, ...(format === undefined ? {} : { format }) }
}

function cellsOf(line: string): string[] | null {
  if (/^\s*\|.*\|\s*$/.test(line))
    return line
      .trim()
      .slice(1, -1)
      .split('|')
      .map(cell => cell.trim())
  return line.includes('\t') ? line.split('\t') : null
}

function tableRow(cells: readonly string[]): TableRow {
  return new TableRow({
    children: cells.map(cell => new TableCell({ children: [new Paragraph({ children: runs(cell) })] }))
  })
}

/** Emphasised words are runs of their own, as in Word. */
function runs(text: string): TextRun[] {
  return text
    .split(/(\*\*[^*]+\*\*)/)
    .filter(part => part !== '')
    .map(part => {
      const bold = part.startsWith('**') && part.endsWith('**') && part.length > 4
      return new TextRun({ text: bold ? part.slice(2, -2) : part, bold })
    })
}
