import { authorityKeys } from '@touchstone/core'
import type { Outline } from '@touchstone/moderation'
import { describe, expect, it } from 'vitest'
import { pairsOf, trendsOf } from './inspections.ts'

const pairs = (outlines: readonly Outline[]) =>
  pairsOf(outlines, authorityKeys(outlines.flatMap(({ authority }) => authority ?? [])))

const report = (path: string, authority: string | null, ended: string | null) =>
  ({ path, authority, ended }) as Outline

describe('the inspections that are compared', () => {
  it('are those of one authority, each with the one before it, however its name is printed', () => {
    expect(
      pairs([
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

  it('are found by either half of a name, where only one authority has it', () => {
    expect(
      pairs([
        report('a', 'Kingsmere upon Hale City Council', '2019-05-17'),
        report('b', 'Hale', '2023-01-13'),
        report('c', 'Kingsmere upon Thale', '2018-01-13'),
        report('d', 'Kingsmere', '2024-01-13')
      ])
    ).toEqual([['a', 'b']])
  })

  it('leave out reports that cannot be ordered, and those that name no authority', () => {
    expect(
      pairs([
        report('a', 'Thornmere', '2025-07-04'),
        report('b', 'Thornmere', '2025-07-04'),
        report('c', 'Thornmere', null),
        report('d', null, '2019-01-18'),
        report('e', null, '2020-01-18')
      ])
    ).toEqual([])
  })
})

describe('trends', () => {
  const trends = (outlines: readonly Outline[]) => trendsOf(outlines, name => name)

  it('are of authorities inspected at three times or more, the earliest first', () => {
    const reports = [
      report('c', 'A', '2025-07-04'),
      report('a', 'A', '2019-01-18'),
      report('b', 'A', '2022-03-25')
    ]
    expect(trends([...reports, report('d', 'B', '2019-01-18')])).toEqual([['a', 'b', 'c']])
  })

  it('count two drafts of one inspection once', () => {
    const reports = [
      report('a', 'A', '2019-01-18'),
      report('b', 'A', '2022-03-25'),
      report('c', 'A', '2022-03-25')
    ]
    expect(trends(reports)).toEqual([])
  })
})
