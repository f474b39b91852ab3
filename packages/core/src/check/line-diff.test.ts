import { describe, expect, it } from 'vitest'
import { lineDiff } from './line-diff.ts'

const told = (before: string, after: string) =>
  lineDiff(before.split(' '), after.split(' ')).map(({ sign, line }) => `${sign}${line}`)

describe('the difference of two texts', () => {
  it('keeps what both have', () => {
    expect(told('a b c', 'a x c')).toEqual([' a', '-b', '+x', ' c'])
  })

  it('shows what only one has at either end', () => {
    expect(told('a b', 'b c')).toEqual(['-a', ' b', '+c'])
  })

  it('says nothing of equal texts', () => {
    expect(told('a b', 'a b')).toEqual([' a', ' b'])
  })
})
