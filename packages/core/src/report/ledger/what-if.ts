/**
 * What another grade would have against it: the sentences that argue against it, what the wording reads as, what sections of
 * that grade usually look like, and the limits that the framework sets. It changes nothing and judges nothing.
 */
import type { Grade } from '../../frameworks/framework.ts'
import { brokenLimits } from '../../frameworks/limiting.ts'
import type { SectionFacts } from '../../understand/facts.ts'
import type { CheckedAnswer } from '../answer.ts'
import type { JsonSettings } from '../json.ts'
import {
  type LedgerGrade,
  type LedgerReading,
  type LedgerStated,
  ledgerGrade,
  readingOf,
  shortOf,
  statedOf,
  type Told,
  told
} from './ledger-grades.ts'
import { type Argued, argued, sentencesOf } from './ledger-sentences.ts'

/** A grade that somebody thinks of giving to a judgement; both are ids of the framework. */
export interface Asked {
  readonly judgement: string
  readonly grade: string
}

export interface WhatIf {
  readonly judgement: string
  /** A few words: "care leavers". */
  readonly short: string
  readonly grade: LedgerGrade
  /** What the draft states, in the section's heading or else in the table; null when it states nothing. */
  readonly stated: LedgerStated | null
  /** Null for a judgement that has no section, as the overall one. */
  readonly section: WhatIfSection | null
}

/** A section beside the grade that is asked about, which `for` and `against` speak of. */
export interface WhatIfSection extends Argued {
  readonly reading: LedgerReading
  /** Grades between what the wording reads as and the grade that is asked about: 1 for neighbours; null where it abstains. */
  readonly apart: number | null
  readonly sentences: number
  readonly weaknesses: number
  /**
   * Weak sentences above the most that is usual for the grade (positive) or below the least (negative); 0 in between, null
   * where the framework has no count.
   */
  readonly beyond: number | null
}

/** A rule of the framework that the table would break with the grades that are asked about, and does not break as it is. */
export interface WhatIfLimit {
  readonly says: string
  /** How often it held in published reports: "33 of 33". */
  readonly support: string
  readonly severity: 'error' | 'warning' | 'information'
}

export interface WhatIfAnswer {
  readonly judgements: readonly WhatIf[]
  readonly limits: readonly WhatIfLimit[]
}

/** What all the grades that are asked about would have against them, taken together. */
export function whatIf(
  checked: CheckedAnswer,
  asked: readonly Asked[],
  settings: Pick<JsonSettings, 'place'> = {}
): WhatIfAnswer {
  const answer = told(checked, settings)
  return { judgements: asked.map(one => oneGrade(answer, one)), limits: limitsOf(answer, asked) }
}

function oneGrade(answer: Told, { judgement, grade }: Asked): WhatIf {
  const { report, framework, facts, placed } = answer
  const asked = framework.grades.find(({ id }) => id === grade)
  if (asked === undefined) throw new RangeError(`The framework ${framework.id} has no grade "${grade}".`)
  const section = facts.sections.find(one => one.section.judgement === judgement)
  const row = report.table?.rows.find(one => one.judgement === judgement)
  return {
    judgement,
    short: shortOf({ judgement, title: judgement }, framework),
    grade: ledgerGrade(asked),
    stated: statedOf(section?.section.grade ?? row?.grade ?? null, placed),
    section: section === undefined ? null : besideGrade(answer, section, asked)
  }
}

function besideGrade(answer: Told, facts: SectionFacts, asked: Grade): WhatIfSection {
  const sentences = sentencesOf(facts, answer)
  const { strengths, weaknesses, neutral } = sentences
  const total = strengths.length + weaknesses.length + neutral.length
  const reading = readingOf(facts, answer)
  const read = answer.framework.grades.find(({ id }) => id === reading.grade)
  const usual = asked.usualWeaknesses
  return {
    reading,
    apart: read === undefined ? null : Math.abs(read.rank - asked.rank),
    sentences: total,
    weaknesses: weaknesses.length,
    beyond: usual === null ? null : beyond(weaknesses.length, total, usual),
    ...argued(facts, asked.id, sentences, answer)
  }
}

/** Counted in whole sentences. */
function beyond(weak: number, total: number, [least, , most]: readonly [number, number, number]): number {
  return Math.max(0, weak - Math.floor(most * total)) + Math.min(0, weak - Math.ceil(least * total))
}

function limitsOf({ report, framework }: CheckedAnswer, asked: readonly Asked[]): WhatIfLimit[] {
  const printed: Record<string, string | null> = {}
  for (const { judgement, grade } of report.table?.rows ?? []) {
    if (judgement !== null) printed[judgement] ??= grade?.grade ?? null
  }
  const thought = {
    ...printed,
    ...Object.fromEntries(asked.map(({ judgement, grade }) => [judgement, grade]))
  }
  const today = brokenLimits(framework, printed)
  return brokenLimits(framework, thought)
    .filter(rule => !today.includes(rule))
    .map(({ says, support, severity }) => ({ says, support, severity }))
}
