/**
 * The evidence ledger: for each judgement what the draft states, what its wording reads as, and the sentences, criteria and
 * improvement items that bear on it. Data alone, so that a terminal, a page and an editor show the same.
 */
import { Memory } from '../../memory/memory.ts'
import type { SectionFacts } from '../../understand/facts.ts'
import type { CheckedAnswer } from '../answer.ts'
import type { JsonPlace, JsonSettings } from '../json.ts'
import { UNREAD_TEXT, WEIGHTS_FIT } from '../own-findings.ts'
import { criteriaOf, type LedgerCriteria } from './ledger-criteria.ts'
import {
  gradesOf,
  type LedgerGrade,
  type LedgerReading,
  type LedgerStated,
  readingOf,
  shortOf,
  statedOf,
  type Told,
  told
} from './ledger-grades.ts'
import { itemsOf, type LedgerItem } from './ledger-items.ts'
import {
  type Argued,
  argued,
  type LedgerSentence,
  type LedgerSentences,
  sentencesOf
} from './ledger-sentences.ts'

/** A row of the judgement table. */
export interface LedgerRow extends JsonPlace {
  readonly judgement: string | null
  readonly short: string
  readonly stated: LedgerStated | null
}

/** One judgement's part of the body; `for` and `against` speak of the stated grade. */
export interface LedgerJudgement extends JsonPlace, Argued {
  /** Null when the heading is none of the framework's. */
  readonly judgement: string | null
  /** A few words: "care leavers". */
  readonly short: string
  /** The printed title. */
  readonly title: string
  /** The heading's grade; the place of the judgement itself is its heading's. */
  readonly stated: LedgerStated | null
  /** The first and the last printed number of its paragraphs; null where none is numbered. */
  readonly paragraphs: readonly [number, number] | null
  readonly reading: LedgerReading
  readonly counts: Readonly<Record<'strength' | 'weakness' | 'mixed' | 'neutral', number>>
  /** Share of the sentences that tell of a weakness, mixed ones among them; null when there is no sentence. */
  readonly weakShare: number | null
  /** In the order of the draft. */
  readonly strengths: readonly LedgerSentence[]
  /** In the order of the draft, mixed ones among them. */
  readonly weaknesses: readonly LedgerSentence[]
  readonly neutral: readonly LedgerSentence[]
  readonly criteria: LedgerCriteria
  /** Numbers of the improvement items that rest on a paragraph of it, from 0. */
  readonly improvements: readonly number[]
  /** Its serious weaknesses that no improvement item takes up. */
  readonly untaken: readonly LedgerSentence[]
}

export interface Ledger {
  readonly path: string
  readonly framework: { readonly id: string; readonly title: string }
  readonly authority: string | null
  /** The inspection dates as printed. */
  readonly dates: string | null
  /** Highest first. */
  readonly grades: readonly LedgerGrade[]
  readonly table: readonly LedgerRow[]
  readonly judgements: readonly LedgerJudgement[]
  /** In the order of the draft. */
  readonly improvements: readonly LedgerItem[]
  /** What of the draft was not read, or not by weights that were learned from its kind, and why. */
  readonly unread: readonly LedgerUnread[]
}

export interface LedgerUnread extends JsonPlace {
  readonly reason: string
}

export interface LedgerSettings extends Pick<JsonSettings, 'place'> {
  /** What was worked out for earlier ledgers, where there are several: it spares time and changes nothing. */
  readonly memory?: Memory
}

/** The ledger of a checked answer. */
export function ledgerOf(
  checked: CheckedAnswer,
  { memory = new Memory(), ...settings }: LedgerSettings = {}
): Ledger {
  const answer = told(checked, settings)
  const { report, framework, facts, placed } = answer
  const items = itemsOf(answer, memory)
  return {
    path: answer.path,
    framework: { id: framework.id, title: framework.title },
    authority: report.authority?.name ?? null,
    dates: report.dates === null ? null : report.dates.spans.map(({ text }) => text).join(' and '),
    grades: gradesOf(framework),
    table: (report.table?.rows ?? []).map(row => ({
      ...placed(row.range),
      judgement: row.judgement,
      short: shortOf(row, framework),
      stated: statedOf(row.grade, placed)
    })),
    judgements: facts.sections.map((section, at) => judgementLedger(section, at, items, answer)),
    improvements: items,
    unread: [...answer.findings, ...answer.waived]
      .filter(({ rule }) => rule === UNREAD_TEXT || rule === WEIGHTS_FIT)
      .map(({ range, message }) => ({ ...placed(range), reason: message }))
  }
}

function judgementLedger(
  facts: SectionFacts,
  at: number,
  items: readonly LedgerItem[],
  answer: Told
): LedgerJudgement {
  const { section } = facts
  const sentences = sentencesOf(facts, answer)
  const { strengths, weaknesses, neutral } = sentences
  const total = strengths.length + weaknesses.length + neutral.length
  return {
    ...answer.placed(section.headingRange),
    judgement: section.judgement,
    short: shortOf(section, answer.framework),
    title: section.title,
    stated: statedOf(section.grade, answer.placed),
    paragraphs: numbersOf(section),
    reading: readingOf(facts, answer),
    counts: countsOf(sentences),
    weakShare: total === 0 ? null : weaknesses.length / total,
    strengths,
    weaknesses,
    neutral,
    ...argued(facts, section.grade?.grade ?? null, sentences, answer),
    criteria: criteriaOf(facts, answer),
    improvements: items.flatMap(({ paragraphs }, item) =>
      paragraphs.some(({ section }) => section === at) ? [item] : []
    ),
    untaken: sentences.untaken
  }
}

/** The lowest printed number and the highest; null where there is none. One by one: a call takes only so many values. */
function numbersOf({ paragraphs }: SectionFacts['section']): readonly [number, number] | null {
  let found: [number, number] | null = null
  for (const { number } of paragraphs) {
    if (number === null) continue
    found = found === null ? [number, number] : [Math.min(found[0], number), Math.max(found[1], number)]
  }
  return found
}

function countsOf({ strengths, weaknesses, neutral }: LedgerSentences): LedgerJudgement['counts'] {
  const mixed = weaknesses.filter(({ polarity }) => polarity === 'mixed').length
  return {
    strength: strengths.length,
    weakness: weaknesses.length - mixed,
    mixed,
    neutral: neutral.length
  }
}
