/** Ten thousand reports in one run: the time, and whether memory stays flat. Run by name alone, since it takes minutes. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { drafts, root } from './drafts.ts'
import { measure } from './measure.ts'
import { print } from './table.ts'

const command = join(root, 'packages/cli/dist/touchstone.js')
const large = Number(process.env.TOUCHSTONE_BENCH_BATCH ?? 10_000)
const tenth = Math.round(large / 10)
/** Memory may grow by this factor over ten times as many reports. */
const flat = 1.5

export function batch(): void {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-batch-'))
  try {
    const [small, whole] = [tenth, large].map(count => {
      const drafts = copies(join(folder, `${count}`), count)
      const out = join(folder, `out-${count}`)
      const [measured] = measure(
        [
          {
            name: `${count} reports`,
            args: [command, 'moderate', drafts, '--out', out, '--quiet'],
            accepted: [0]
          }
        ],
        1,
        false
      )
      return { ...(measured as NonNullable<typeof measured>), page: statSync(join(out, 'index.html')).size }
    }) as [Part, Part]
    const growth = whole.mebibytes / small.mebibytes
    print('A large batch, one run', [
      ...[small, whole].map(part => ({
        what: part.name,
        value: `${(part.milliseconds / 1000).toFixed(0)} s, ${part.mebibytes.toFixed(0)} MiB at most, page of ${(part.page / 1e6).toFixed(1)} MB`
      })),
      {
        what: 'memory, ten times as many',
        value: `${growth.toFixed(2)}x`,
        reach: `${flat}x`,
        reached: growth <= flat
      }
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Part {
  readonly name: string
  readonly milliseconds: number
  readonly mebibytes: number
  readonly page: number
}

/** The reports over and over, each time with another authority's name. */
function copies(folder: string, count: number): string {
  mkdirSync(folder, { recursive: true })
  const { many } = drafts()
  for (let at = 0; at < count; at++) {
    const path = many[at % many.length] as string
    const round = Math.floor(at / many.length)
    const text = readFileSync(path, 'utf8')
    const renamed = round === 0 ? text : text.replace(/^(Inspection of )(.+)$/m, `$1${letters(round)}ham $2`)
    writeFileSync(join(folder, `${String(round).padStart(3, '0')}-${basename(path)}`), renamed)
  }
  return folder
}

/** "Aaa", "Aab": names that differ by more than a number. */
function letters(number: number): string {
  const letter = (place: number) => String.fromCharCode(97 + (Math.floor(number / 26 ** place) % 26))
  return `${letter(2).toUpperCase()}${letter(1)}${letter(0)}x`
}
