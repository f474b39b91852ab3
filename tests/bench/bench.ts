/** `pnpm bench` prints how fast and how large Touchstone is, each figure beside the one to reach. One part a file. */
import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { app } from './app.ts'
import { batch } from './batch.ts'
import { cold } from './cold.ts'
import { root } from './drafts.ts'
import { growth } from './growth.ts'
import { latency } from './latency.ts'
import { loadNote, noiseNote } from './machine.ts'
import { memory } from './memory.ts'
import { moderate } from './moderate.ts'
import { processes } from './processes.ts'
import { warm } from './warm.ts'

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  processes,
  cold,
  warm,
  growth,
  latency,
  memory,
  moderate,
  batch,
  app
}

/** Parts that take minutes run only when they are named. */
const long = new Set(['moderate', 'batch', 'app'])

const asked = process.argv.slice(2)
const unknown = asked.filter(name => !(name in parts))
if (unknown.length > 0) {
  process.stderr.write(`Unknown part ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}.\n`)
  process.exit(2)
}
const built = spawnSync(process.execPath, [join(root, 'scripts/touchstone.mjs'), '--version'], {
  stdio: ['ignore', 'ignore', 'inherit']
})
if (built.status !== 0) process.exit(2)
process.stdout.write(
  `node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}; ${loadNote()}\n`
)
for (const [name, part] of Object.entries(parts))
  if (asked.length === 0 ? !long.has(name) : asked.includes(name)) await part()
process.stdout.write(`\n${noiseNote()}\n`)
