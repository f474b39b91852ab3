import { expect, it } from 'vitest'
import { turnOffRule } from './index.ts'

it('makes settings in which the rule is off where there are none', async () => {
  expect(await turnOffRule(null, 'acronym')).toBe('rules:\n  acronym: off\n')
})

it('leaves comments, other rules and other settings as they are', async () => {
  const before =
    '# Ours.\nfailOn: error\nrules:\n  # Known to all.\n  impact: off\n  acronym: warning # for now\n'
  expect(await turnOffRule(before, 'acronym')).toBe(
    '# Ours.\nfailOn: error\nrules:\n  # Known to all.\n  impact: off\n  acronym: off # for now\n'
  )
})

it.each([['rules:\n'], ['# Nothing yet.\n']])('takes settings that say nothing yet: %j', async before => {
  expect(await turnOffRule(before, 'acronym')).toMatch(/rules:\n {2}acronym: off\n$/)
})
