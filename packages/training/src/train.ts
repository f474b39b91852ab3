/** `pnpm train [REPORTS GOLD]`: makes the weights of core and their card. Writes nothing before all of it is made. */
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { modelCard } from './card.ts'
import { run } from './material.ts'
import { parts } from './parts.ts'

const folder = join(import.meta.dirname, '../../core/model')

run(material => {
  const trained = parts.map(part => {
    process.stderr.write(`Training ${part.name}; this takes minutes.\n`)
    return part.train(material)
  })
  const files = [
    ...trained.map(({ file, text }) => ({ file, text })),
    { file: 'MODEL.md', text: modelCard(material, trained) }
  ]
  for (const { file, text } of files) writeFileSync(join(folder, `${file}.new`), text)
  for (const { file, text } of files) {
    renameSync(join(folder, `${file}.new`), join(folder, file))
    process.stdout.write(`${file}: ${text.length} characters\n`)
  }
})
