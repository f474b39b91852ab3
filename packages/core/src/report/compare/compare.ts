/**
 * Two inspections of one authority side by side: grades then and now, what became of the areas to improve, and claims of
 * progress or decline that the grades do not bear out. It says what stands in the two reports and judges neither.
 */
import { Memory } from '../../memory/memory.ts'
import type { TraceModel } from '../../understand/items/trace-model.ts'
import type { CheckedAnswer } from '../answer.ts'
import type { JsonSettings } from '../json.ts'
import { type Compared, comparableOf, type KeptReport } from './comparable.ts'
import { type Claim, claimsOf } from './compare-claims.ts'
import { type GradeChange, gradeChanges } from './compare-grades.ts'
import { type Followed, follow } from './compare-items.ts'

export interface Comparison {
  readonly previous: Compared
  readonly current: Compared
  /** In the order of the current table; judgements that only the earlier one has come last. */
  readonly grades: readonly GradeChange[]
  /** The earlier report's areas to improve, in its order. */
  readonly improvements: readonly Followed[]
  readonly claims: readonly Claim[]
}

export interface ComparisonSettings {
  /** The weights that trace improvement areas to paragraphs. */
  readonly traceModel: () => TraceModel
  /** What was worked out for earlier comparisons, where there are several: it spares time and changes nothing. */
  readonly memory?: Memory
}

export interface CompareSettings extends ComparisonSettings {
  /** How places are told in the documents that the texts were taken from. */
  readonly previousPlace?: JsonSettings['place'] | undefined
  readonly currentPlace?: JsonSettings['place'] | undefined
}

export function compareReports(
  previous: CheckedAnswer,
  current: CheckedAnswer,
  { previousPlace, currentPlace, ...settings }: CompareSettings
): Comparison {
  const before = comparableOf(previous, previousPlace === undefined ? {} : { place: previousPlace })
  const now = comparableOf(current, currentPlace === undefined ? {} : { place: currentPlace })
  return comparison(
    { ...before, framework: previous.framework },
    { ...now, framework: current.framework },
    settings
  )
}

/** The same of what is kept of the two reports. */
export function comparison(
  previous: KeptReport,
  current: KeptReport,
  { traceModel, memory = new Memory() }: ComparisonSettings
): Comparison {
  const grades = gradeChanges(previous, current)
  return {
    previous: comparedOf(previous),
    current: comparedOf(current),
    grades,
    improvements: follow(previous, current, traceModel(), memory),
    claims: claimsOf(current, grades)
  }
}

function comparedOf({ path, authority, framework, dates }: KeptReport): Compared {
  return { path, authority, framework: framework.id, dates }
}
