import { describe, expect, it } from 'vitest'
import { agreementOf, type Pair } from './agreement.ts'

/** Pairs from a table of counts: rows are the first reader's, columns the second's. */
function pairsOf(table: readonly (readonly number[])[]): Pair[] {
  return table.flatMap((row, one) =>
    row.flatMap((count, other) => Array.from({ length: count }, (): Pair => [one, other]))
  )
}

describe('agreement of two readers', () => {
  it('is whole where they never differ, and nothing where they agree as chance would', () => {
    expect(
      agreementOf(
        pairsOf([
          [3, 0],
          [0, 4]
        ]),
        2
      )
    ).toMatchObject({ same: 1, kappa: 1, weightedKappa: 1 })
    expect(
      agreementOf(
        pairsOf([
          [2, 2],
          [2, 2]
        ]),
        2
      )
    ).toMatchObject({ same: 0.5, kappa: 0, weightedKappa: 0 })
  })

  it('is what the textbook says: 20, 5, 10 and 15 of fifty give 0.4', () => {
    expect(
      agreementOf(
        pairsOf([
          [20, 5],
          [10, 15]
        ]),
        2
      ).kappa
    ).toBeCloseTo(0.4, 10)
  })

  it('weighs far grades more than neighbours', () => {
    const near = agreementOf(
      pairsOf([
        [4, 1, 0],
        [0, 4, 1],
        [1, 0, 4]
      ]),
      3
    )
    const far = agreementOf(
      pairsOf([
        [4, 0, 1],
        [1, 4, 0],
        [1, 0, 4]
      ]),
      3
    )
    expect(near.same).toBe(far.same)
    expect(near.weightedKappa).toBeGreaterThan(far.weightedKappa as number)
    expect(near.near).toBeCloseTo(14 / 15)
  })

  it('has no kappa where both readers know one grade only, and none for no pairs', () => {
    expect(
      agreementOf(
        [
          [1, 1],
          [1, 1]
        ],
        4
      ).kappa
    ).toBeNull()
    expect(agreementOf([], 4)).toMatchObject({ pairs: 0, same: 0, kappa: null })
  })
})
