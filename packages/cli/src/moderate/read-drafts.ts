/** Reads the drafts that have no record yet; each record is on disk before the next draft is taken. */
import type { Target } from '../check/targets.ts'
import { inLanes, type Pool } from './pool.ts'
import type { Progress } from './progress.ts'
import type { State } from './state.ts'
import { type CheckTask, failed, type Setup } from './worker.ts'

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
      .run<CheckTask>('check', { setup, target })
      .catch(error => JSON.stringify(failed(target, reasonOf(error))))
    await writer.append(target.shown, line, records)
    progress.step(records.size)
  })
}

/** A worker that ended: too little memory, as a rule. */
function reasonOf(error: unknown): string {
  return `The worker that read it ended (${(error as Error).message}). Read it alone: touchstone check FILE.`
}
