/** What of a report a comparison with another one needs: plain data, so that it can be kept without the report. */
import type { Framework } from '../../frameworks/framework.ts'
import type { Polarity, Sentence } from '../../understand/facts.ts'
import { expansionsOf } from '../../understand/items/trace.ts'
import type { CheckedAnswer } from '../answer.ts'
import { type JsonPlace, type JsonSettings, type Placing, placing } from '../json.ts'

/** One of the two reports. */
export interface Compared {
  readonly path: string
  readonly authority: string | null
  readonly framework: string
  /** The inspection dates as printed. */
  readonly dates: string | null
}

export interface Comparable extends Compared {
  /** Judgements of the table with their grades, each once. */
  readonly grades: readonly (readonly [judgement: string, grade: string | null])[]
  /** The areas to improve. */
  readonly items: readonly ComparableItem[]
  /** The report's acronyms with what it says that they stand for. */
  readonly acronyms: readonly (readonly [acronym: string, expansion: string])[]
  /** The opening summary. */
  readonly summary: readonly ComparablePassage[]
  readonly paragraphs: readonly ComparableParagraph[]
}

export interface ComparableItem {
  readonly finding: string
  readonly place: JsonPlace
}

export interface ComparablePassage {
  readonly text: string
  readonly sentences: readonly ComparableSentence[]
}

export interface ComparableParagraph extends ComparablePassage {
  /** The printed number. */
  readonly number: number | null
  /** The judgement of its section; null where the heading is none of the framework's. */
  readonly judgement: string | null
}

export interface ComparableSentence {
  readonly text: string
  /** Offset in its passage's text. */
  readonly start: number
  readonly polarity: Polarity
  /** How likely it tells of a weakness, and of a strength; what is mixed counts half for each. */
  readonly weak: number
  readonly strong: number
  readonly place: JsonPlace
}

/** A report by what is kept of it, with the framework that it names. */
export type KeptReport = Omit<Comparable, 'framework'> & { readonly framework: Framework }

export function comparableOf(
  { path, report, framework, facts, lines }: CheckedAnswer,
  { place }: Pick<JsonSettings, 'place'> = {}
): Comparable {
  const placed = placing(lines, place)
  return {
    path,
    authority: report.authority?.name ?? null,
    framework: framework.id,
    dates: report.dates === null ? null : report.dates.spans.map(({ text }) => text).join(' and '),
    grades: gradesOf(report),
    items: facts.items.map(({ finding, passage }) => ({ finding, place: placed(passage.range) })),
    acronyms: [...expansionsOf(facts)],
    summary: facts.summary.map(({ passage, sentences }) => ({
      text: passage.text,
      sentences: sentences.map(sentence => comparableSentence(sentence, placed))
    })),
    paragraphs: facts.sections.flatMap(({ section: { judgement }, paragraphs }) =>
      paragraphs.map(({ paragraph, passage, sentences }) => ({
        number: paragraph.number,
        judgement,
        text: passage.text,
        sentences: sentences.map(sentence => comparableSentence(sentence, placed))
      }))
    )
  }
}

function comparableSentence({ text, start, range, wording }: Sentence, placed: Placing): ComparableSentence {
  const [strength, weakness, mixed] = wording.probabilities
  return {
    text,
    start,
    polarity: wording.polarity,
    weak: weakness + mixed / 2,
    strong: strength + mixed / 2,
    place: placed(range)
  }
}

function gradesOf({ table }: CheckedAnswer['report']): Comparable['grades'] {
  const grades = new Map<string, string | null>()
  for (const { judgement, grade } of table?.rows ?? [])
    if (judgement !== null && !grades.has(judgement)) grades.set(judgement, grade?.grade ?? null)
  return [...grades]
}
