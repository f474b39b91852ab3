import type { Framework } from '@touchstone/core'

/** Grade ids as they stand in a sentence: "requires improvement to be good". */
export function gradeLabels(frameworks: readonly Framework[]): Record<string, string> {
  return Object.fromEntries(
    frameworks.flatMap(({ grades }) =>
      grades.map(({ id, label }) => [id, label.charAt(0).toLowerCase() + label.slice(1)])
    )
  )
}
