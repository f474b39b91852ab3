import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** The cases run the built command: built anew here when a source is newer. */
export default function build(): void {
  const script = join(import.meta.dirname, '../../scripts/touchstone.mjs')
  const { status, stderr } = spawnSync(process.execPath, [script, '--version'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The command cannot be built:\n${stderr}`)
}
