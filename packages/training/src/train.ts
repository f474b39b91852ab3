/**
 * `pnpm train [--only PART] [REPORTS GOLD]`: makes the weights of core and their card. With `--only`, the other weights
 * and what the card says of them stay. Writes nothing before all of it is made.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cardOf, modelCard } from './card.ts'
import { run } from './run.ts'

const folder = join(import.meta.dirname, '../../core/model')

await run((material, asked, all) => {
  const made = join(folder, 'MODEL.md')
  const before = existsSync(made) ? readFileSync(made, 'utf8') : ''
  const trained = Object.entries(asked).map(([name, part]) => {
    process.stderr.write(`Training ${part.name}; this takes minutes.\n`)
    return { name, ...part.train(material) }
  })
  const cards = Object.keys(all).map(
    name => trained.find(one => one.name === name)?.card ?? cardOf(before, `${name}.json`)
  )
  const files = [
    ...trained.map(({ file, text }) => ({ file, text })),
    { file: 'MODEL.md', text: modelCard(material, cards) }
  ]
  for (const { file, text } of files) writeFileSync(join(folder, `${file}.new`), text)
  for (const { file, text } of files) {
    renameSync(join(folder, `${file}.new`), join(folder, file))
    process.stdout.write(`${file}: ${text.length} characters\n`)
  }
})
