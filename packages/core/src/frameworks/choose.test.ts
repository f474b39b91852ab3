import { describe, expect, it } from 'vitest'
import { chooseFramework } from './index.ts'

const five = ['leaders', 'help-and-protection', 'in-care', 'care-leavers', 'overall']
const three = ['leaders', 'help-and-protection', 'in-care-and-care-leavers', 'overall']
const on = (year: number, month: number, day: number) => ({ year, month, day })
const id = (...signs: Parameters<typeof chooseFramework>) => chooseFramework(...signs).framework.id

describe('chooseFramework', () => {
  it('goes by the last day of the inspection', () => {
    expect(id({ end: on(2024, 12, 6), tableJudgements: five })).toBe('ilacs-2023')
    expect(id({ end: on(2025, 1, 23), tableJudgements: five })).toBe('ilacs-2023')
    expect(id({ end: on(2025, 1, 24), tableJudgements: five })).toBe('ilacs-2025')
    expect(id({ end: on(2026, 5, 1), tableJudgements: five.slice(0, 4) })).toBe('ilacs-2026')
    expect(id({ end: on(2015, 3, 1), tableJudgements: [] })).toBe('sif')
  })

  it('lets the rows of the table outrank the dates', () => {
    const chosen = chooseFramework({ end: on(2023, 2, 15), tableJudgements: three })
    expect(chosen.framework.id).toBe('ilacs-2018')
    expect(chosen.because).toContain('2023-02-15')
    expect(id({ end: on(2026, 5, 1), tableJudgements: five })).toBe('ilacs-2025')
  })

  it('does not take a missing row for another framework', () => {
    expect(id({ end: on(2025, 6, 6), tableJudgements: five.slice(0, 4) })).toBe('ilacs-2025')
    expect(id({ end: on(2025, 6, 6), tableJudgements: ['leaders'] })).toBe('ilacs-2025')
  })

  it('goes by the table and the references when there are no dates', () => {
    expect(id({ end: null, tableJudgements: three })).toBe('ilacs-2018')
    expect(id({ end: null, tableJudgements: five })).toBe('ilacs-2025')
    expect(id({ end: null, tableJudgements: five, citesReferences: false })).toBe('ilacs-2023')
    expect(id({ end: null, tableJudgements: five.slice(0, 4) })).toBe('ilacs-2026')
  })

  it('wants candidates', () => {
    expect(() => chooseFramework({ end: null, tableJudgements: [], candidates: [] })).toThrow(RangeError)
  })
})
