import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { folder, touchstone } from './touchstone.ts'

const corpus = join(import.meta.dirname, '../../corpus')

/** A draft of the corpus, and the same authority as it might have been inspected before. */
function two(): string {
  const now = readFileSync(join(corpus, 'thornmere-2025.md'), 'utf8')
  const then = now.replaceAll('July 2025', 'July 2023').replace(/\| Good \|/gi, '| Outstanding |')
  return folder({ 'then.md': then, 'now.md': now, 'letter.txt': 'Dear all, thank you.' })
}

describe('touchstone compare', () => {
  it('prints grades, areas and sentences as text, and the same as JSON that its schema accepts', () => {
    const cwd = two()
    const text = touchstone(['compare', 'then.md', 'now.md'], { cwd })
    expect([text.code, text.err]).toEqual([0, ''])
    expect(text.out).toMatch(/^Thornmere\n/)
    expect(text.out).toContain('Areas to improve, then')
    const json = touchstone(['compare', 'then.md', 'now.md', '--format', 'json'], { cwd })
    const schema = JSON.parse(
      readFileSync(new URL('../../docs/schema/comparison.schema.json', import.meta.url), 'utf8')
    )
    const valid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema)
    valid(JSON.parse(json.out))
    expect(valid.errors).toBeNull()
  })

  it('writes a page that runs no script and asks for nothing outside', () => {
    const cwd = two()
    const ran = touchstone(['compare', 'then.md', 'now.md', '-f', 'html', '-o', 'compared.html'], { cwd })
    expect([ran.code, ran.out]).toEqual([0, ''])
    const page = readFileSync(join(cwd, 'compared.html'), 'utf8')
    expect(page).toContain('<h1>Two inspections compared</h1>')
    expect(page).not.toMatch(/<script|<img|<link|@import|url\(/)
  })

  it('says which report could not be checked, and that a folder is not one', () => {
    const cwd = two()
    expect(touchstone(['compare', 'letter.txt', 'now.md'], { cwd })).toMatchObject({
      code: 3,
      err: expect.stringContaining('letter.txt: could not be checked.')
    })
    expect(touchstone(['compare', '.', 'now.md'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('. is not one file')
    })
    expect(touchstone(['compare', 'then.md'], { cwd }).code).toBe(2)
  })

  it('says when the reports name two authorities', () => {
    const cwd = two()
    const other = join(corpus, 'saltmoor-2019.md')
    expect(touchstone(['compare', other, 'now.md'], { cwd }).err).toContain(
      'name two authorities: Saltmoor and Thornmere'
    )
  })

  it('says when the later inspection comes first', () => {
    const cwd = two()
    expect(touchstone(['compare', 'now.md', 'then.md'], { cwd }).err).toBe(
      'now.md is of 2025 and then.md of 2023; the earlier inspection is meant to come first.\n'
    )
  })

  it('prints no control character of a draft, which a terminal would obey', () => {
    const cwd = two()
    const now = readFileSync(join(cwd, 'now.md'), 'utf8').replace('Thornmere', 'Thorn\u001b[31mmere')
    writeFileSync(join(cwd, 'now.md'), now)
    const { code, out } = touchstone(['compare', 'then.md', 'now.md'], { cwd })
    expect([code, out.includes('\u001b')]).toEqual([0, false])
    expect(out).toContain('Thorn\\x1b[31mmere')
  })
})
