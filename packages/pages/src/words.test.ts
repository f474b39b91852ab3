import { expect, test } from 'vitest'
import { apartWords, beyondWords, count, listed, numbers, paragraphs, percent, usualWords } from './words.ts'

test('shares near nothing and near everything say so', () => {
  expect([0, 0.004, 0.18, 0.997, 1].map(percent)).toEqual(['0%', 'under 1%', '18%', 'over 99%', '100%'])
})

test('runs of numbers are joined, neighbours and repeats told once', () => {
  expect(numbers([9, 1, 2, 3, 3, 6, 7])).toBe('1 to 3, 6, 7 and 9')
  expect(numbers([4])).toBe('4')
  expect(paragraphs([])).toBe('no numbered paragraph')
  expect(paragraphs([4, 4])).toBe('paragraph 4')
  expect(paragraphs([4, 8])).toBe('paragraphs 4 and 8')
})

test('lists and counts read as sentences', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c'])
  expect([count(1, 'weakness', 'weaknesses'), count(2, 'weakness', 'weaknesses')]).toEqual([
    '1 weakness',
    '2 weaknesses'
  ])
})

test('what is usual under a grade is told with its middle, and not at all where it was not counted', () => {
  const grade = { id: 'good', label: 'good', means: null }
  expect(usualWords({ ...grade, usualWeaknesses: { least: 0.04, middle: 0.13, most: 0.23 } })).toBe(
    'under good 4 to 23% is usual, and half of such sections have 13% or less'
  )
  expect(usualWords({ ...grade, usualWeaknesses: null })).toBeNull()
})

test('how far a grade is from the wording, and from what is usual', () => {
  expect([null, 0, 1, 3].map(apartWords)).toEqual([
    '',
    ': the same grade',
    ': the grade beside it',
    ': 3 grades away'
  ])
  const good = { label: 'good' }
  expect(beyondWords(null, good)).toBe('')
  expect(beyondWords(0, good)).toBe(' That is usual under good.')
  expect(beyondWords(3, good)).toBe(' That is 3 more than nearly all sections graded good have.')
  expect(beyondWords(-2, good)).toBe(' That is 2 fewer than nearly all sections graded good have.')
})
