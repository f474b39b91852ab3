/** Whole processes: `check` beside node's own start and published prose linters, on the same files in the same run. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { drafts, root } from './drafts.ts'
import { type Contender, type Measured, measure } from './measure.ts'
import { milliseconds, print, type Row } from './table.ts'

const here = import.meta.dirname
const command = join(root, 'packages/cli/dist/touchstone.js')

/** Runs of each, taken in turn so that what else the machine does falls on all alike. */
const roundsOfOne = 7
const roundsOfMany = 3

export function processes(): void {
  const { one, many, what } = drafts()
  installLinters()
  const single = measure(
    [{ name: 'node, nothing else', args: ['-e', '0'], accepted: [0] }, ...contenders([one])],
    roundsOfOne
  )
  print('One report, whole process, median', rowsOf(single, 1))
  const batch = measure(contenders(many), roundsOfMany)
  print(`${what} in one call, median`, rowsOf(batch, many.length))
}

export function contenders(files: readonly string[]): Contender[] {
  return [
    { name: 'touchstone check', args: [command, 'check', ...files], accepted: [0, 1, 3] },
    {
      name: 'markdownlint-cli2 0.20.0',
      args: [
        bin('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'),
        '--no-globs',
        ...files.map(file => `:${file}`)
      ],
      cwd: here,
      accepted: [0, 1]
    },
    {
      name: 'write-good 1.0.8',
      args: [bin('write-good', 'bin/write-good.js'), ...files],
      cwd: here,
      accepted: [0, 1, ...counts]
    },
    {
      name: 'cspell 9.8.0',
      args: [
        bin('cspell', 'bin.mjs'),
        'lint',
        '--no-progress',
        '--no-summary',
        '--no-gitignore',
        '--root',
        '/',
        ...files
      ],
      cwd: here,
      accepted: [0, 1]
    }
  ]
}

/** write-good ends with the number of its suggestions, modulo 256. */
const counts = Array.from({ length: 256 }, (_, code) => code)

function bin(name: string, path: string): string {
  return join(here, 'node_modules', name, path)
}

/** The linters have a manifest of their own, so that nobody installs them to build or test. */
export function installLinters(): void {
  if (
    ['markdownlint-cli2', 'write-good', 'cspell', 'cspell-lib'].every(name =>
      existsSync(join(here, 'node_modules', name))
    )
  )
    return
  process.stderr.write('Installing the linters to compare with…\n')
  const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], {
    cwd: here,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32'
  })
  if (npm.status !== 0) throw new Error('The linters to compare with could not be installed')
}

function rowsOf(measured: readonly Measured[], files: number): Row[] {
  const own = measured.find(one => one.name === 'touchstone check') as Measured
  const others = measured.filter(one => one !== own && !one.name.startsWith('node'))
  const fastest = Math.min(...others.map(one => one.milliseconds))
  const rows = measured.map((one): Row => {
    const each =
      files > 1
        ? `${milliseconds(one.milliseconds)}, ${milliseconds(one.milliseconds / files)} a report`
        : milliseconds(one.milliseconds)
    const row = { what: one.name, value: `${each}, ${one.mebibytes.toFixed(0)} MiB` }
    return one === own
      ? { ...row, reach: 'ahead of every linter below', reached: own.milliseconds < fastest }
      : row
  })
  return rows
}
