import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { writeFixed } from './fix.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchstone-fix-'))
const file = join(folder, 'a.md')
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a draft that changed while it was checked is left as it is', async () => {
  writeFileSync(file, 'changed meanwhile')
  expect(await writeFixed(file, Buffer.from('as it was read'), 'fixed')).toEqual({
    refused: expect.stringContaining('changed while it was checked')
  })
  expect(readFileSync(file, 'utf8')).toBe('changed meanwhile')
  expect(readdirSync(folder)).toEqual(['a.md'])
})

test('a draft that is gone is not made anew', async () => {
  expect(await writeFixed(file, Buffer.from('x'), 'fixed')).toEqual({
    refused: expect.stringContaining('cannot be written')
  })
})
