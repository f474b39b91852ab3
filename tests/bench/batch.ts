/** Ten thousand reports in one run: the time, and whether memory stays flat. Run by name alone, since it takes minutes. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { drafts, root } from './drafts.ts'
import { pageLoad } from './page-load.ts'
import { measuresPeaks, type Peaks, peaksOf } from './peaks.ts'
import { print } from './table.ts'

const command = join(root, 'packages/cli/dist/touchstone.js')
const counts = (process.env.TOUCHSTONE_BENCH_BATCH ?? '2000,5000,10000').split(',').map(Number)
/** Memory may grow by this factor from the smallest batch to the largest. */
const flat = 1.3

interface Run extends Peaks {
  readonly count: number
}

export async function batch(): Promise<void> {
  if (!measuresPeaks()) {
    print('Large batches', [{ what: 'not measured', value: 'the memory of workers is told on Linux alone' }])
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-batch-'))
  try {
    const runs: Run[] = []
    for (const count of counts) {
      const drafts = copies(join(folder, `${count}`), count)
      const args = [command, 'moderate', drafts, '--out', join(folder, `out-${count}`), '--quiet']
      runs.push({ count, ...(await peaksOf(args)) })
      const { what, value } = row(runs[runs.length - 1] as Run)
      process.stderr.write(`${what}: ${value}\n`)
    }
    const [smallest, largest] = [runs[0] as Run, runs[runs.length - 1] as Run]
    const times = `${(largest.count / smallest.count).toFixed(1)} times as many reports`
    print('Large batches, one run each', [
      ...runs.map(row),
      growth(`memory of the command, ${times}`, smallest.own, largest.own),
      growth(`memory of the largest worker, ${times}`, smallest.workers[0], largest.workers[0]),
      ...(await pageLoad(join(folder, `out-${largest.count}`, 'index.html'), largest.count))
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function row({ count, milliseconds, processorMilliseconds, own, workers }: Run) {
  const seconds = milliseconds / 1000
  return {
    what: `${count} reports`,
    value:
      `${seconds.toFixed(0)} s (${(processorMilliseconds / 1000).toFixed(0)} s of processor), ` +
      `${(count / seconds).toFixed(1)} a second; command ${own.toFixed(0)} MiB, ` +
      `workers ${workers.map(peak => peak.toFixed(0)).join(' and ')} MiB`
  }
}

function growth(what: string, before = 0, after = 0) {
  const factor = after / before
  return { what, value: `${factor.toFixed(2)}x`, reach: `${flat}x`, reached: factor <= flat }
}

/** The reports over and over, each time with another authority's name. */
function copies(folder: string, count: number): string {
  mkdirSync(folder, { recursive: true })
  const { many } = drafts()
  for (let at = 0; at < count; at++) {
    const path = many[at % many.length] as string
    const round = Math.floor(at / many.length)
    const text = readFileSync(path, 'utf8')
    // The name stands in the first line, behind "Inspection of" or alone.
    const renamed =
      round === 0 ? text : text.replace(/^(\s*(?:Inspection of )?)(?=\S)/, `$1${letters(round)}ham `)
    writeFileSync(join(folder, `${String(round).padStart(3, '0')}-${basename(path)}`), renamed)
  }
  return folder
}

/** "Aaa", "Aab": names that differ by more than a number. */
function letters(number: number): string {
  const letter = (place: number) => String.fromCharCode(97 + (Math.floor(number / 26 ** place) % 26))
  return `${letter(2).toUpperCase()}${letter(1)}${letter(0)}x`
}
