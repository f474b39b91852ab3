#!/usr/bin/env node
/**
 * Sets up the editor for the tests: code-server from npm, Chromium from Debian, and a driver for it.
 * May be run again at any time; it does only what is missing. `--help` says more.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { editorModules, links, nativeModules } from './set-up/code-server.mjs'
import { run, SetUpError, step } from './set-up/steps.mjs'
import { systemPackages } from './set-up/system.mjs'

const here = realpathSync(import.meta.dirname)
const ready = join(here, 'node_modules', '.touchstone-ready')

const usage = `Usage: node tests/editor/set-up.mjs

Sets up VS Code (code-server) and a browser for the tests of the extension, in tests/editor/node_modules.
Needs Node 20 and Debian or Ubuntu; as root it installs missing system packages, otherwise it names them.
Takes two to three minutes the first time.

Example:
  node tests/editor/set-up.mjs && pnpm editor
`

if (process.argv.includes('--help') || process.argv.includes('-h')) {
  process.stdout.write(usage)
} else {
  try {
    setUp()
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error
    process.stderr.write(`\nThe editor could not be set up. ${error.message}\n`)
    process.exitCode = 2
  }
}

function setUp() {
  if (!process.version.startsWith('v20.')) {
    throw new SetUpError(`code-server 4.100 runs on Node 20 alone; this is ${process.version}.`)
  }
  step('System packages', systemPackages)
  if (existsSync(ready) && readFileSync(ready, 'utf8') === state()) {
    process.stderr.write('The editor is set up.\n')
    return
  }
  step('code-server, browser driver', () => {
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here })
  })
  step('Modules of VS Code', editorModules)
  step('Native modules', nativeModules)
  step('Links', links)
  writeFileSync(ready, state())
}

/** Differs when the set-up has to be done anew. */
function state() {
  const hash = createHash('sha256').update(process.version)
  for (const name of ['package-lock.json', 'set-up/code-server.mjs'])
    hash.update(readFileSync(join(here, name)))
  return hash.digest('hex')
}
