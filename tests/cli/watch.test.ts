import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { command, fixtures, folder } from './touchstone.ts'

const clean = readFileSync(join(fixtures, 'clean.md'))

/** A command that goes on; `until` waits for what it says from now on, out and err in one. */
function watching(args: readonly string[], cwd: string) {
  const child = spawn(process.execPath, [command, 'check', ...args, '--watch'], { cwd })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += String(chunk)))
  const until = async (wanted: RegExp) => {
    await expect.poll(() => said, { timeout: 20_000, interval: 50 }).toMatch(wanted)
    const before = said
    said = ''
    return before
  }
  const interrupted = () => {
    child.kill('SIGINT')
    return new Promise(resolve => child.on('exit', resolve))
  }
  return { until, interrupted }
}

test('--watch checks again after a change, and an interrupt ends it with 0', {
  timeout: 60_000
}, async () => {
  const cwd = folder({ 'a.md': '@slips.md' })
  const { until, interrupted } = watching(['a.md'], cwd)
  await until(/grade-agreement.*Waiting for changes/s)
  writeFileSync(join(cwd, 'a.md'), clean)
  await until(/no findings.*Waiting for changes/s)
  expect(await interrupted()).toBe(0)
})

test('--watch sees what a glob begins with only a part of a name for', { timeout: 60_000 }, async () => {
  const cwd = folder({ 'drafts/north.md': '@slips.md' })
  const { until } = watching(['drafts/no*.md'], cwd)
  await until(/grade-agreement.*Waiting for changes/s)
  writeFileSync(join(cwd, 'drafts/north.md'), clean)
  await until(/no findings.*Waiting for changes/s)
})

test('--watch sees a configuration above the current folder', { timeout: 60_000 }, async () => {
  const cwd = folder({ 'drafts/a.md': '@slips.md', 'touchstone.yaml': 'failOn: error\n' })
  const { until } = watching(['a.md'], join(cwd, 'drafts'))
  await until(/grade-agreement.*Waiting for changes/s)
  writeFileSync(join(cwd, 'touchstone.yaml'), 'rules: { grade-agreement: off, paragraph-numbering: off }\n')
  await until(/no findings.*Waiting for changes/s)
})

test('--watch sees that a broken configuration was put right', { timeout: 60_000 }, async () => {
  const cwd = folder({ 'drafts/a.md': '@slips.md', 'touchstone.yaml': 'rulez: {}\n' })
  const { until } = watching(['a.md'], join(cwd, 'drafts'))
  await until(/Did you mean "rules".*Waiting for changes/s)
  writeFileSync(join(cwd, 'touchstone.yaml'), 'rules: { grade-agreement: off, paragraph-numbering: off }\n')
  await until(/no findings.*Waiting for changes/s)
})

test('--watch is not begun again by what it writes itself', { timeout: 60_000 }, async () => {
  const cwd = folder({ 'a.md': '@slips.md' })
  mkdirSync(join(cwd, 'out'))
  const { until } = watching(['.', '-f', 'markdown', '-o', 'out/findings.md'], cwd)
  await until(/errors.*Waiting for changes/s)
  writeFileSync(join(cwd, 'a.md'), clean)
  await until(/no findings.*Waiting for changes/s)
  // That nothing comes can only be waited for: ten times what a run takes to begin.
  await new Promise(resolve => setTimeout(resolve, 1_000))
  expect(await until(/^/)).toBe('')
})
