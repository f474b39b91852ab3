import fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference } from './edit.ts'

test('the difference of two texts is one edit of the part in which they differ', () => {
  expect(difference('one two three', 'one three three')).toEqual([
    { range: { start: 5, end: 7 }, text: 'hree' }
  ])
  expect(difference('same', 'same')).toEqual([])
  expect(difference('aa', 'aaa')).toEqual([{ range: { start: 2, end: 2 }, text: 'a' }])
})

test('the difference of any two texts makes the second of the first', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n') })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const [edit] = difference(before, after)
      const { start, end } = edit?.range ?? { start: 0, end: 0 }
      expect(before.slice(0, start) + (edit?.text ?? '') + before.slice(end)).toBe(after)
    })
  )
})
