/** A command and its workers as whole processes: the time, and the peak of memory of each, as Linux keeps it. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Contender } from './measure.ts'

export interface Peaks {
  readonly milliseconds: number
  /** User and system time of the command and its workers. */
  readonly processorMilliseconds: number
  /** Peak of resident memory of the command itself, in MiB. */
  readonly own: number
  /** Those of its workers, the largest first. */
  readonly workers: readonly number[]
}

/** Between two looks, in milliseconds; a peak is kept by the system, so only one that comes later than the last is missed. */
const everyLook = 50

export function measuresPeaks(): boolean {
  return existsSync('/proc/self/status')
}

/** Runs node with these arguments. Throws unless it ends with an accepted code. */
export async function peaksOf(
  args: readonly string[],
  { accepted = [0], cwd }: Partial<Pick<Contender, 'accepted' | 'cwd'>> = {}
): Promise<Peaks> {
  const began = performance.now()
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', chunk => {
    said = (said + String(chunk)).slice(-2000)
  })
  const seen = new Map<number, Look>()
  const look = () => {
    const pid = child.pid as number
    for (const one of [pid, ...childrenOf(pid)]) seen.set(one, later(seen.get(one), lookAt(one)))
  }
  const timer = setInterval(look, everyLook)
  const code = await new Promise<number | NodeJS.Signals | null>(resolve => {
    child.on('close', (status, signal) => resolve(status ?? signal))
  })
  clearInterval(timer)
  if (!accepted.some(one => one === code))
    throw new Error(`${args.slice(1).join(' ')} ended with ${code}:\n${said}`)
  const own = seen.get(child.pid as number) ?? nothing
  seen.delete(child.pid as number)
  const workers = [...seen.values()]
  return {
    milliseconds: performance.now() - began,
    processorMilliseconds: [own, ...workers].reduce((sum, one) => sum + one.processor, 0),
    own: own.peak,
    workers: workers.map(({ peak }) => peak).sort((one, other) => other - one)
  }
}

interface Look {
  readonly peak: number
  readonly processor: number
}

const nothing: Look = { peak: 0, processor: 0 }
/** Linux counts processor time in hundredths of a second, whatever the machine. */
const tick = 10

/** A process that has ended and is not taken away yet tells no memory any more. */
function later(before: Look | undefined, after: Look | null): Look {
  if (after === null) return before ?? nothing
  return { ...after, peak: Math.max(before?.peak ?? 0, after.peak) }
}

function lookAt(pid: number): Look | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program, in brackets, may hold spaces.
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number)
    return {
      peak: Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024,
      processor: ((user ?? 0) + (system ?? 0)) * tick
    }
  } catch {
    // It has just ended.
    return null
  }
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap(thread =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
    )
  } catch {
    return []
  }
}
