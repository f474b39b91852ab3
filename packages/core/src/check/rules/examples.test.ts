import { describe, expect, it } from 'vitest'
import { problemsOfClean, problemsOfFlagged } from '../rule-tester.ts'
import { rules } from './index.ts'

describe.each(rules.map(rule => [rule.id, rule] as const))('the examples of %s', (_, rule) => {
  it.each(rule.examples().flagged)('flags: $name', example => {
    expect(problemsOfFlagged(rule, example)).toEqual([])
  })

  it.each(rule.examples().clean)('is silent, because $because', ({ text }) => {
    expect(problemsOfClean(rule, text)).toEqual([])
  })
})
