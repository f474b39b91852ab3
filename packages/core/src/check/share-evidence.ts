/** Sets the share of weak sentences beside what is usual with the stated grade, where a framework has had that counted. */
import type { Framework, Grade } from '../frameworks/framework.ts'
import type { Report } from '../read/tree.ts'
import type { Facts, Sentence } from '../understand/facts.ts'
import { sectionsBelow, sentencesIn, weakShare } from '../understand/sections/weak-share.ts'
import type { Observation } from './rule.ts'
import { gradeLabel, judgementOf } from './say.ts'

/** How many sentences against the grade are shown. */
const mostShown = 3
/** How far outside the usual shares of the stated grade a report must lie, so that the edge of what was counted is let pass. */
const margin = 0.02

/** Judgements that stand in prose or behind a label have no section to read a grade from: the share of weak sentences is compared. */
export function* byShare(report: Report, framework: Framework, facts: Facts): Iterable<Observation> {
  for (const row of report.table?.rows ?? []) {
    const judgement = judgementOf(framework, row.judgement)
    const stated = framework.grades.find(({ id }) => id === row.grade?.grade)
    if (judgement === null || judgement.stated === 'heading' || !row.grade || !stated?.usualWeaknesses)
      continue
    const sentences = sectionsBelow(judgement, facts.sections, framework).flatMap(sentencesIn)
    if (sentences.length < fewestSentences) continue
    const share = weakShare(sentences)
    const [least, , most] = stated.usualWeaknesses
    if (share >= least - margin && share <= most + margin) continue
    const other = nearestByShare(framework, share)
    if (!other?.usualWeaknesses || other.id === stated.id) continue
    const percent = (part: number) => Math.round(part * 100)
    yield {
      message: 'share',
      values: {
        stated: row.grade.text,
        share: percent(share),
        least: percent(least),
        most: percent(most),
        read: gradeLabel(framework, other.id),
        otherLeast: percent(other.usualWeaknesses[0]),
        otherMost: percent(other.usualWeaknesses[2])
      },
      range: row.grade.range,
      evidence: weakest(sentences).map(({ range }) => ({ range, label: 'tells of a weakness' })),
      confidence: 'possible'
    }
  }
}

/** A shorter report is still being written. */
const fewestSentences = 40

function nearestByShare({ grades }: Framework, share: number): Grade | null {
  const apart = ({ usualWeaknesses }: Grade) =>
    Math.abs((usualWeaknesses?.[1] ?? Number.POSITIVE_INFINITY) - share)
  return grades.reduce<Grade | null>(
    (best, grade) => (best === null || apart(grade) < apart(best) ? grade : best),
    null
  )
}

/** The surest weaknesses; the report's first sentence where it tells of none. */
function weakest(sentences: readonly Sentence[]): readonly Sentence[] {
  const sure = [...sentences]
    .filter(({ wording }) => wording.polarity === 'weakness')
    .sort((a, b) => b.wording.probabilities[1] - a.wording.probabilities[1])
  return sure.length > 0 ? sure.slice(0, mostShown) : sentences.slice(0, 1)
}
