/** How drafts of one time, framework or lead inspector differ from the others: counts and shares, and never of a few drafts. */
import type { PageDraft } from './page-data.ts'

export type DriftBy = 'month' | 'framework' | 'lead'

/** Fewer reports than these say more of one authority than of a time or a person, and are told together. */
export const fewestReports = 5

export interface DriftGroup {
  /** A month (`2026-03`), a framework or a name; null for all groups of too few reports together. */
  readonly name: string | null
  readonly reports: number
  /** Grades in the judgement tables, by grade. */
  readonly grades: ReadonlyMap<string, number>
  /** Findings by severity. */
  readonly findings: Readonly<Record<'error' | 'warning' | 'information', number>>
  readonly sentences: number
  readonly weaknesses: number
  /** Sections whose wording was read beside a grade, and those of them that read lower or higher. */
  readonly read: number
  readonly lower: number
  readonly higher: number
}

/** In the order of their names. The rest, last, is told only where it has enough reports itself. */
export function driftOf(drafts: readonly PageDraft[], by: DriftBy): DriftGroup[] {
  const named = new Map<string, PageDraft[]>()
  for (const draft of drafts) {
    const name = nameIn(draft, by)
    if (name === null) continue
    const group = named.get(name)
    if (group === undefined) named.set(name, [draft])
    else group.push(draft)
  }
  const names = [...named.keys()].sort()
  const draftsOf = (name: string) => named.get(name) as PageDraft[]
  const large = names.filter(name => draftsOf(name).length >= fewestReports)
  const rest = names.filter(name => !large.includes(name)).flatMap(draftsOf)
  const groups = large.map(name => groupOf(name, draftsOf(name)))
  return rest.length >= fewestReports ? [...groups, groupOf(null, rest)] : groups
}

function nameIn({ ended, framework, lead }: PageDraft, by: DriftBy): string | null {
  if (by === 'month') return ended?.slice(0, 7) ?? null
  return by === 'framework' ? framework : personIn(lead)
}

/** The name without what the person is, which is printed in more than one way: "Her Majesty's Inspector". */
function personIn(lead: string | null): string | null {
  const name = lead?.replace(/,.*/s, '').replace(/\s+/g, ' ').trim() ?? ''
  return name === '' ? null : name
}

function groupOf(name: string | null, drafts: readonly PageDraft[]): DriftGroup {
  const grades = new Map<string, number>()
  for (const grade of drafts.flatMap(draft => Object.values(draft.grades)))
    if (grade !== null) grades.set(grade, (grades.get(grade) ?? 0) + 1)
  const sections = drafts.flatMap(draft => draft.sections)
  const read = sections.filter(({ apart }) => apart !== null)
  const findings = { error: 0, warning: 0, information: 0 }
  for (const { severity, count } of drafts.flatMap(draft => draft.findings)) findings[severity] += count
  return {
    name,
    reports: drafts.length,
    grades,
    findings,
    sentences: sum(sections.map(one => one.sentences)),
    weaknesses: sum(sections.map(one => one.weaknesses)),
    read: read.length,
    lower: read.filter(({ apart }) => (apart ?? 0) < 0).length,
    higher: read.filter(({ apart }) => (apart ?? 0) > 0).length
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
