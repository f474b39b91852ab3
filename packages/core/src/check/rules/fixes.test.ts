import { describe, expect, it } from 'vitest'
import type { Edit } from '../../report/finding.ts'
import { unmark } from '../marks.ts'
import { findingsIn } from '../rule-tester.ts'
import { rules } from './index.ts'

function edited(text: string, edits: readonly Edit[]): string {
  const lastFirst = [...edits].sort((a, b) => b.range.start - a.range.start)
  return lastFirst.reduce(
    (whole, { range, text: words }) => whole.slice(0, range.start) + words + whole.slice(range.end),
    text
  )
}

const fixed = rules.flatMap(rule =>
  rule.examples().flagged.flatMap(example => {
    const { text } = unmark(example.text)
    const edits = findingsIn(text, rule)[0]?.fix?.edits
    return edits ? [{ rule, name: example.name, text, edits }] : []
  })
)

describe('the fixes of rules', () => {
  it.each(fixed)('silence $rule.id: $name', ({ rule, text, edits }) => {
    expect(findingsIn(edited(text, edits), rule)).toEqual([])
  })

  it.each(rules.map(rule => [rule.id, rule] as const))('are what %s says of itself', (id, rule) => {
    expect(fixed.some(other => other.rule.id === id)).toBe(rule.fixable)
  })

  it('never touch a grade or a judgement but for its case', () => {
    for (const { text, edits, rule } of fixed) {
      const grades = (whole: string) =>
        whole.toLowerCase().match(/outstanding|good|requires improvement|inadequate/g)
      expect([rule.id, grades(edited(text, edits))]).toEqual([rule.id, grades(text)])
    }
  })
})
