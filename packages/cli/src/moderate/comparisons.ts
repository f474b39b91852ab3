/** Inspections of one authority in the batch: each is compared with the one before it. */
import type { Comparison } from '@touchstone/core'
import { pairsOf } from '@touchstone/moderation'
import { UsageError } from '../exit.ts'
import { inLanes, type Pool, WorkerEnded } from './pool.ts'
import type { Progress } from './progress.ts'
import type { Records } from './records.ts'
import type { KeptLines } from './scratch.ts'
import type { Survey } from './survey.ts'
import type { CompareTask, Setup } from './worker.ts'

/** Comparisons by the path of the later report, in the order of the paths. */
export interface Comparisons {
  readonly lines: KeptLines
  readonly found: ReadonlyMap<string, Compared>
}

export interface Compared {
  /** The number of the line that holds the comparison as JSON. */
  readonly line: number
  /** Claims of progress or decline that the grades do not bear out. */
  readonly unborneClaims: number
}

export async function comparisonsOf(
  survey: Survey,
  records: Records,
  lines: KeptLines,
  { setup, pool, progress }: { setup: Setup; pool: Pool; progress: Progress }
): Promise<Comparisons> {
  const pairs = pairsOf([...survey.outlines.values()], survey.authorityOf)
  const found = new Map<string, Compared>()
  await inLanes(
    pairs,
    pool.size * 2,
    () => false,
    async ([previous, current]) => {
      const task: CompareTask = {
        setup,
        previous: await records.part(previous, 'words'),
        current: await records.part(current, 'words')
      }
      const line = await pool.run<CompareTask, string>('compare', task).catch(error => {
        if (!(error instanceof WorkerEnded)) throw error
        throw new UsageError(
          `Two workers ended while they compared ${previous} with ${current} (${error.message}). There may be too little memory: give fewer --workers. The drafts that were read are kept; --resume goes on.`
        )
      })
      const { claims } = JSON.parse(line) as Comparison
      found.set(current, {
        line: await lines.add(line),
        unborneClaims: claims.filter(({ grades }) => grades === 'against').length
      })
      progress.step(found.size, pairs.length, 'comparisons')
    }
  )
  return { lines, found: new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1))) }
}
