/** Claims of the current report that services have moved, beside what the grades did. */
import { type Movement, movementIn } from '../../understand/sentences/progress.ts'
import type { JsonPlace } from '../json.ts'
import type { Comparable, ComparableSentence } from './comparable.ts'
import type { GradeChange } from './compare-grades.ts'

export interface Claim extends JsonPlace {
  readonly text: string
  /** The printed number of its paragraph; null in the opening summary. */
  readonly paragraph: number | null
  readonly movement: Movement
  /** What the claim is set beside: the section's judgement, or the overall one in the opening summary. */
  readonly grade: GradeChange
  /** `against`: the grade moved the other way. `still`: the grade is as it was. */
  readonly grades: 'with' | 'still' | 'against'
}

export function claimsOf(
  { summary, paragraphs }: Pick<Comparable, 'summary' | 'paragraphs'>,
  changes: readonly GradeChange[]
): Claim[] {
  const claim = (
    { text, place }: ComparableSentence,
    paragraph: number | null,
    judgement: string | null
  ): Claim[] => {
    const movement = movementIn(text)
    const grade = changes.find(one => one.judgement === judgement)
    if (movement === null || grade === undefined || grade.change === null) return []
    return [
      {
        ...place,
        text,
        paragraph,
        movement,
        grade,
        grades: besides(movement, grade.change)
      }
    ]
  }
  return [
    ...summary.flatMap(({ sentences }) => sentences.flatMap(one => claim(one, null, 'overall'))),
    ...paragraphs.flatMap(({ number, judgement, sentences }) =>
      sentences.flatMap(one => claim(one, number, judgement))
    )
  ]
}

function besides(movement: Movement, change: NonNullable<GradeChange['change']>): Claim['grades'] {
  if (change === 'same') return 'still'
  return (movement === 'progress') === (change === 'higher') ? 'with' : 'against'
}
