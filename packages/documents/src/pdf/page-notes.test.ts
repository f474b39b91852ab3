import { expect, test } from 'vitest'
import { noted, pageNames } from './page-notes.ts'

test('pages are named by their numbers, those that follow each other together', () => {
  expect(pageNames([2])).toBe('Page 2')
  expect(pageNames([2, 3])).toBe('Each of pages 2 and 3')
  expect(pageNames([1, 2, 3])).toBe('Each of pages 1 to 3')
  expect(pageNames([1, 2, 3, 7, 9, 10])).toBe('Each of pages 1 to 3, 7, 9 and 10')
})

test('what holds for many pages is said once, at the first of them', () => {
  const pages = [4, 5, 6].map(number => ({ start: number * 100, number }))
  expect(noted(pages, 'was read twice.')).toEqual([
    { message: 'Each of pages 4 to 6 was read twice.', offset: 400 }
  ])
  expect(noted([], 'was read twice.')).toEqual([])
})
