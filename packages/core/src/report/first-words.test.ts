import { expect, test } from 'vitest'
import { firstWords } from './first-words.ts'

test('a text that fits is shown whole, and a longer one is cut between words', () => {
  expect(firstWords('Plans are timely.', 17)).toBe('Plans are timely.')
  expect(firstWords('Plans are timely.', 16)).toBe('Plans are …')
  expect(firstWords('Plans are timely.', 9)).toBe('Plans are …')
})

test('a word that is longer than what fits is cut, since there is no better place', () => {
  expect(firstWords('Safeguarding', 4)).toBe('Safe …')
})
