/**
 * `pnpm measure queue [REPORTS GOLD]`: which part of the drafts with a planted slip stands in the first tenth and the first fifth
 * of the queue of `moderate` (capture). Each batch is of published drafts, of which one in ten has one slip, of any kind that the
 * project can plant; sections are read with weights that have not seen their authorities. What the batch says of a draft beside
 * itself (passages shared with others, earlier inspections) is left out, since the slips do not touch it.
 */
import { type Points, standardPoints } from '../../moderation/src/points.ts'
import { commonIn, nothingBeside, rankOf } from '../../moderation/src/rank.ts'
import type { Material } from './material.ts'
import { batchOf, type Drawn, variantsOf } from './queue-batches.ts'
import { foldsOf } from './rule-folds.ts'

const batches = 100
const folds = 2
const parts = [0.1, 0.2]

/** Slips, and how many of them stand in each part of the queue. */
interface Capture {
  slips: number
  readonly within: number[]
}

type Slip = NonNullable<Drawn['slip']>
type Score = (batch: readonly Drawn[]) => number[]

export function measureQueue(material: Material, say: (line: string) => void): void {
  const variants = foldsOf(material, folds, say).flatMap(fold => variantsOf(fold, material))
  say(`${variants.length} drafts, ${batches} batches of them, one draft in ten with a slip`)
  const drawn = Array.from({ length: batches }, (_, number) => batchOf(variants, number))
  const byPoints = scoresBy(standardPoints)
  for (const [name, score, counted] of [
    ['the queue', byPoints, () => true],
    ['slips that are certain', byPoints, ({ kind }: Slip) => kind === 'mechanical'],
    ['slips of evidence', byPoints, ({ kind }: Slip) => kind === 'evidence'],
    ['by the number of findings alone', findingsAlone, () => true]
  ] as const)
    say(`${name}: ${words(captureOf(drawn, score, counted))}`)
}

/** The scores of a batch under these points. */
export function scoresBy(points: Points): Score {
  return batch => {
    const common = commonIn(batch.map(({ outline }) => outline))
    return batch.map(({ outline }) => rankOf(outline, nothingBeside, { labels: {}, common, points }).score)
  }
}

const findingsAlone: Score = batch =>
  batch.map(({ outline }) => outline.findings.reduce((sum, { count }) => sum + count, 0))

/** Drafts of one score stand in the order of their paths, as in the queue. */
export function captureOf(
  drawn: readonly (readonly Drawn[])[],
  score: Score,
  counted: (slip: Slip) => boolean
): Capture {
  const capture: Capture = { slips: 0, within: parts.map(() => 0) }
  for (const batch of drawn) {
    const scores = score(batch)
    const queue = [...batch.keys()].sort(
      (one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other
    )
    for (const [place, at] of queue.entries()) {
      const slip = batch[at]?.slip ?? null
      if (slip === null || !counted(slip)) continue
      capture.slips++
      for (const [number, part] of parts.entries())
        if (place < Math.round(batch.length * part))
          capture.within[number] = (capture.within[number] ?? 0) + 1
    }
  }
  return capture
}

function words({ slips, within }: Capture): string {
  const shares = within.map(
    (count, number) => `${percent(count / (slips || 1))} in the first ${number === 0 ? 'tenth' : 'fifth'}`
  )
  return `${slips} slips, ${shares.join(', ')}`
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`
