/**
 * The report tree: what every reader gives and every later stage reads.
 *
 * All offsets are half-open UTF-16 offsets into the text that was read (`Report.text`). Lines and columns are made
 * from offsets at the edge, by `LineIndex`.
 */

/** A half-open stretch of the source, in UTF-16 offsets: in "Judgement" `{start: 0, end: 4}` is "Judg". */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A run of a passage's text that stands unchanged in length in the source: `text[at + i]` came from `source[start + i]`. */
export interface Piece {
  /** Offset in the passage's text. */
  readonly at: number
  /** Offset in the source. */
  readonly start: number
  /** Length in UTF-16 units, the same on both sides. */
  readonly length: number
}

/**
 * Prose joined from one or more source lines: single spaces, straight quotes, no soft hyphens, no page furniture.
 * `range` covers it in the source, from its first to its last character; it may hold furniture that `text` leaves out.
 */
export interface Passage {
  readonly text: string
  readonly range: Range
  readonly pieces: readonly Piece[]
}

/** What a document is written in. `pdf-text` is text as pdftotext prints it. */
export type SourceFormat = 'markdown' | 'plain' | 'pdf-text'

/** A grade as it is printed: in "Care leavers: good" `text` is "good" and `grade` is `good`. */
export interface StatedGrade {
  /** The grade's id in the framework; null when the words are no grade of it. */
  readonly grade: string | null
  /** The printed words, joined: "requires improvement to be good". */
  readonly text: string
  readonly range: Range
}

/** One row of the judgement table. */
export interface TableRow {
  /** The judgement's id in the framework; null when the title is none of its judgements. */
  readonly judgement: string | null
  /** The printed title, joined. */
  readonly title: string
  readonly titleRange: Range
  /** True when the title is only near a known one ("children care leavers"). */
  readonly misnamed: boolean
  /** Null when the row has no grade cell. */
  readonly grade: StatedGrade | null
  /** The whole row, title and grade. */
  readonly range: Range
}

/** The table of judgements and grades near the top of the report. */
export interface JudgementTable {
  /** With the judgements that some frameworks state in a sentence beside the table, in the order of the print. */
  readonly rows: readonly TableRow[]
  /** From the "Judgement / Grade" head (or the first row) to the end of the last row; statements may stand outside. */
  readonly range: Range
}

/** A numbered paragraph: in "12. Children …" `number` is 12 and `numberRange` covers "12.". */
export interface Paragraph {
  /** As printed; null for an unnumbered paragraph inside a section. */
  readonly number: number | null
  readonly numberRange: Range | null
  /** The printed mark: "12.", "46..", "34". Null when there is none. */
  readonly mark: string | null
  readonly passage: Passage
  /** The mark and the passage. */
  readonly range: Range
}

/** One judgement's part of the body: in "Care leavers: good" and its paragraphs. */
export interface Section {
  /** The judgement's id in the framework; null when the heading is none of its judgements but looks like one. */
  readonly judgement: string | null
  /** The printed title without the grade. */
  readonly title: string
  readonly titleRange: Range
  readonly misnamed: boolean
  /** The heading's grade; null when it states none. */
  readonly grade: StatedGrade | null
  /** Title and grade. */
  readonly headingRange: Range
  readonly paragraphs: readonly Paragraph[]
  /** Heading and paragraphs. */
  readonly range: Range
}

/** What a sentence says of a judgement by its number: "did not meet point 8". */
export interface NamedJudgement {
  readonly judgement: string
  /** The grade's id. */
  readonly grade: string
  readonly range: Range
}

/** One "what needs to improve" item. */
export interface ImprovementItem {
  /** The id of its list, where the framework has several; left out elsewhere. */
  readonly list?: string
  readonly passage: Passage
  /** The bullet and the passage. */
  readonly range: Range
}

/** The "what needs to improve" part. */
export interface ImprovementList {
  readonly heading: Passage
  readonly items: readonly ImprovementItem[]
  /** Heading and items. */
  readonly range: Range
}

/** A day of the calendar, proleptic Gregorian, no time zone. `day` or `month` null where the print leaves it out. */
export interface CalendarDay {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

/** One printed run of inspection days: "6 to 17 December 2021". */
export interface DateSpan {
  readonly from: CalendarDay | null
  readonly to: CalendarDay | null
  /** The printed words, joined. */
  readonly text: string
  readonly range: Range
}

/** The inspection dates; paused inspections print two spans joined by "and". */
export interface InspectionDates {
  readonly spans: readonly DateSpan[]
  readonly range: Range
}

/** The authority that was inspected: in "Inspection of Exampleshire local authority children's services" `name` is "Exampleshire". */
export interface Authority {
  readonly name: string
  readonly range: Range
}

/** Text that is no part of the report's prose but may state a name or dates: page headers and footers. */
export interface Furniture {
  readonly passage: Passage
  /** Dates printed in it, if any. */
  readonly dates: readonly DateSpan[]
}

/** A part of the source that was not read, and why: said as a finding, never left out silently. */
export interface Unread {
  readonly range: Range
  readonly reason: string
  /** The part gave no text, as a picture does: the range is what stands beside it. */
  readonly beside?: true
}

/** A whole report as it was read. Arrays are in source order. */
export interface Report {
  readonly text: string
  readonly format: SourceFormat
  readonly title: Passage | null
  readonly authority: Authority | null
  readonly dates: InspectionDates | null
  readonly leadInspector: Passage | null
  readonly table: JudgementTable | null
  /** The unnumbered paragraphs between the table and the improvement list. */
  readonly summary: readonly Passage[]
  readonly improvements: ImprovementList | null
  readonly sections: readonly Section[]
  /** Numbered paragraphs that stand before any section heading. */
  readonly stray: readonly Paragraph[]
  /** The lines above a title that is not the first thing printed, and the title: an address, a salutation. */
  readonly opening: readonly Passage[]
  /** What sentences say of judgements by their numbers. */
  readonly named: readonly NamedJudgement[]
  readonly footnotes: readonly Passage[]
  readonly furniture: readonly Furniture[]
  /** From the closing boilerplate to the end; null when there is none. */
  readonly boilerplate: Range | null
  /** Comments that may hold waivers (Markdown only): the text inside, and the paragraph they stand above. */
  readonly comments: readonly Comment[]
  readonly unread: readonly Unread[]
}

/** An HTML comment of a Markdown draft. */
export interface Comment {
  /** The text between the marks, trimmed. */
  readonly text: string
  readonly range: Range
  /** The block right below it, in which a waiver names a finding by its words. Null at the end of the document. */
  readonly below: Range | null
  /** Of a list below it the first item, and otherwise the block: what a waiver without words stands for. */
  readonly next: Range | null
}

/** A document that is no graded report: another product, a letter, an empty file. */
export interface NotAReport {
  /** A whole sentence for the reader: why it could not be checked and what to do. */
  readonly reason: string
}
