#!/usr/bin/env node
/** `pnpm editor`: sets up the editor, packs the extension, and tests it there. `--help` says more. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const root = join(here, '../..')

const usage = `Usage: pnpm editor [--update] [--no-package] [files and flags of vitest]

Tests the extension in a real VS Code, in a real browser. Sets both up when they are not there (see set-up.mjs).

  --update       writes the pictures of the extension's README to extension/media anew
  --no-package   takes extension/touchstone.vsix as it is

Examples:
  pnpm editor
  pnpm editor speed.test.ts --no-package
`

const given = process.argv.slice(2)
if (given.includes('--help') || given.includes('-h')) {
  process.stdout.write(usage)
  process.exit(0)
}
const own = new Set(['--update', '--no-package'])
const rest = given.filter(flag => !own.has(flag))

run(process.execPath, [join(here, 'set-up.mjs')])
if (!given.includes('--no-package') || !existsSync(join(root, 'extension/touchstone.vsix'))) {
  run(process.execPath, [join(root, 'scripts/package-extension.mjs')])
}
run(tool('tsc'), ['--noEmit', '-p', here])
const env = given.includes('--update') ? { ...process.env, TOUCHSTONE_UPDATE_PICTURES: '1' } : process.env
run(tool('vitest'), ['run', '--config', join(here, 'vitest.config.ts'), ...rest], env)

function tool(name) {
  return join(root, 'node_modules/.bin', name)
}

/** Goes on only when it went well. */
function run(command, args, env = process.env) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env })
  if (error) process.stderr.write(`"${command}" could not be run: ${error.message}\n`)
  if (status !== 0) process.exit(status ?? 2)
}
