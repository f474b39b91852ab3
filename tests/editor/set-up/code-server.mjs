/** Makes code-server run on this Node: its own scripts refuse to run as root and fetch what Debian has. */
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run, SetUpError } from './steps.mjs'
import { where } from './system.mjs'

const server = join(import.meta.dirname, '..', 'node_modules', 'code-server')
const editor = join(server, 'lib', 'vscode')

/** Native modules that the editor cannot do without; the rest of them are for Windows. */
const native = ['@vscode/spdlog', 'native-watchdog', 'kerberos', '@parcel/watcher']

/** VS Code keeps its modules in a package of its own. */
export function editorModules() {
  run('npm', ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund'], { cwd: editor })
}

export function nativeModules() {
  const env = headers()
  const ignoring = { npm_config_ignore_scripts: 'false' }
  run('npm', ['rebuild', ...native], { cwd: editor, env: { ...env, ...ignoring } })
  run('npm', ['rebuild', 'argon2'], { cwd: dirname(dirname(server)), env: { ...env, ...ignoring } })
  // Its scripts fetch another copy of node-gyp after compiling; npm brings one.
  run('npm', ['explore', 'node-pty', '--', 'node-gyp', 'rebuild'], { cwd: editor, env })
}

/** Links what the install scripts would have fetched or made. */
export function links() {
  const ripgrep = where('rg')
  if (ripgrep === null) throw new SetUpError('ripgrep (rg) is not on the PATH.')
  link(ripgrep, join(editor, 'node_modules', '@vscode', 'ripgrep', 'bin', 'rg'))
  link('node_modules', join(editor, 'node_modules.asar'))
}

/** Node's headers, where they stand beside it; node-gyp fetches them otherwise. */
function headers() {
  const root = dirname(dirname(process.execPath))
  return existsSync(join(root, 'include', 'node', 'node.h')) ? { npm_config_nodedir: root } : {}
}

function link(target, path) {
  mkdirSync(dirname(path), { recursive: true })
  rmSync(path, { force: true, recursive: true })
  symlinkSync(target, path)
}
