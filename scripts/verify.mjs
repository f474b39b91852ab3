/**
 * Runs every check of the project in order and ends with "N passed, N failed": what `pnpm verify` and CI call. With `--editor` the
 * extension is tested in a real VS Code too.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'touchstone-verify-'))

/** What is checked before the tests, each by a command of its own. */
const steps = [
  ['types', ['types']],
  ['lint', ['lint']],
  ['generated files', ['generate', '--check']],
  ['build', ['build']]
]

/** What runs tests, each by a command of its own. */
const suites = [
  ['tests', ['vitest', 'run']],
  ...(process.argv.includes('--editor') ? [['editor', ['editor']]] : [])
]

let passed = 0
let failed = 0
for (const [name, args] of steps) {
  console.log(`\n${name}`)
  const { status } = spawnSync('pnpm', args, { cwd: root, stdio: 'inherit' })
  if (status === 0) passed++
  else failed++
  console.log(`${name}: ${status === 0 ? 'passed' : 'failed'}`)
}

for (const [name, args] of suites) {
  console.log(`\n${name}`)
  const results = join(scratch, `${name}.json`)
  const flags = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  const { status } = spawnSync('pnpm', [...args, ...flags], { cwd: root, stdio: 'inherit' })
  const counts = readCounts(results)
  passed += counts.passed
  failed += counts.failed
  // A run that broke down before its first test has failed too.
  if (status !== 0 && counts.failed === 0) failed++
}
rmSync(scratch, { recursive: true, force: true })
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function readCounts(results) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
