import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

export const command = join(import.meta.dirname, '../../packages/cli/dist/touchstone.js')
export const fixtures = join(import.meta.dirname, 'fixtures')

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A folder of its own for one test, taken away after it: drafts by name, `@clean.md` standing for a fixture. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'touchstone-cli-')))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    const file = join(path, name)
    mkdirSync(dirname(file), { recursive: true })
    if (typeof content === 'string' && content.startsWith('@')) cpSync(join(fixtures, content.slice(1)), file)
    else writeFileSync(file, content)
  }
  return path
}

/** Variables of a user who trusts a folder. */
export function trusting(path: string): { XDG_CONFIG_HOME: string } {
  const home = join(path, '.config')
  mkdirSync(join(home, 'touchstone'), { recursive: true })
  writeFileSync(join(home, 'touchstone/trust.json'), JSON.stringify({ trusted: [path] }))
  return { XDG_CONFIG_HOME: home }
}

/** Runs the built command as a process of its own. */
export function touchstone(
  args: readonly string[],
  {
    cwd = folder(),
    input = '',
    env = {},
    timeout
  }: { cwd?: string; input?: string | Uint8Array; env?: Record<string, string>; timeout?: number } = {}
): Ran {
  const { FORCE_COLOR: _, NO_COLOR: __, ...inherited } = process.env
  const ran = spawnSync(process.execPath, [command, ...args], {
    cwd,
    input,
    env: { ...inherited, ...env },
    timeout
  })
  return { code: ran.status, out: ran.stdout.toString(), err: ran.stderr.toString() }
}
