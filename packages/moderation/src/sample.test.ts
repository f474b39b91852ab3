import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleOf } from './sample.ts'

const scores = Array.from({ length: 200 }, (_, at) => (at < 20 ? 60 : 1))

describe('a sample', () => {
  it('is the same for the same seed, holds each draft once, and is as large as asked for', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.nat(30),
        fc.constantFrom('random' as const, 'risk' as const),
        (seed, size, kind) => {
          const drawn = sampleOf(scores, size, kind, seed)
          expect(drawn).toEqual(sampleOf(scores, size, kind, seed))
          expect(new Set(drawn).size).toBe(size)
        }
      )
    )
  })

  it('differs from seed to seed', () => {
    expect(sampleOf(scores, 10, 'random', '1')).not.toEqual(sampleOf(scores, 10, 'random', '2'))
  })

  it('takes drafts with many points more often by risk, and as often as others at random', () => {
    const risky = (kind: 'random' | 'risk') =>
      Array.from({ length: 50 }, (_, seed) => sampleOf(scores, 20, kind, `seed ${seed}`))
        .flat()
        .filter(at => at < 20).length / 1000
    expect(risky('random')).toBeGreaterThan(0.06)
    expect(risky('random')).toBeLessThan(0.14)
    expect(risky('risk')).toBeGreaterThan(0.5)
  })

  it('is all there is where more is asked for', () => {
    expect(sampleOf([1, 2], 5, 'risk', 'x').sort()).toEqual([0, 1])
    expect(sampleOf([], 5, 'risk', 'x')).toEqual([])
  })
})
