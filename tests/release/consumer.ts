/** A folder outside the workspace into which the packed packages are installed, as somebody would who has nothing of ours. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')
const tools = join(import.meta.dirname, 'tools')

/** Of other people's, at the versions that the workspace is tested with. */
const others = ['remark@15.0.1', 'remark-cli@12.0.1', 'retext-repeated-words@5.0.0', '@types/node@20.19.0']

export interface Consumer {
  readonly folder: string
  /** The tarballs, by their names without a version. */
  readonly tarballs: ReadonlyMap<string, string>
  /** How long the installation took, in seconds. */
  readonly seconds: number
  remove(): void
}

/** Packs everything, installs it and what looks at packages. Throws with what npm says where that fails. */
export function consumer(): Consumer {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'touchstone-user-')))
  const packed = join(folder, 'packed')
  finished(process.execPath, [join(root, 'scripts/release.mjs'), '--to', packed], root)
  const tarballs = new Map(
    readdirSync(packed).map(name => [name.replace(/-\d+\.\d+\.\d+.*\.tgz$/, ''), join(packed, name)])
  )
  writeFileSync(join(folder, 'package.json'), '{ "name": "user", "private": true, "type": "module" }\n')
  const began = performance.now()
  finished('npm', ['install', ...quiet, ...tarballs.values(), ...others], folder)
  const seconds = (performance.now() - began) / 1000
  finished('npm', ['ci', ...quiet], tools)
  for (const name of ['clean.md', 'slips.md'])
    cpSync(join(root, 'tests/cli/fixtures', name), join(folder, name))
  return { folder, tarballs, seconds, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline']

/** Runs a program that is to end well, and gives what it printed. */
export function finished(program: string, args: readonly string[], cwd: string): string {
  const ran = ranIn(program, args, cwd)
  if (ran.code !== 0)
    throw new Error(`${program} ${args.join(' ')} ended with ${ran.code}:\n${ran.out}\n${ran.err}`)
  return ran.out
}

export function ranIn(program: string, args: readonly string[], cwd: string, input = '') {
  // On Windows npm and what it installs are scripts of the shell.
  const shell = process.platform === 'win32' && program !== process.execPath
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, input, encoding: 'utf8', shell })
  return { code: status, out: stdout ?? '', err: error?.message ?? stderr ?? '' }
}

/** A tool of the test itself; `publint` and `attw` are such. */
export const tool = (...path: string[]) => join(tools, 'node_modules', ...path)
