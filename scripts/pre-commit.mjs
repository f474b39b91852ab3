#!/usr/bin/env node
/** Runs the command for pre-commit, which has a copy of this repository and nothing installed in it. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
if (!existsSync(join(root, 'node_modules', '.modules.yaml'))) {
  process.stderr.write('Setting Touchstone up; this is done once.\n')
  const { status } = spawnSync('npx', ['-y', 'pnpm@10.34.8', 'install', '--frozen-lockfile'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32'
  })
  if (status !== 0) {
    process.stderr.write(
      'Touchstone could not be set up: it needs Node 20.19 or newer, npm and the npm registry.\n'
    )
    process.exit(2)
  }
}
await import('./touchstone.mjs')
