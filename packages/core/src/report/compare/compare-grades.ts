/** Grades then and now, judgement by judgement. */
import type { Framework } from '../../frameworks/framework.ts'
import type { KeptReport } from './comparable.ts'

export interface GradeChange {
  /** The judgement's id in the current report's framework, or in the earlier one's where the current has none of its kind. */
  readonly judgement: string
  /** A few words: "care leavers". */
  readonly short: string
  /** The earlier judgement that is set beside it: another one where a framework has split or joined them. */
  readonly previousJudgement: string | null
  /** Grade ids; null where the report states none. */
  readonly previous: string | null
  readonly current: string | null
  /** Null where either grade is missing or the scales differ. */
  readonly change: 'higher' | 'lower' | 'same' | null
  /** Whether the current report grades it: false for a judgement that only the earlier one has. */
  readonly graded: boolean
}

export function gradeChanges(previous: KeptReport, current: KeptReport): GradeChange[] {
  const [before, now] = [new Map(previous.grades), new Map(current.grades)]
  const used = new Set<string>()
  const changes = [...now].map(([judgement, grade]): GradeChange => {
    const earlier = counterpart(judgement, [...before.keys()])
    if (earlier !== null) used.add(earlier)
    return changeOf(judgement, earlier, before.get(earlier ?? '') ?? null, grade, current.framework)
  })
  const gone = [...before].filter(([judgement]) => !used.has(judgement))
  return [
    ...changes,
    ...gone.map(
      ([judgement, grade]): GradeChange => ({
        ...changeOf(judgement, judgement, grade, null, previous.framework),
        graded: false
      })
    )
  ]
}

/** The same judgement, or the one that it was part of: children in care and care leavers were judged together until 2023. */
function counterpart(judgement: string, earlier: readonly string[]): string | null {
  return (
    earlier.find(id => id === judgement) ??
    earlier.find(id => id.startsWith(`${judgement}-and-`) || id.endsWith(`-and-${judgement}`)) ??
    null
  )
}

function changeOf(
  judgement: string,
  previousJudgement: string | null,
  previous: string | null,
  current: string | null,
  framework: Framework
): GradeChange {
  const rank = (id: string | null) => framework.grades.find(grade => grade.id === id)?.rank
  const [before, now] = [rank(previous), rank(current)]
  const change =
    before === undefined || now === undefined
      ? null
      : now > before
        ? 'higher'
        : now < before
          ? 'lower'
          : 'same'
  return {
    judgement,
    short: framework.judgements.find(({ id }) => id === judgement)?.short ?? judgement,
    previousJudgement,
    previous,
    current,
    change,
    graded: true
  }
}
