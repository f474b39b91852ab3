/** Checks the sample draft, whose slips were planted: findings are what it is for, so they are no failure here. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const draft = 'corpus/thornmere-2025-slips.md'
/** Exit codes of `check`. */
const [nothingFound, errorsFound] = [0, 1]

const command = join(root, 'packages/cli/dist/touchstone.js')
const { status } = spawnSync(process.execPath, [command, 'check', draft], { cwd: root, stdio: 'inherit' })
if (status === errorsFound) {
  console.log(
    `\n${draft} holds slips that were planted; each finding names the two places that do not agree.`
  )
  console.log('Say "npx -y pnpm@10.34.8 touchstone explain grade-agreement" for what a rule finds, and why.')
} else {
  console.error(`\nThe findings of ${draft} are missing.`)
  process.exitCode = status === nothingFound ? 1 : (status ?? 1)
}
