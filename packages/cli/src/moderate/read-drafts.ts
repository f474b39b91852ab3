/** Reads the drafts that have no record yet; each record is on disk before the next draft is taken. */
import type { Target } from '../check/targets.ts'
import { unchecked } from './draft-record.ts'
import { inLanes, type Pool, WorkerEnded } from './pool.ts'
import type { Progress } from './progress.ts'
import { lineOf } from './record-line.ts'
import type { State } from './state.ts'
import type { CheckTask, Setup } from './worker.ts'

/** Drafts on their way for each worker, so that none waits for the disk. */
const lanesPerWorker = 2

export async function readDrafts(
  targets: readonly Target[],
  { records, writer }: State,
  { setup, pool, progress, stopped }: { setup: Setup; pool: Pool; progress: Progress; stopped: () => boolean }
): Promise<void> {
  const left = targets.filter(({ shown }) => !records.has(shown))
  await inLanes(left, pool.size * lanesPerWorker, stopped, async target => {
    const line = await pool
      .run<CheckTask, Uint8Array>('check', { setup, target })
      .catch(error => lineOf(unchecked(target, reasonOf(error)), null))
    await writer.append(target.shown, line, records)
    progress.step(records.size, targets.length, 'drafts')
  })
}

function reasonOf(error: unknown): string {
  const what = error instanceof WorkerEnded ? 'Two workers ended while they read it' : 'Reading it failed'
  return `${what} (${(error as Error).message}). There may be too little memory: give fewer --workers, or read it alone: touchstone check FILE.`
}
