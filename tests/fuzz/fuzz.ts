/**
 * `pnpm fuzz --minutes 20 [--seed 7] [--only draft]`: new inputs by mutation until the time is over. Prints the seed of each one that
 * fails, keeps it in tests/fuzz/kept, and ends with exit code 1 where any did.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { kinds } from './kinds.ts'
import { chance } from './mutate.ts'

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } }
})
const first = Number(values.seed ?? Date.now() % 1_000_000_000)
console.log(`begins with seed ${first}`)
const until = Date.now() + Number(values.minutes ?? 1) * 60_000
const chosen = kinds.filter(({ name }) => values.only === undefined || values.only === name)
/** Milliseconds of the processor for one input; none is longer than ten reports. */
const slowest = 5_000

const kept = join(import.meta.dirname, 'kept')
mkdirSync(kept, { recursive: true })
let failed = 0
let seed = first
// With a seed and no time, that one input.
do {
  for (const kind of chosen) {
    const input = await kind.make(chance(seed))
    // What never ends is found by this.
    writeFileSync(join(kept, 'now'), `--seed ${seed} --only ${kind.name}\n`)
    const began = process.cpuUsage()
    try {
      await kind.run(input)
      const { user, system } = process.cpuUsage(began)
      if (user + system > slowest * 1_000) throw new Error(`took ${Math.round((user + system) / 1_000)} ms`)
    } catch (error) {
      failed++
      writeFileSync(join(kept, `${kind.name}-${seed}`), input)
      console.log(
        `${kind.name}: --seed ${seed} --only ${kind.name}: ${(error as Error).stack?.slice(0, 600)}`
      )
    }
  }
  seed++
} while (Date.now() < until && !(values.seed !== undefined && values.minutes === undefined))
console.log(`${(seed - first) * chosen.length} inputs from seed ${first}, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
