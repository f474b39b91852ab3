/** A batch: how it grows with workers, beside published linters, and whether interruptions and shards change a byte. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { drafts, root } from './drafts.ts'
import { type Contender, median } from './measure.ts'
import { measuresPeaks, type Peaks, peaksOf } from './peaks.ts'
import { contenders, installLinters } from './processes.ts'
import { print, type Row } from './table.ts'

const command = join(root, 'packages/cli/dist/touchstone.js')
const results = ['index.html', 'results.json', 'findings.csv', 'sections.csv', 'results.sarif']
const rounds = 3
const kills = 10
const shards = 7

export async function moderate(): Promise<void> {
  const { many, what } = drafts()
  const out = mkdtempSync(join(tmpdir(), 'touchstone-bench-'))
  try {
    if (measuresPeaks()) await throughput(many, what, out)
    else print(what, [{ what: 'not measured', value: 'the memory of workers is told on Linux alone' }])
    await undisturbed(dirname(many[0] as string), out)
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

async function throughput(many: readonly string[], what: string, out: string): Promise<void> {
  installLinters()
  const folder = dirname(many[0] as string)
  const own = (workers: number): Contender => ({
    name: `touchstone moderate, ${workers} ${workers === 1 ? 'worker' : 'workers'}`,
    args: [command, 'moderate', folder, '--out', join(out, 'speed'), '--workers', `${workers}`, '--quiet'],
    accepted: [0]
  })
  const linters = contenders(many).filter(({ name }) => !name.startsWith('touchstone'))
  const [one, two, ...others] = await inTurn([own(1), own(2), ...linters])
  if (one === undefined || two === undefined) return
  const scaling = one.milliseconds / two.milliseconds
  const fastest = Math.min(...others.map(({ milliseconds }) => milliseconds))
  const row = ({ name, milliseconds, processorMilliseconds, own, workers }: Timed): Row => ({
    what: name,
    value:
      `${seconds(milliseconds)} (${seconds(processorMilliseconds)} of processor), ` +
      `${((many.length / milliseconds) * 1000).toFixed(1)} reports a second; ${own.toFixed(0)} MiB` +
      workers.map(peak => ` + ${peak.toFixed(0)}`).join('')
  })
  print(`${what}, whole runs, median of ${rounds}; memory of the command + each of its workers`, [
    row(one),
    { ...row(two), reach: 'ahead of every linter below', reached: two.milliseconds < fastest },
    ...others.map(row),
    {
      what: 'two workers against one',
      value: `${scaling.toFixed(2)}x`,
      reach: '1.5x',
      reached: scaling >= 1.5
    }
  ])
}

interface Timed extends Peaks {
  readonly name: string
}

/** Runs each once to warm the disk, then all of them in turn, so that what else the machine does falls on all alike. */
async function inTurn(contenders: readonly Contender[]): Promise<Timed[]> {
  const runs = new Map(contenders.map(({ name }) => [name, [] as Peaks[]]))
  for (let round = 0; round <= rounds; round++)
    for (const contender of contenders) {
      const peaks = await peaksOf(contender.args, contender)
      if (round > 0) runs.get(contender.name)?.push(peaks)
    }
  return [...runs].map(([name, all]) => ({
    name,
    milliseconds: median(all.map(one => one.milliseconds)),
    processorMilliseconds: median(all.map(one => one.processorMilliseconds)),
    own: Math.max(...all.map(one => one.own)),
    workers: (all[0]?.workers ?? []).map((_, at) => Math.max(...all.map(one => one.workers[at] ?? 0)))
  }))
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

async function undisturbed(folder: string, out: string): Promise<void> {
  const whole = join(out, 'whole')
  const began = performance.now()
  run(['moderate', folder, '--out', whole])
  const time = performance.now() - began
  let same = 0
  for (let kill = 0; kill < kills; kill++) {
    const killed = join(out, `killed-${kill}`)
    // What has ended before it was killed shows nothing, and is run again.
    while (!(await killedWithin(time, ['moderate', folder, '--out', killed])))
      rmSync(killed, { recursive: true, force: true })
    run(['moderate', folder, '--out', killed, '--resume'])
    if (alike(whole, killed)) same++
    rmSync(killed, { recursive: true, force: true })
  }
  const parts = join(out, 'parts')
  for (let part = 1; part <= shards; part++)
    run(['moderate', folder, '--shard', `${part}/${shards}`, '--out', parts])
  run(['moderate', parts, '--merge', '--out', join(out, 'merged')])
  const merged = alike(whole, join(out, 'merged'))
  print('The same bytes as an undisturbed run', [
    { what: 'killed and resumed', value: `${same} of ${kills}`, reach: `${kills}`, reached: same === kills },
    {
      what: `${shards} shards merged`,
      value: merged ? 'the same' : 'different',
      reach: 'the same',
      reached: merged
    }
  ])
}

function run(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [command, ...args, '--quiet'], {
    cwd: root,
    encoding: 'utf8'
  })
  if (status !== 0)
    throw new Error(`touchstone ${args.join(' ')} ended with ${status}: ${stderr.slice(0, 500)}`)
}

/** Kills a run at some moment of the time that it takes, anew each time. False where it had ended before. */
function killedWithin(time: number, args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [command, ...args, '--quiet'], { cwd: root, stdio: 'ignore' })
  const timer = setTimeout(() => child.kill('SIGKILL'), Math.random() * time)
  return new Promise(resolve => {
    child.on('close', (_, signal) => {
      clearTimeout(timer)
      resolve(signal === 'SIGKILL')
    })
  })
}

function alike(one: string, other: string): boolean {
  return results.every(name => readFileSync(join(one, name)).equals(readFileSync(join(other, name))))
}
