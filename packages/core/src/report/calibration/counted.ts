/** What calibration keeps of a report: figures alone, no words. */
import { sectionsBelow, sentencesIn, weakShare } from '../../understand/sections/weak-share.ts'
import type { CheckedAnswer } from '../answer.ts'

export interface CountedReport {
  readonly path: string
  /** Body and dates: a report that is there twice, as text and as PDF, counts once. */
  readonly inspection: string
  readonly judgements: readonly CountedJudgement[]
  /** Improvement items by the id of their list; all under `items` where there is one list. */
  readonly items: Readonly<Record<string, number>>
}

export interface CountedJudgement {
  readonly judgement: string
  /** The stated grade. */
  readonly grade: string
  readonly sentences: number
  /** Share of the sentences that tell of a weakness, mixed ones among them. */
  readonly weak: number
  /** Share of clear strengths. */
  readonly strong: number
  /** The share of weak sentences in each part of the report, where the judgement is one on the whole of it. */
  readonly parts: Readonly<Record<string, number>>
}

/** Each stated grade with what is said below it: in its own section, or in all parts that carry no grade of their own. */
export function countedOf({ path, report, framework, facts }: CheckedAnswer): CountedReport {
  const judgements = (report.table?.rows ?? []).flatMap((row): CountedJudgement[] => {
    const known = framework.judgements.find(({ id }) => id === row.judgement)
    const grade = row.grade?.grade
    if (known === undefined || !grade) return []
    const sections = sectionsBelow(known, facts.sections, framework)
    const sentences = sections.flatMap(sentencesIn)
    if (sentences.length === 0) return []
    return [
      {
        judgement: known.id,
        grade,
        sentences: sentences.length,
        weak: weakShare(sentences),
        strong: sentences.filter(({ wording }) => wording.polarity === 'strength').length / sentences.length,
        parts:
          known.stated === 'heading'
            ? {}
            : Object.fromEntries(
                sections.map(one => [one.section.judgement ?? '', weakShare(sentencesIn(one))])
              )
      }
    ]
  })
  const items: Record<string, number> = {}
  for (const { id } of framework.layout?.lists ?? []) items[id] = 0
  for (const { list = 'items' } of report.improvements?.items ?? []) items[list] = (items[list] ?? 0) + 1
  const dates = report.dates?.spans.map(({ text }) => text).join(' and ') ?? ''
  const body = report.authority?.name ?? ''
  return { path, inspection: body === '' || dates === '' ? path : `${body}, ${dates}`, judgements, items }
}
