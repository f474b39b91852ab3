/** What is kept in memory of each draft of a batch: enough to rank and to count, no sentence. */
import {
  type CheckedAnswer,
  gradeBeside,
  type JsonReport,
  type Ledger,
  type LedgerJudgement
} from '@touchstone/core'

/** A section beside its grade. */
export interface SectionOutline {
  /** Null when the heading is none of the framework's judgements. */
  readonly judgement: string | null
  /** A few words: "care leavers". */
  readonly short: string
  /** Grade ids; null where none is stated or read. */
  readonly stated: string | null
  readonly reads: string | null
  /** The chance of the grade that the wording reads as. */
  readonly chance: number | null
  /** The chance of the grade that is stated; null where the wording is not read. */
  readonly statedChance: number | null
  /** Where the wording stands on the scale, from 0 for the lowest grade; null where it is not read. */
  readonly height: number | null
  /** Grades between the stated one and what the wording reads as, signed: below 0 the wording reads lower. */
  readonly apart: number | null
  readonly sentences: number
  readonly weaknesses: number
  /** Weak sentences more (above 0) or fewer than nearly all sections of the stated grade have. */
  readonly beyond: number
  /** Serious weaknesses that no improvement item takes up. */
  readonly untaken: number
}

export interface Outline {
  readonly path: string
  readonly authority: string | null
  readonly framework: string
  /** As printed. */
  readonly dates: string | null
  /** The last day of the inspection, `2026-03-27`; null where it is not told. */
  readonly ended: string | null
  readonly lead: string | null
  /** Grades of the table by judgement. */
  readonly grades: Readonly<Record<string, string | null>>
  readonly sections: readonly SectionOutline[]
  /** Findings that no waiver silences, by rule. */
  readonly findings: readonly RuleCount[]
  readonly waived: number
}

export interface RuleCount {
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'information'
  readonly count: number
  /** What the first of them says; where it begins with "This section" or the like, with the section that it stands in. */
  readonly message: string
}

type CheckedJson = Extract<JsonReport, { checked: true }>

/** The outline of a checked draft. */
export function outlineOf(answer: CheckedAnswer, ledger: Ledger, json: CheckedJson): Outline {
  const grades: Record<string, string | null> = {}
  for (const { id, grade } of json.judgements) if (id !== null) grades[id] ??= grade
  return {
    path: answer.path,
    authority: ledger.authority,
    framework: ledger.framework.id,
    dates: ledger.dates,
    ended: endOf(answer),
    lead: answer.report.leadInspector?.text ?? null,
    grades,
    sections: ledger.judgements.map(judgement => sectionOutline(judgement, ledger)),
    findings: countsOf(json, ledger),
    waived: json.waived.length
  }
}

function endOf({ report }: CheckedAnswer): string | null {
  const spans = report.dates?.spans ?? []
  const last = spans[spans.length - 1]
  const day = last?.to ?? last?.from
  if (day?.year == null || day.month === null || day.day === null) return null
  return `${day.year}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`
}

function sectionOutline(judgement: LedgerJudgement, { grades }: Ledger): SectionOutline {
  const { reading, stated, counts } = judgement
  const rank = (id: string | null | undefined) => {
    const at = grades.findIndex(grade => grade.id === id)
    return at < 0 ? null : grades.length - 1 - at
  }
  const sentences = counts.strength + counts.weakness + counts.mixed + counts.neutral
  const weaknesses = counts.weakness + counts.mixed
  const reads = gradeBeside(reading, stated?.grade)
  const [given, read] = [rank(stated?.grade), rank(reads)]
  const usual = grades.find(({ id }) => id === stated?.grade)?.usualWeaknesses ?? null
  return {
    judgement: judgement.judgement,
    short: judgement.short,
    stated: stated?.grade ?? null,
    reads,
    chance: reads === null ? null : (reading.probabilities[reads] ?? null),
    statedChance:
      reads === null || stated?.grade == null ? null : (reading.probabilities[stated.grade] ?? null),
    height: heightOf(reading.probabilities, rank),
    apart: given === null || read === null ? null : read - given,
    sentences,
    weaknesses,
    beyond:
      usual === null
        ? 0
        : Math.max(0, weaknesses - Math.floor(usual.most * sentences)) +
          Math.min(0, weaknesses - Math.ceil(usual.least * sentences)),
    untaken: judgement.untaken.length
  }
}

/** The mean of the scale under the chances, in hundredths. */
function heightOf(
  chances: Readonly<Record<string, number>>,
  rank: (id: string) => number | null
): number | null {
  const entries = Object.entries(chances)
  if (entries.length === 0) return null
  const mean = entries.reduce((sum, [id, chance]) => sum + (rank(id) ?? 0) * chance, 0)
  return Math.round(mean * 100) / 100
}

function countsOf(json: CheckedJson, { judgements }: Ledger): RuleCount[] {
  const counts = new Map<string, RuleCount>()
  for (const finding of json.findings) {
    const { rule, severity } = finding
    const key = `${rule} ${severity}`
    const first = counts.get(key)
    const message = first?.message ?? saidApart(finding, json, judgements)
    counts.set(key, { rule, severity, count: (first?.count ?? 0) + 1, message })
  }
  return [...counts.values()].sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0))
}

const pointsAtPlace = /^This (?:section|says|reads)\b/

/** A message that stands away from its draft: "Care leavers: This section is graded …". */
function saidApart(
  { message, line }: CheckedJson['findings'][number],
  { sections }: CheckedJson,
  judgements: Ledger['judgements']
): string {
  if (!pointsAtPlace.test(message)) return message
  const section = sections.findLast(one => one.line <= line)
  const short = judgements.find(
    ({ judgement }) => judgement !== null && judgement === section?.judgement
  )?.short
  return short === undefined ? message : `${short.charAt(0).toUpperCase()}${short.slice(1)}: ${message}`
}
