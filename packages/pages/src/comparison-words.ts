/** The words of a comparison, the same on a page and in a terminal. */
import type { Claim, GradeChange, Outcome } from '@touchstone/core'

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  addressed: 'addressed',
  continuing: 'continuing',
  'not mentioned': 'not mentioned'
}

/** What became of a grade: "higher", or why the two cannot be compared. */
export function changeWords({ change, graded, previous, current }: GradeChange): string {
  if (change !== null) return change
  if (!graded) return 'no longer graded'
  if (current === null) return 'no grade is stated'
  return previous === null ? 'not graded then' : 'on another scale'
}

/** "claims progress; the grade of leaders went from good to requires improvement to be good". */
export function claimWords(
  { movement, grade, grades }: Claim,
  labels: Readonly<Record<string, string>>
): string {
  const label = (id: string | null) => (id === null ? 'no grade' : (labels[id] ?? id))
  const went =
    grades === 'still'
      ? `stayed ${label(grade.current)}`
      : `went from ${label(grade.previous)} to ${label(grade.current)}`
  return `claims ${movement}; the grade of ${grade.short} ${went}`
}
