import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lastWhere } from './last-where.ts'

it('finds what a look at every place finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 })),
      fc.integer({ min: -1, max: 21 }),
      (found, bound) => {
        const values = found.sort((a, b) => a - b)
        expect(lastWhere(values.length, at => (values[at] as number) <= bound)).toBe(
          values.findLastIndex(value => value <= bound)
        )
      }
    )
  )
})

it('asks about few of many places', () => {
  let asked = 0
  lastWhere(1_000_000, at => {
    asked++
    return at < 123_456
  })
  expect(asked).toBeLessThan(25)
})
