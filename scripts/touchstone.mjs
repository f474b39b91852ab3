#!/usr/bin/env node
/** Runs the built command, building it first when a source is newer. Prints nothing of its own to stdout. */
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const scripts = dirname(fileURLToPath(import.meta.url))
const packages = join(dirname(scripts), 'packages')
const command = join(packages, 'cli', 'dist', 'touchstone.js')

if (newestSource() > modified(command)) {
  process.stderr.write('Building touchstone…\n')
  const { status } = spawnSync(process.execPath, [join(scripts, 'build.mjs')], { stdio: ['ignore', 2, 2] })
  if (status !== 0) {
    process.stderr.write('The build failed. Run "npx -y pnpm@10.34.8 install" and try again.\n')
    process.exit(2)
  }
}
await import(pathToFileURL(command).href)

/** When anything that goes into the command was last changed. */
function newestSource() {
  let newest = Math.max(
    ...['build.mjs', 'builds.mjs', 'bundles.mjs'].map(name => modified(join(scripts, name)))
  )
  const walk = folder => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) walk(path)
      else if (!entry.name.includes('.test.')) newest = Math.max(newest, modified(path))
    }
  }
  for (const name of [
    'cli/src',
    'cli/package.json',
    'core/src',
    'core/model',
    'documents/src',
    'project/src',
    'language-server/src',
    'moderation/src',
    'moderation/package.json',
    'pages/src',
    'plant/src',
    'results/src'
  ]) {
    const path = join(packages, name)
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) walk(path)
    else newest = Math.max(newest, modified(path))
  }
  return newest
}

function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
