/** A VS Code of its own: a folder with drafts, settings, and extensions installed from their packages. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { codeServer, vsix } from './places.ts'

export interface EditorParts {
  /** Files of the folder that is opened, by name. */
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly settings?: Readonly<Record<string, unknown>>
  /** Packages to install; by default the extension alone. */
  readonly packages?: readonly string[]
  /** Folders of extensions that are used as they stand, as the probe. */
  readonly folders?: readonly string[]
  /** Whether the editor asks whether the folder is to be trusted; until somebody says so, it is not. */
  readonly asksForTrust?: boolean
}

export interface Process {
  readonly id: number
  readonly line: string
}

export interface Editor {
  readonly origin: string
  readonly address: string
  /** The folder that is opened. */
  readonly folder: string
  /** The processes that it has started, with their command lines. */
  processes(): readonly Process[]
  stop(): Promise<void>
}

const quiet = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'files.autoSave': 'afterDelay',
  'files.autoSaveDelay': 100,
  'git.enabled': false,
  'window.autoDetectColorScheme': false,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'workbench.colorTheme': 'Default Light Modern'
}

/** How long an editor may take to listen; it takes two seconds. */
const patience = 60_000

export async function startEditor({
  files,
  settings = {},
  packages = [vsix],
  folders = [],
  asksForTrust = false
}: EditorParts): Promise<Editor> {
  const scratch = mkdtempSync(join(tmpdir(), 'touchstone-editor-'))
  const [folder, data, extensions] = ['drafts', 'data', 'extensions'].map(name => join(scratch, name)) as [
    string,
    string,
    string
  ]
  for (const path of [folder, join(data, 'User'), extensions]) mkdirSync(path, { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  writeFileSync(
    join(data, 'User', 'settings.json'),
    JSON.stringify({ ...quiet, 'security.workspace.trust.enabled': asksForTrust, ...settings })
  )
  writeFileSync(join(scratch, 'config.yaml'), '')
  const dirs = [
    ...['--extensions-dir', extensions, '--user-data-dir', data],
    ...['--config', join(scratch, 'config.yaml')]
  ]
  // Folders first: the first installation makes a list of what is there, and later only the list counts.
  for (const path of folders)
    cpSync(path, join(extensions, path.split('/').at(-1) as string), { recursive: true })
  for (const path of packages) install(path, dirs)

  const port = await freePort()
  const args = [
    '--auth',
    'none',
    '--bind-addr',
    `127.0.0.1:${port}`,
    ...(asksForTrust ? [] : ['--disable-workspace-trust']),
    '--disable-telemetry'
  ]
  const more = ['--disable-update-check', '--disable-getting-started-override', '--disable-proxy', folder]
  const child = spawn(process.execPath, [codeServer, ...dirs, ...args, ...more], { detached: true })
  // A run that is interrupted leaves no editor behind.
  const withUs = () => void (child.exitCode === null && child.pid && process.kill(-child.pid, 'SIGKILL'))
  process.once('exit', withUs)
  await listening(child)
  const origin = `http://127.0.0.1:${port}`
  return {
    origin,
    address: `${origin}/?folder=${folder}`,
    folder,
    processes: () =>
      spawnSync('ps', ['-ww', '-o', 'pid=,args=', '-g', String(child.pid)], { encoding: 'utf8' })
        .stdout.trim()
        .split('\n')
        .map(shown => ({ id: Number.parseInt(shown, 10), line: shown })),
    async stop() {
      await ended(child)
      process.removeListener('exit', withUs)
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

function install(path: string, dirs: readonly string[]): void {
  if (!existsSync(path)) throw new Error(`${path} is missing. Run "pnpm package" first.`)
  const args = [codeServer, ...dirs, '--install-extension', path, '--force']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    timeout: patience
  })
  if (status !== 0 || !stdout.includes('successfully installed'))
    throw new Error(`${path} cannot be installed:\n${stdout}\n${stderr}`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const fail = (why: string) => reject(new Error(`The editor did not start: ${why}\n${said}`))
    const timer = setTimeout(() => fail('it took too long'), patience)
    const hear = (data: Buffer) => {
      said = (said + data).slice(-4000)
      if (!said.includes('HTTP server listening')) return
      clearTimeout(timer)
      resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', code => fail(`it ended with ${code}`))
  })
}

/** The editor starts processes of its own: they are one group, which is ended together. */
function ended(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    if (child.exitCode !== null || child.pid === undefined) return resolve()
    const group = -child.pid
    const kill = setTimeout(() => process.kill(group, 'SIGKILL'), 5000)
    child.once('exit', () => {
      clearTimeout(kill)
      resolve()
    })
    process.kill(group, 'SIGTERM')
  })
}
