/** `pnpm package` builds the extension and packs it into `extension/touchstone.vsix`. Prints to stderr. */
import { spawnSync } from 'node:child_process'
import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const extension = join(root, 'extension')
const packager = join(extension, 'packager')
const vsce = join(packager, 'node_modules', '@vscode', 'vsce', 'vsce')
const packed = join(extension, 'touchstone.vsix')

/** What a marketplace and its users take without a thought; the rest of the room is for what is yet to come. */
const mostMegabytes = 5

run('Building', process.execPath, [join(root, 'scripts', 'build.mjs')], root)
run('Building the extension', process.execPath, [join(root, 'scripts', 'build-extension.mjs')], root)
if (!existsSync(vsce)) {
  run('Installing the packager', 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], packager)
}
const making = join(extension, `touchstone.${process.pid}.vsix`)
try {
  const args = ['package', '--no-dependencies', '--no-rewrite-relative-links', '--out', making]
  run('Packing', process.execPath, [vsce, ...args], extension)
  const megabytes = statSync(making).size / 1e6
  const size = `${megabytes.toFixed(1)} MB`
  if (megabytes > mostMegabytes) fail(`The package is ${size}; it is to stay below ${mostMegabytes} MB.`)
  renameSync(making, packed)
  process.stderr.write(`extension/touchstone.vsix, ${size}\n`)
} finally {
  rmSync(making, { force: true })
}

function run(what, command, args, cwd) {
  process.stderr.write(`${what}…\n`)
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (error) fail(`"${command}" could not be run: ${error.message}`)
  if (status !== 0) fail(`${what} failed:\n${stdout}\n${stderr}`)
}

function fail(message) {
  rmSync(join(extension, `touchstone.${process.pid}.vsix`), { force: true })
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
