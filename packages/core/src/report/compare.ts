/**
 * Two inspections of one authority side by side: grades then and now, what became of the areas to improve, and claims of
 * progress or decline that the grades do not bear out. It says what stands in the two reports and judges neither.
 */
import { Memory } from '../memory/memory.ts'
import type { TraceModel } from '../understand/trace-model.ts'
import type { CheckedAnswer } from './answer.ts'
import { type Claim, claimsOf } from './compare-claims.ts'
import { type GradeChange, gradeChanges } from './compare-grades.ts'
import { type Followed, follow } from './compare-items.ts'
import type { JsonSettings } from './json.ts'
import { told } from './ledger-grades.ts'

/** One of the two reports. */
export interface Compared {
  readonly path: string
  readonly authority: string | null
  readonly framework: string
  /** The inspection dates as printed. */
  readonly dates: string | null
}

export interface Comparison {
  readonly previous: Compared
  readonly current: Compared
  /** In the order of the current table; judgements that only the earlier one has come last. */
  readonly grades: readonly GradeChange[]
  /** The earlier report's areas to improve, in its order. */
  readonly improvements: readonly Followed[]
  readonly claims: readonly Claim[]
}

export interface CompareSettings {
  /** The weights that trace improvement areas to paragraphs. */
  readonly traceModel: () => TraceModel
  /** What was worked out for earlier comparisons, where there are several: it spares time and changes nothing. */
  readonly memory?: Memory
  /** How places are told in the documents that the texts were taken from. */
  readonly previousPlace?: JsonSettings['place'] | undefined
  readonly currentPlace?: JsonSettings['place'] | undefined
}

export function compareReports(
  previous: CheckedAnswer,
  current: CheckedAnswer,
  { traceModel, memory = new Memory(), previousPlace, currentPlace }: CompareSettings
): Comparison {
  const before = told(previous, previousPlace === undefined ? {} : { place: previousPlace })
  const now = told(current, currentPlace === undefined ? {} : { place: currentPlace })
  const grades = gradeChanges(before, now)
  return {
    previous: comparedOf(previous),
    current: comparedOf(current),
    grades,
    improvements: follow(before, now, traceModel(), memory),
    claims: claimsOf(now, grades)
  }
}

function comparedOf({ path, report, framework }: CheckedAnswer): Compared {
  return {
    path,
    authority: report.authority?.name ?? null,
    framework: framework.id,
    dates: report.dates === null ? null : report.dates.spans.map(({ text }) => text).join(' and ')
  }
}
