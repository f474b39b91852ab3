import { describe, expect, it } from 'vitest'
import { draft } from './check/example.ts'
import type { Rule } from './check/rule.ts'
import { rules } from './check/rules/index.ts'
import { check, createChecker } from './check.ts'
import { toJson } from './report/json.ts'
import { proseExtension } from './unified/prose.ts'

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

describe('a failure inside', () => {
  const thrower: Rule = {
    ...(rules[0] as Rule),
    id: 'thrower',
    // biome-ignore lint/correctness/useYield: it fails before it has anything to say
    *check() {
      throw new TypeError('Children of Exampleshire are named here.')
    }
  }

  it('of a rule is a finding of its own, the other rules run on, and no text of the draft is told', () => {
    const text = draft({
      headings: {
        leaders: 'The impact of leaders on social work practice with children and families: outstanding'
      }
    })
    const whole = createChecker().check(text, { path: 'draft.md' })
    const answer = createChecker({ ruleSet: [thrower, ...rules] }).check(text, { path: 'draft.md' })
    if (!answer.checked || !whole.checked) throw new Error('It is a report.')
    const [failure, ...others] = answer.findings
    expect(failure).toMatchObject({ rule: 'rule-failure', severity: 'error', waived: null })
    expect(failure?.message).toContain('The rule thrower could not run here')
    expect(others).toEqual(whole.findings)
    expect(answer.faults).toEqual([{ where: 'rule thrower', what: expect.stringMatching(/^TypeError at /) }])
    expect(JSON.stringify([answer.faults, failure])).not.toContain('Exampleshire')
  })

  it('outside of the rules makes the draft one that failed, never one that is no report', () => {
    const baseline = {
      has() {
        throw new RangeError('Children of Exampleshire are named here.')
      }
    } as unknown as Set<string>
    const text = draft({ summary: ['Services for care leavers are inadequate.'] })
    const answer = createChecker({ baseline }).check(text, { path: 'draft.md' })
    expect(answer).toMatchObject({
      checked: false,
      failed: true,
      reason: expect.stringContaining('failed inside'),
      faults: [{ where: 'check', what: expect.stringMatching(/^RangeError at /) }]
    })
    expect(JSON.stringify(toJson(answer))).not.toContain('Exampleshire')
  })

  it('of a plugin is a finding that names it, and the other plugins read on', () => {
    const extend = proseExtension([
      {
        name: 'retext-broken',
        plugin: () => () => {
          throw new Error('broken')
        }
      },
      { name: 'retext-speaking', plugin: () => (_, file) => void file.message('Said.') }
    ])
    const answer = createChecker({ extend }).check(draft(), { path: 'draft.md' })
    const told = answer.checked ? answer.findings.map(({ rule, message }) => `${rule} ${message}`) : []
    expect(told.filter(one => one.startsWith('rule-failure'))).toEqual([
      expect.stringContaining('The plugin retext-broken could not run here')
    ])
    expect(told.some(one => one.startsWith('retext:retext-speaking'))).toBe(true)
  })
})
