import { describe, expect, it } from 'vitest'
import { draft } from './check/example.ts'
import { check, createChecker } from './check.ts'
import { toJson } from './report/json.ts'

describe('a checker', () => {
  const drafts = [
    draft(),
    draft({ version: '2018' }),
    draft({ summary: ['Services for care leavers are inadequate.'] })
  ]

  it('gives the same answer whatever it checked before', () => {
    const warm = createChecker({ memoryLimit: 2 })
    for (const text of [...drafts, ...drafts].reverse()) warm.check(text, { path: 'a' })
    for (const text of drafts) {
      expect(toJson(warm.check(text, { path: 'a' }))).toEqual(toJson(check(text, { path: 'a' })))
    }
  })

  it('leaves a rule out that the settings turn off', () => {
    const settings = { rules: { 'summary-agreement': { on: false } } }
    const answer = check(drafts[2] as string, { path: 'a', settings })
    expect(answer.checked && answer.findings.map(({ rule }) => rule)).not.toContain('summary-agreement')
  })

  it.each(['', '\u0000\ud800', 'x'.repeat(1_000_000), '- \n'.repeat(20_000)])(
    'does not throw on odd text',
    text => {
      expect(createChecker().check(text, { path: 'odd' }).checked).toBe(false)
    }
  )
})
