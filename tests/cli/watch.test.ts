import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { command, fixtures, folder } from './touchstone.ts'

test('--watch checks again after a change, and an interrupt ends it with 0', async () => {
  const cwd = folder({ 'a.md': '@slips.md' })
  const child = spawn(process.execPath, [command, 'check', 'a.md', '--watch'], { cwd })
  let said = ''
  const until = (wanted: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`never said ${wanted}: ${said}`)), 20_000)
      const look = () => {
        if (!wanted.test(said)) return
        clearTimeout(timer)
        resolve()
      }
      for (const stream of [child.stdout, child.stderr]) stream.on('data', look)
      look()
    })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += String(chunk)))
  try {
    await until(/grade-agreement.*Waiting for changes/s)
    said = ''
    writeFileSync(join(cwd, 'a.md'), readFileSync(join(fixtures, 'clean.md')))
    await until(/no findings.*Waiting for changes/s)
  } finally {
    child.kill('SIGINT')
  }
  const code = await new Promise(resolve => child.on('exit', resolve))
  expect(code).toBe(0)
})
