import { describe, expect, it } from 'vitest'
import { agreementOf, agreementWords, type Pair, weightedKappa } from './agreement.ts'

/** Pairs from a table of counts: rows are the first reader's, columns the second's. */
function pairsOf(table: readonly (readonly number[])[]): Pair[] {
  return table.flatMap((row, one) =>
    row.flatMap((count, other) => Array.from({ length: count }, (): Pair => [one, other]))
  )
}

describe('agreement of two readers', () => {
  it('is whole where they never differ, and nothing where they agree as chance would', () => {
    expect(
      weightedKappa(
        pairsOf([
          [3, 0],
          [0, 4]
        ]),
        2
      )
    ).toBe(1)
    expect(
      weightedKappa(
        pairsOf([
          [2, 2],
          [2, 2]
        ]),
        2
      )
    ).toBe(0)
  })

  it('is what the textbook says: 20, 5, 10 and 15 of fifty give 0.4', () => {
    expect(
      weightedKappa(
        pairsOf([
          [20, 5],
          [10, 15]
        ]),
        2
      )
    ).toBeCloseTo(0.4, 10)
  })

  it('weighs far grades more than neighbours', () => {
    const near = pairsOf([
      [4, 1, 0],
      [0, 4, 1],
      [1, 0, 4]
    ])
    const far = pairsOf([
      [4, 0, 1],
      [1, 4, 0],
      [1, 0, 4]
    ])
    expect(agreementOf(near, 3)).toMatchObject({ pairs: 15, same: 12, near: 14 })
    expect(weightedKappa(near, 3)).toBeGreaterThan(weightedKappa(far, 3) as number)
  })

  it('has no kappa under ten sections, and none where both readers know one grade only', () => {
    const nine = pairsOf([
      [5, 0],
      [0, 4]
    ])
    expect(agreementOf(nine, 2).kappa).toBeNull()
    expect(agreementOf([...nine, [0, 0]], 2).kappa).toMatchObject({ value: 1, low: 1, high: 1 })
    expect(agreementOf(pairsOf([[12]]), 4).kappa).toBeNull()
    expect(agreementOf([], 4)).toEqual({ pairs: 0, same: 0, near: 0, kappa: null })
  })

  it('has an interval around kappa that is narrower, the more sections are read', () => {
    const widths = [1, 4].map(times => {
      const kappa = agreementOf(
        pairsOf([
          [6 * times, 2 * times],
          [times, 6 * times]
        ]),
        2
      ).kappa
      expect(kappa?.low).toBeLessThan(kappa?.value as number)
      expect(kappa?.high).toBeGreaterThan(kappa?.value as number)
      return (kappa?.high as number) - (kappa?.low as number)
    })
    expect(widths[1]).toBeLessThan((widths[0] as number) * 0.6)
  })

  it('is explained by its interval', () => {
    const words = (low: number, high: number, pairs = 20) =>
      agreementWords({ pairs, same: 0, near: 0, kappa: { value: (low + high) / 2, low, high } })
    expect(words(0.7, 0.9)).toContain('grade much alike')
    expect(words(-0.1, 0.3)).toContain('do not grade alike')
    expect(words(0.1, 0.9)).toContain('The interval is wide')
    expect(words(0.5, 0.8)).toContain('agree in the main')
    expect(words(0.7, 0.9, 9)).toContain('from 10 sections on')
  })
})
