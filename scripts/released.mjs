#!/usr/bin/env node
/**
 * Runs the released command of this version, for pre-commit and the action, which have a copy of this repository and nothing installed
 * in it. It is installed once, beside this file; TOUCHSTONE_PACKAGE names another: a tarball, or a package of a registry of one's own.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const wanted = process.env.TOUCHSTONE_PACKAGE || `touchstone@${version}`
const folder = join(root, '.released', createHash('sha256').update(wanted).digest('hex').slice(0, 16))
const command = join(folder, 'node_modules', 'touchstone', 'dist', 'touchstone.js')

if (!existsSync(command)) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'package.json'),
    `${JSON.stringify({ private: true, dependencies: { touchstone: spec(wanted) } })}\n`
  )
  process.stderr.write(`Installing ${wanted}; this is done once.\n`)
  const { status } = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'],
    {
      cwd: folder,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32'
    }
  )
  if (status !== 0 || !existsSync(command)) {
    process.stderr.write(
      `${wanted} could not be installed: it needs Node 20.19 or newer, npm and its registry.\n`
    )
    process.exit(2)
  }
}
await import(pathToFileURL(command).href)

/** As a manifest names it: a version, an alias for a package of another name, or the path of a tarball. */
function spec(name) {
  const [, other, range] = /^(@?[^@]+)@([^/\\]+)$/.exec(name) ?? []
  if (other === undefined) return existsSync(name) ? `file:${name}` : name
  return other === 'touchstone' ? range : `npm:${other}@${range}`
}
