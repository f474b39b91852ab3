import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeIn } from './sorted.ts'

test('a number is found where a look from the beginning finds it, and nowhere else', () => {
  const numbers = fc.array(fc.integer({ min: -9, max: 9 })).map(all => Int32Array.from(all).sort())
  fc.assert(
    fc.property(numbers, fc.integer({ min: -10, max: 10 }), (ascending, value) => {
      expect(placeIn(ascending, value)).toBe(ascending.indexOf(value))
    })
  )
})
