import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { trust } from '@touchstone/project/node'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { settings } from './settings.ts'

describe('the code that a configuration names', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'touchstone-settings-'))
  writeFileSync(join(cwd, 'touchstone.yaml'), 'retext:\n  - retext-repeated-words\n')

  it('is run where somebody says so or has marked the folder, and else left alone and told', async () => {
    vi.stubEnv('XDG_CONFIG_HOME', mkdtempSync(join(tmpdir(), 'touchstone-home-')))
    onTestFinished(() => void vi.unstubAllEnvs())
    const told: string[] = []
    const io = { cwd, err: (text: string) => void told.push(text) }
    expect((await settings(['.'], {}, io)).retext).toEqual([])
    expect(told.join()).toMatch(/retext-repeated-words.*were not run.*--plugins.*touchstone trust/)
    expect((await settings(['.'], { plugins: true }, { cwd })).retext).toHaveLength(1)
    await trust(cwd)
    expect((await settings(['.'], {}, { cwd })).retext).toHaveLength(1)
    expect((await settings(['.'], { plugins: false }, { cwd })).retext).toEqual([])
  })
})
