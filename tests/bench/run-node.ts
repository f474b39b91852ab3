/** Runs a program of Node's to its end and says how long the whole process took and how much memory it had. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Measured {
  readonly milliseconds: number
  /** The peak of its resident memory, in MiB. */
  readonly mebibytes: number
}

const scratch = mkdtempSync(join(tmpdir(), 'touchstone-bench-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

const peak = join(scratch, 'max-rss')
const hook = join(import.meta.dirname, 'max-rss.cjs')

/** Exit codes are not looked at, since linters use them for findings; a program that cannot be started throws. */
export function runNode(args: readonly string[], cwd: string): Measured {
  rmSync(peak, { force: true })
  const start = process.hrtime.bigint()
  const { error } = spawnSync(process.execPath, ['--require', hook, ...args], {
    cwd,
    stdio: 'ignore',
    env: { ...process.env, NODE_OPTIONS: '', BENCH_MAX_RSS: peak }
  })
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6
  if (error) throw error
  return { milliseconds, mebibytes: Number(readFileSync(peak, 'utf8')) / 1024 }
}
