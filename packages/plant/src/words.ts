/** How a report says things of a judgement, by judgement id; a framework of its own falls back on its titles. */
import type { Framework } from '@touchstone/core'

/** Each names the judgement itself; the plural ones end in `*`. */
const subjects: Readonly<Record<string, readonly string[]>> = {
  leaders: ['The impact of leaders on social work practice', "The leadership of children's services"],
  'help-and-protection': [
    'The help and protection that children receive',
    'Services for children who need help and protection*',
    'The experiences and progress of children who need help and protection*'
  ],
  'in-care': [
    'Support for children in care',
    'Services for children in care*',
    'The experiences and progress of children in care*'
  ],
  'care-leavers': [
    'Support for care leavers',
    'The service that care leavers receive',
    'Services for care leavers*',
    'The experiences and progress of care leavers*'
  ],
  'in-care-and-care-leavers': [
    'Support for children in care and care leavers',
    'Services for children in care and care leavers*'
  ],
  adoption: ['Adoption performance'],
  overall: ['The overall effectiveness of services']
}

/** Subjects that name a judgement. */
export function subjectsOf(judgement: Framework['judgements'][number]): readonly string[] {
  return subjects[judgement.id] ?? [judgement.title]
}

/** "Support for care leavers is good.", or the plural of it. */
export function claim(framework: Framework, subject: string, grade: string): string {
  const plural = subject.endsWith('*')
  const label = inHeading(framework, grade)
  const says = label.startsWith('requires ')
    ? label.replace('requires', plural ? 'require' : 'requires')
    : `${plural ? 'are' : 'is'} ${label}`
  return `${plural ? subject.slice(0, -1) : subject} ${says}.`
}

/** The grade as a heading prints it. */
export function inHeading(framework: Framework, grade: string): string {
  return inTable(framework, grade).toLowerCase()
}

/** The grade as the table prints it. */
export function inTable(framework: Framework, grade: string): string {
  return framework.grades.find(known => known.id === grade)?.label ?? grade
}
