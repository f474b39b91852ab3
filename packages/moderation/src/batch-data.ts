/** What the page is told of the batch, in the order of the queue. */
import { type Framework, hash16, ownIds, RULE_FAILURE, RULE_PAGES, rules } from '@touchstone/core'
import { gradeLabels } from './grade-labels.ts'
import { trendsOf } from './inspections.ts'
import type { Outline } from './outline.ts'
import type { PageData, PageDraft, PageGrade, PageJudgement, PageRule } from './page-data.ts'
import { type Beside, nothingBeside } from './rank.ts'
import type { Reused } from './reuse/reused.ts'

export interface Batch {
  /** Checked drafts, by path. */
  readonly outlines: ReadonlyMap<string, Outline>
  /** The same for every way to print the name of an authority of the batch. */
  authorityOf(name: string): string
  /** Their paths in the order of the queue. */
  readonly order: Iterable<string>
  readonly unchecked: PageData['unchecked']
  readonly frameworks: readonly Framework[]
  /** How many passages authorities share, and the longest of them. */
  readonly reuse: { readonly total: number; readonly longest: readonly Reused[] }
  readonly beside: ReadonlyMap<string, Beside>
  readonly version: string
}

export function pageDataOf({
  outlines,
  authorityOf,
  order,
  unchecked,
  frameworks,
  reuse,
  beside,
  version
}: Batch): PageData {
  const drafts = [...order].flatMap((path): PageDraft[] => {
    const outline = outlines.get(path)
    if (outline === undefined) return []
    const { authority, framework, dates, ended, lead, grades, sections, findings } = outline
    return [
      {
        path,
        authority,
        framework,
        dates,
        ended,
        lead,
        grades,
        sections,
        findings,
        beside: beside.get(path) ?? nothingBeside
      }
    ]
  })
  const used = frameworks.filter(({ id }) => drafts.some(({ framework }) => framework === id))
  const places = new Map(drafts.map(({ path }, at) => [path, at]))
  return {
    version,
    batch: hash16(drafts.map(({ path }) => path).join('\n')),
    grades: gradesOf(used),
    judgements: judgementsOf(used, drafts),
    rules: rulesOf(drafts),
    drafts,
    trends: trendsOf(outlines.values(), authorityOf).map(paths => paths.map(path => places.get(path) ?? 0)),
    reuse: reuseOf(reuse, places),
    unchecked: unchecked.map(({ path, failed, reason }) => ({ path, failed, reason }))
  }
}

function reuseOf({ total, longest }: Batch['reuse'], places: ReadonlyMap<string, number>): PageData['reuse'] {
  const side = ({ path, paragraph, text }: Reused['one']) => ({
    draft: places.get(path) ?? 0,
    paragraph,
    text
  })
  return {
    total,
    passages: longest.map(({ words, one, other }) => ({ words, one: side(one), other: side(other) }))
  }
}

function gradesOf(frameworks: readonly Framework[]): PageGrade[] {
  const labels = gradeLabels(frameworks)
  const ranks = new Map(frameworks.flatMap(({ grades }) => grades.map(({ id, rank }) => [id, rank] as const)))
  return [...ranks]
    .map(([id, rank]) => ({ id, label: labels[id] ?? id, rank }))
    .sort((one, other) => other.rank - one.rank)
}

function judgementsOf(frameworks: readonly Framework[], drafts: readonly PageDraft[]): PageJudgement[] {
  const used = new Set(
    drafts.flatMap(({ grades, sections }) => [...Object.keys(grades), ...sections.map(one => one.judgement)])
  )
  const shorts = new Map(
    [...frameworks]
      .reverse()
      .flatMap(({ judgements }) => judgements.map(({ id, short }) => [id, short] as const))
  )
  return [...shorts].flatMap(([id, short]) => (used.has(id) ? [{ id, short }] : []))
}

function rulesOf(drafts: readonly PageDraft[]): PageRule[] {
  const heard = new Set(drafts.flatMap(({ findings }) => findings.map(({ rule }) => rule)))
  return [...heard].sort().map(id => {
    const finds = rules.find(rule => rule.id === id)?.flags ?? ''
    const known = finds !== '' || ownIds.includes(id) || id === RULE_FAILURE
    return { id, finds, url: known ? `${RULE_PAGES}${id}.md` : '' }
  })
}
