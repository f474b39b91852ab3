/** What is said of a section's wording beside its stated grade. */
import type { GradeLanguage } from './grade-language.ts'

/**
 * The grade that wording is said to read as, beside a stated one: the stated one wherever it is at least as likely, for the
 * cuts by which a grade is read lie where its neighbour can still be likelier. Null where no grade is read.
 */
export function gradeBeside(
  { grade, probabilities }: Pick<GradeLanguage, 'grade' | 'probabilities'>,
  stated: string | null | undefined
): string | null {
  if (grade === null || stated == null) return grade
  return (probabilities[stated] ?? 0) >= (probabilities[grade] ?? 0) ? stated : grade
}
