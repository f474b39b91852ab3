import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { settings } from './settings.ts'

describe('the code that a configuration names', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'touchstone-settings-'))
  writeFileSync(join(cwd, 'touchstone.yaml'), 'retext:\n  - retext-repeated-words\n')

  it('is run by the command, and left alone where an editor has not been told to trust the folder', async () => {
    expect((await settings(['.'], {}, { cwd })).retext).toHaveLength(1)
    expect((await settings(['.'], { plugins: false }, { cwd })).retext).toEqual([])
  })
})
