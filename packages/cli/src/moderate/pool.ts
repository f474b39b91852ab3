/** The workers of a run. Tasks are given out one by one, so that a batch of any size waits nowhere in memory. */
import { fileURLToPath } from 'node:url'
import { Tinypool } from 'tinypool'

export interface Pool {
  run<Task>(name: string, task: Task): Promise<string>
  readonly size: number
  end(): Promise<void>
}

/** Beside the bundle where it is built, beside this file where it is not. */
const workerFile = fileURLToPath(new URL('./moderate-worker.js', import.meta.url))

export function openPool(size: number): Pool {
  const pool = new Tinypool({
    filename: workerFile,
    minThreads: size,
    maxThreads: size,
    idleTimeout: 60_000
  })
  return {
    size,
    run: (name, task) => pool.run(task, { name }) as Promise<string>,
    end: () => pool.destroy()
  }
}

/** Runs `work` over all entries, at most `lanes` at a time, until `stopped` says so. */
export async function inLanes<Entry>(
  entries: readonly Entry[],
  lanes: number,
  stopped: () => boolean,
  work: (entry: Entry) => Promise<void>
): Promise<void> {
  let next = 0
  const lane = async () => {
    while (next < entries.length && !stopped()) await work(entries[next++] as Entry)
  }
  await Promise.all(Array.from({ length: Math.min(lanes, entries.length) }, lane))
}
