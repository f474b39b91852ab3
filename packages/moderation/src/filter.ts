/** Which drafts of the queue are shown. */
import type { PageDraft } from './page-data.ts'

/** Empty text asks for nothing. */
export interface Filter {
  readonly authority: string
  readonly judgement: string
  readonly grade: string
  readonly rule: string
}

export const noFilter: Filter = { authority: '', judgement: '', grade: '', rule: '' }

/** The numbers of the drafts that meet every condition, in the given order. */
export function filtered(
  drafts: readonly PageDraft[],
  filter: Filter,
  order: readonly number[] = [...drafts.keys()]
): number[] {
  return order.filter(at => meets(drafts[at] as PageDraft, filter))
}

function meets(draft: PageDraft, { authority, judgement, grade, rule }: Filter): boolean {
  const named = `${draft.authority ?? ''} ${draft.path}`.toLowerCase()
  if (!named.includes(authority.trim().toLowerCase())) return false
  if (rule !== '' && !draft.findings.some(one => one.rule === rule)) return false
  const grades = gradesOf(draft)
  if (judgement === '') return grade === '' || grades.some(one => one.grade === grade)
  return grades.some(one => one.judgement === judgement && (grade === '' || one.grade === grade))
}

/** The grades of the table, and those of headings that the table lacks. */
function gradesOf({ grades, sections }: PageDraft): { judgement: string | null; grade: string | null }[] {
  return [
    ...Object.entries(grades).map(([judgement, grade]) => ({ judgement, grade })),
    ...sections
      .filter(({ judgement }) => judgement === null || !(judgement in grades))
      .map(({ judgement, stated }) => ({ judgement, grade: stated }))
  ]
}
