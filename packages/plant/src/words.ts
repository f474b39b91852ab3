/** How a report says things of a judgement, by judgement id; a framework of its own falls back on its titles. */
import type { Framework, Judgement } from '@touchstone/core'

const subjects: Readonly<Record<string, readonly string[]>> = {
  leaders: ['The impact of leaders on social work practice', 'The leadership of children\'s services'],
  'help-and-protection': ['The help and protection that children receive', 'The response to children who need help and protection'],
  'in-care': ['Support for children in care', 'The care that children in care receive'],
  'care-leavers': ['Support for care leavers', 'The service that care leavers receive'],
  'in-care-and-care-leavers': ['Support for children in care and care leavers'],
  adoption: ['Adoption performance'],
  overall: ['The overall effectiveness of services']
}

/** Subjects in the singular that name the judgement. */
export function subjectsOf(judgement: Judgement): readonly string[] {
  return subjects[judgement.id] ?? [judgement.title]
}

/** "is outstanding", "requires improvement to be good". */
export function saysGrade(framework: Framework, grade: string): string {
  const label = framework.grades.find(known => known.id === grade)?.label.toLowerCase() ?? grade
  return label.startsWith('requires') ? label : `is ${label}`
}

/** The grade as a heading prints it. */
export function inHeading(framework: Framework, grade: string): string {
  return inTable(framework, grade).toLowerCase()
}

/** The grade as the table prints it. */
export function inTable(framework: Framework, grade: string): string {
  return framework.grades.find(known => known.id === grade)?.label ?? grade
}
