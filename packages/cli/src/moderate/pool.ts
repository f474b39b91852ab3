/**
 * The workers of a run, each a process of its own: one that runs out of memory takes no other with it. Tasks are given out one
 * by one, so that a batch of any size waits nowhere in memory.
 */
import { fileURLToPath } from 'node:url'
import { Tinypool } from 'tinypool'

export interface Pool {
  /** What the worker answers. Fails with `WorkerEnded` where workers ended at the task, however often it was tried. */
  run<Task, Answer>(name: string, task: Task): Promise<Answer>
  readonly size: number
  end(): Promise<void>
}

/** No worker lived to answer: too little memory, as a rule, or somebody ended it. */
export class WorkerEnded extends Error {}

/** A worker may be ended by what has nothing to do with its task, so another one tries it too. */
const tries = 2

/**
 * How the memory of a worker is kept, in MiB. The bound keeps Node from letting it grow by what the machine has, however little it
 * needs; it would also make the part for what lives shortly so small that a third of the time goes into clearing it. The rest is
 * cleared when it has grown to three times of what is in use: sooner, and what is in use would be gone through many times. There
 * is a worker for each core, so none clears its memory on the core of another.
 */
const memoryFlags = [
  '--max-old-space-size=1024',
  '--max-semi-space-size=32',
  '--initial-old-space-size=192',
  '--heap-growing-percent=200',
  '--single-threaded-gc'
]

/** Beside the bundle where it is built, beside this file where it is not. */
const workerFile = fileURLToPath(new URL('./moderate-worker.js', import.meta.url))

export function openPool(size: number): Pool {
  const pool = new Tinypool({
    filename: workerFile,
    runtime: 'child_process',
    // Bytes stay bytes on their way.
    serialization: 'advanced',
    env: process.env as Record<string, string>,
    execArgv: [...process.execArgv, ...memoryFlags],
    minThreads: size,
    maxThreads: size
  })
  // Where none is left that could take them, the tasks that wait would wait for ever.
  pool.on('error', () => {
    if (pool.threads.length === 0) pool.cancelPendingTasks()
  })
  return {
    size,
    async run<Task, Answer>(name: string, task: Task): Promise<Answer> {
      for (let left = tries; ; left--) {
        try {
          return (await pool.run(task, { name })) as Answer
        } catch (error) {
          // What the task itself throws comes from another process, and is no Error of this one.
          if (!(error instanceof Error)) throw new Error((error as Error).message)
          if (left === 1) throw new WorkerEnded(error.message)
        }
      }
    },
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
