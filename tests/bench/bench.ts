/**
 * `pnpm bench [PART…]`: prints time, memory and growth, each with the figure to reach beside it. Parts are one-file,
 * folder, warm and growth; all of them unless some are named.
 */
import { buildCommand } from './command.ts'
import { loadNote, noiseNote } from './machine.ts'
import { folder } from './parts/folder.ts'
import { growth } from './parts/growth.ts'
import { oneFile } from './parts/one-file.ts'
import { warm } from './parts/warm.ts'
import { type Row, table } from './table.ts'
import { installTools } from './tools.ts'

const parts: Readonly<Record<string, () => { title: string; rows: Row[] }>> = {
  'one-file': oneFile,
  folder,
  warm,
  growth
}

const named = process.argv.slice(2)
const unknown = named.filter(name => !Object.hasOwn(parts, name))
if (unknown.length > 0) {
  process.stderr.write(
    `There is no part "${unknown.join('", "')}". Parts: ${Object.keys(parts).join(', ')}.\n`
  )
  process.exit(2)
}

buildCommand()
installTools()
process.stdout.write(`Node ${process.version}; ${loadNote()}\n`)
for (const name of named.length > 0 ? named : Object.keys(parts)) {
  try {
    const { title, rows } = (parts[name] as () => { title: string; rows: Row[] })()
    process.stdout.write(`\n${title}\n\n${table(rows)}`)
  } catch (error) {
    process.stderr.write(`\n${(error as Error).message}\n`)
    process.exitCode = 1
  }
}
process.stdout.write(`\n${noiseNote()}\n`)
