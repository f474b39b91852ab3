/** What the page is told of the batch, in the order of the queue. */
import { createHash } from 'node:crypto'
import { type Framework, ownIds, RULE_FAILURE, RULE_PAGES, rules } from '@touchstone/core'
import {
  type Beside,
  nothingBeside,
  type PageData,
  type PageDraft,
  type PageGrade,
  type PageJudgement,
  type PageRule
} from '@touchstone/moderation'
import { VERSION } from '../../version.ts'
import type { Reuse, Reused } from '../reuse.ts'
import { gradeLabels, type Place, type Survey } from '../survey.ts'

export function pageDataOf(
  { outlines, unchecked }: Survey,
  places: ReadonlyMap<string, Place>,
  frameworks: readonly Framework[],
  reuse: Reuse,
  beside: ReadonlyMap<string, Beside>
): PageData {
  const drafts = [...places.keys()].flatMap((path): PageDraft[] => {
    const outline = outlines.get(path)
    if (outline === undefined) return []
    const { authority, framework, dates, ended, grades, sections, findings } = outline
    return [
      {
        path,
        authority,
        framework,
        dates,
        ended,
        grades,
        sections,
        findings,
        beside: beside.get(path) ?? nothingBeside
      }
    ]
  })
  const used = frameworks.filter(({ id }) => drafts.some(({ framework }) => framework === id))
  return {
    version: VERSION,
    batch: createHash('sha256')
      .update(drafts.map(({ path }) => path).join('\n'))
      .digest('hex')
      .slice(0, 16),
    grades: gradesOf(used),
    judgements: judgementsOf(used, drafts),
    rules: rulesOf(drafts),
    drafts,
    reuse: reuseOf(reuse, drafts),
    unchecked: unchecked.map(({ path, failed, reason }) => ({ path, failed, reason }))
  }
}

function reuseOf({ lines, longest }: Reuse, drafts: readonly PageDraft[]): PageData['reuse'] {
  const places = new Map(drafts.map(({ path }, at) => [path, at]))
  const side = ({ path, paragraph, text }: Reused['one']) => ({
    draft: places.get(path) ?? 0,
    paragraph,
    text
  })
  return {
    total: lines.size,
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
