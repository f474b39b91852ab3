import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startBatch } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchstone-run-'))
afterAll(() => rmSync(folder, { recursive: true }))

const asked = { folder, out: folder, plugins: false }
/** Is at work until something ends it, and says when it begins. */
const working = `process.once('message', () => process.send({ type: 'say', what: 'at work' }))`

function program(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('a run that is stopped while it does not listen for it has been stopped, and has not failed', async () => {
  const run = startBatch(program('working.cjs', working), asked, () => run.stop())
  const { code, said } = await run.ended
  expect(code).toBe(130)
  expect(said).toContain('the next run into that folder goes on')
})

test('a run that ends by itself has failed, and what it said of that is told', async () => {
  const failing = `process.once('message', () => { console.error('no room'); process.exitCode = 7; process.disconnect() })`
  const run = startBatch(program('failing.cjs', failing), asked, () => {})
  await expect(run.ended).rejects.toThrow(/ended by itself \(7\)\. no room/)
})
