/** `pnpm measure [REPORTS GOLD]`: trains on parts of the material and prints how the rest is read. Writes nothing. */
import { run } from './material.ts'
import { parts } from './parts.ts'

run(material => {
  for (const part of parts) process.stdout.write(`# ${part.name}\n\n${part.measure(material)}\n`)
})
