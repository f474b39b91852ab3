import type { Outline } from '@touchstone/moderation'
import { describe, expect, it } from 'vitest'
import { pairsOf } from './comparisons.ts'

const report = (path: string, authority: string | null, ended: string | null) =>
  ({ path, authority, ended }) as Outline

describe('the inspections that are compared', () => {
  it('are those of one authority, each with the one before it, however its name is printed', () => {
    expect(
      pairsOf([
        report('c', 'Thornmere', '2025-07-04'),
        report('a', 'London Borough of Thornmere', '2019-01-18'),
        report('b', 'Thornmere ', '2022-03-25'),
        report('d', 'Saltmoor', '2019-01-18')
      ])
    ).toEqual([
      ['a', 'b'],
      ['b', 'c']
    ])
  })

  it('leave out reports that cannot be ordered, and those that name no authority', () => {
    expect(
      pairsOf([
        report('a', 'Thornmere', '2025-07-04'),
        report('b', 'Thornmere', '2025-07-04'),
        report('c', 'Thornmere', null),
        report('d', null, '2019-01-18'),
        report('e', null, '2020-01-18')
      ])
    ).toEqual([])
  })
})
