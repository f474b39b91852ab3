/** The built command, built anew when a source has changed since. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')
export const command = join(root, 'packages/cli/dist/touchstone.js')

/** Ends the process with what to do when it cannot be built. */
export function buildCommand(): void {
  const starter = join(root, 'scripts/touchstone.mjs')
  const { status } = spawnSync(process.execPath, [starter, '--version'], {
    stdio: ['ignore', 'ignore', 'inherit']
  })
  if (status === 0) return
  process.stderr.write('The command cannot be built, so there is nothing to measure. See "pnpm build".\n')
  process.exit(2)
}
