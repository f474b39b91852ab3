/** What Touchstone is measured beside: published packages of this folder's own manifest, installed at the first run. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const installed = join(here, 'node_modules')

export interface Tool {
  readonly name: string
  /** What node is started with before the names of the files. */
  readonly args: readonly string[]
}

const linters: readonly Tool[] = [
  { name: 'markdownlint-cli2', args: ['markdownlint-cli2/markdownlint-cli2-bin.mjs'] },
  { name: 'cspell', args: ['cspell/bin.mjs', 'lint', '--no-progress', '--no-summary'] },
  { name: 'write-good', args: ['write-good/bin/write-good.js'] }
]

/** The linters that are installed at the version that the manifest asks for. */
export function tools(): Tool[] {
  return linters
    .filter(({ name }) => isInstalled(name))
    .map(({ name, args: [bin = '', ...rest] }) => ({
      name: `${name} ${wanted()[name]}`,
      args: [join(installed, bin), ...rest]
    }))
}

/** The folder that wink-nlp is loaded from, or null when it could not be installed. */
export function winkFolder(): string | null {
  return isInstalled('wink-nlp') && isInstalled('wink-eng-lite-web-model') ? here : null
}

/** Installs what is missing, and says so when it cannot: Touchstone is then measured alone. */
export function installTools(): void {
  if (missing().length === 0) return
  process.stderr.write(`Installing ${missing().join(', ')} into tests/bench/node_modules…\n`)
  const args = [
    'install',
    '--no-audit',
    '--no-fund',
    '--no-package-lock',
    '--ignore-scripts',
    '--loglevel=error'
  ]
  const { status } = spawnSync('npm', args, {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32'
  })
  if (status === 0 && missing().length === 0) return
  process.stderr.write(
    `Could not install ${missing().join(', ')}. What is measured beside them is left out; with access to the npm ` +
      'registry, run "npm install" in tests/bench and start again.\n'
  )
}

function missing(): string[] {
  return Object.keys(wanted()).filter(name => !isInstalled(name))
}

function isInstalled(name: string): boolean {
  const manifest = join(installed, name, 'package.json')
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === wanted()[name]
}

function wanted(): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).dependencies
}
