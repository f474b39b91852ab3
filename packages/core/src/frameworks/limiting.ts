import type { Framework, LimitingCondition, LimitingRule } from './framework.ts'

/** Grade ids by judgement id; a judgement that has none is left out or null. */
export type GradesByJudgement = Readonly<Record<string, string | null | undefined>>

/**
 * The limiting rules that the grades break, in the framework's order: every `when` holds for certain and some `then`
 * cannot. A missing grade breaks nothing by itself; a numbered point without one does not count, since tables leave out those that do
 * not apply.
 */
export function brokenLimits(framework: Framework, grades: GradesByJudgement): LimitingRule[] {
  const ranks = new Map(framework.grades.map(grade => [grade.id, grade.rank]))
  const left = new Set(
    framework.judgements.filter(({ id, number }) => number !== null && grades[id] == null).map(({ id }) => id)
  )
  const state = ({ judgements, ...condition }: LimitingCondition) =>
    holds({ ...condition, judgements: judgements.filter(id => !left.has(id)) }, grades, ranks)
  return framework.limiting.filter(
    rule =>
      rule.when.every(condition => state(condition) === 'yes') &&
      rule.then.some(condition => state(condition) === 'no')
  )
}

function holds(
  condition: LimitingCondition,
  grades: GradesByJudgement,
  ranks: ReadonlyMap<string, number>
): 'yes' | 'no' | 'open' {
  if (condition.judgements.length === 0) return 'open'
  const least = ranks.get(condition.atLeast ?? '') ?? Number.NEGATIVE_INFINITY
  const most = ranks.get(condition.atMost ?? '') ?? Number.POSITIVE_INFINITY
  let inside = 0
  let unknown = 0
  for (const judgement of condition.judgements) {
    const rank = ranks.get(grades[judgement] ?? '')
    if (rank === undefined) unknown += 1
    else if (rank >= least && rank <= most) inside += 1
  }
  const all = condition.judgements.length
  const { min = condition.count === undefined ? all : 0, max = all } = condition.count ?? {}
  const needed = min === 'half' ? Math.ceil(all / 2) : min
  if (inside >= needed && inside + unknown <= max) return 'yes'
  return inside + unknown < needed || inside > max ? 'no' : 'open'
}
