/** For who writes rules of their own: the draft that examples change, and what runs the examples of a rule. */
import type { Rule } from './check/rule.ts'
import { problemsOfClean, problemsOfFlagged } from './check/rule-tester.ts'

export { type DraftParts, draft, type ExampleJudgement } from './check/example.ts'

/**
 * What is wrong with a rule by its own examples, in words; empty when it says what the marks of each flagged example say, once
 * and there, and is silent on each one put right and on each clean one. Each is read with both kinds of line ends.
 *
 * @throws Error when an example cannot be read as a report.
 */
export function testRule(rule: Rule): string[] {
  const { flagged, clean } = rule.examples()
  return [
    ...(flagged.length === 0 ? ['There is no flagged example.'] : []),
    ...(clean.length === 0 ? ['There is no clean example.'] : []),
    ...flagged.flatMap(example =>
      problemsOfFlagged(rule, example).map(problem => `${example.name}: ${problem}`)
    ),
    ...clean.flatMap(({ text, because }) =>
      problemsOfClean(rule, text).map(problem => `${because}: ${problem}`)
    )
  ]
}
