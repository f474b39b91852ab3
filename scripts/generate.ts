/** `pnpm generate` writes the generated files; with `--check` it writes nothing and fails when one differs. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generatedFiles, outdatedFiles } from './generated.ts'

const root = join(import.meta.dirname, '..')
const outdated = outdatedFiles(root)
if (process.argv.includes('--check')) {
  for (const path of outdated) process.stderr.write(`${path} is not as generated; run "pnpm generate"\n`)
  process.exitCode = outdated.length > 0 ? 1 : 0
} else {
  const files = generatedFiles(root)
  for (const path of outdated) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), files.get(path) ?? '')
    process.stdout.write(`${path}\n`)
  }
}
