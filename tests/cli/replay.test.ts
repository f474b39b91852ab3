import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { folder, touchstone } from './touchstone.ts'

vi.setConfig({ testTimeout: 300_000 })

const corpus = join(import.meta.dirname, '../../corpus')

describe('touchstone replay', () => {
  it('makes the results again and says that every byte is as it was, and names what is not', () => {
    const cwd = folder({ 'drafts/letter.txt': 'Dear colleagues, thank you for a pleasant week.' })
    for (const name of ['thornmere-2025.md', 'thornmere-2025-slips.md'])
      cpSync(join(corpus, name), join(cwd, 'drafts', name))
    expect(touchstone(['moderate', 'drafts', '--out', 'out', '--quiet'], { cwd }).code).toBe(0)

    expect(touchstone(['replay', 'out'], { cwd })).toMatchObject({
      code: 0,
      out: 'Made again: 5 files, every byte as it was.\n'
    })

    const file = join(cwd, 'out/audit.json')
    const audit = JSON.parse(readFileSync(file, 'utf8'))
    expect(audit.inputs.map(({ path }: { path: string }) => path)).toContain('drafts/thornmere-2025.md')
    writeFileSync(file, JSON.stringify({ ...audit, results: { ...audit.results, 'index.html': '00' } }))
    expect(touchstone(['replay', 'out/audit.json', '--out', 'again'], { cwd })).toMatchObject({
      code: 1,
      out: 'index.html is not as it was.\n'
    })
    expect(readFileSync(join(cwd, 'again/index.html'))).toEqual(readFileSync(join(cwd, 'out/index.html')))

    writeFileSync(file, JSON.stringify({ ...audit, weights: 'others' }))
    expect(touchstone(['replay', 'out'], { cwd })).toMatchObject({
      code: 3,
      err: expect.stringContaining('It was made with the weights others; these are')
    })
    writeFileSync(file, JSON.stringify(audit))
    writeFileSync(join(cwd, 'drafts/thornmere-2025.md'), 'Another draft.')
    rmSync(join(cwd, 'drafts/thornmere-2025-slips.md'))
    const { code, err } = touchstone(['replay', 'out'], { cwd })
    expect(code).toBe(3)
    expect(err).toContain('drafts/thornmere-2025.md has changed since.')
    expect(err).toContain('drafts/thornmere-2025-slips.md can no longer be read.')
  })

  it('says in words what is no audit', () => {
    const cwd = folder({ 'notes.json': '{"touchstone":"audit"}' })
    expect(touchstone(['replay', 'notes.json'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('notes.json is no audit.json that moderate wrote.')
    })
    expect(touchstone(['replay', 'missing'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('missing cannot be read')
    })
  })
})
