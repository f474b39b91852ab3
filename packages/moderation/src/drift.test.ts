import { describe, expect, it } from 'vitest'
import { driftOf } from './drift.ts'
import type { PageDraft } from './page-data.ts'

const draft = (ended: string, lead: string | null, apart: number | null = 0) =>
  ({
    ended,
    lead,
    framework: 'ilacs',
    grades: { overall: 'good', 'care-leavers': null },
    sections: [{ sentences: 10, weaknesses: 4, apart }],
    findings: [{ rule: 'one', severity: 'warning', count: 2, message: '' }]
  }) as unknown as PageDraft

const many = (count: number, ...given: Parameters<typeof draft>) =>
  Array.from({ length: count }, () => draft(...given))

describe('drift', () => {
  it('counts grades, findings, weak sentences and wording of each month, the earliest first', () => {
    const groups = driftOf([...many(5, '2026-02-03', null, -1), ...many(6, '2025-11-28', null, 1)], 'month')
    expect(groups.map(({ name, reports }) => [name, reports])).toEqual([
      ['2025-11', 6],
      ['2026-02', 5]
    ])
    expect(groups[1]).toEqual({
      name: '2026-02',
      reports: 5,
      grades: new Map([['good', 5]]),
      findings: { error: 0, warning: 10, information: 0 },
      sentences: 50,
      weaknesses: 20,
      read: 5,
      lower: 5,
      higher: 0
    })
  })

  it('names nobody with fewer than five reports, and tells the others together only where they have five', () => {
    const drafts = [
      ...many(3, '2026-02-03', "Ann Vale, Her Majesty's Inspector"),
      ...many(2, '2026-02-03', 'Ann Vale, HMI'),
      ...many(4, '2026-02-03', 'Ben Moor')
    ]
    expect(driftOf(drafts, 'lead').map(({ name }) => name)).toEqual(['Ann Vale'])
    const more = [...drafts, draft('2026-02-03', 'Cy  Fell')]
    expect(driftOf(more, 'lead').map(({ name, reports }) => [name, reports])).toEqual([
      ['Ann Vale', 5],
      [null, 5]
    ])
  })

  it('leaves out drafts without a day or a lead inspector, and wording that was not read', () => {
    expect(driftOf(many(5, '2026-02-03', null), 'lead')).toEqual([])
    expect(driftOf(many(5, '2026-02-03', null, null), 'framework')[0]?.read).toBe(0)
  })
})
