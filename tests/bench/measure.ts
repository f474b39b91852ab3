import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A command line for node that is measured as a whole process. */
export interface Contender {
  readonly name: string
  readonly args: readonly string[]
  readonly cwd?: string
  /** Exit codes with which it has done its work: findings are no failure. */
  readonly accepted: readonly number[]
}

export interface Measured {
  readonly name: string
  /** Median wall time of the whole process. */
  readonly milliseconds: number
  /** Largest peak of resident memory over the runs. */
  readonly mebibytes: number
}

const preload = pathToFileURL(join(import.meta.dirname, 'resources.mjs')).href

/** Runs each contender once to warm the disk, unless told not to, then all of them in turn, `rounds` times. */
export function measure(contenders: readonly Contender[], rounds: number, warmed = true): Measured[] {
  if (warmed) for (const contender of contenders) run(contender)
  const runs = new Map(contenders.map(({ name }) => [name, [] as ReturnType<typeof run>[]]))
  for (let round = 0; round < rounds; round++) {
    for (const contender of contenders) runs.get(contender.name)?.push(run(contender))
  }
  return [...runs].map(([name, all]) => ({
    name,
    milliseconds: median(all.map(one => one.milliseconds)),
    mebibytes: Math.max(...all.map(one => one.mebibytes))
  }))
}

function run({ name, args, cwd, accepted }: Contender): { milliseconds: number; mebibytes: number } {
  const began = performance.now()
  const ran = spawnSync(process.execPath, ['--import', preload, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 1 << 30
  })
  const milliseconds = performance.now() - began
  if (ran.status === null || !accepted.includes(ran.status)) {
    throw new Error(
      `${name} ended with ${ran.status ?? ran.signal}:\n${ran.stderr.toString().slice(0, 2000)}`
    )
  }
  return { milliseconds, mebibytes: Number(ran.output[3]?.toString()) / 1024 }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}
