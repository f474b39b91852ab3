/** Runs a part inside one plain process of Node, bundled with core from its source as it is when shipped. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { root } from './drafts.ts'

/** `name` is a file of `inside/`, which prints one JSON value. Throws what went wrong inside. */
export function runInside<Result>(name: string, args: readonly string[]): Result {
  const scratch = mkdtempSync(join(tmpdir(), 'touchstone-bench-'))
  try {
    const outfile = join(scratch, 'inside.mjs')
    buildSync({
      absWorkingDir: root,
      entryPoints: [join(import.meta.dirname, 'inside', `${name}.ts`)],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      conditions: ['touchstone-source'],
      logLevel: 'warning'
    })
    const { status, stdout, stderr } = spawnSync(process.execPath, [outfile, ...args], {
      encoding: 'utf8'
    })
    if (status === 0) return JSON.parse(stdout)
    // Node shows the line it stopped at as well, and a bundled model is a line of a million characters.
    const said = stderr.split('\n').filter(line => /^\w*Error\b|^ {4}at /.test(line))
    throw new Error(`The part "${name}" broke down.\n${said.join('\n')}`)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
