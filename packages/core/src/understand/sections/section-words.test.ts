import { expect, test } from 'vitest'
import { countRows, dampened } from './section-words.ts'

test('rows are counted once for each text that holds them, in ascending order', () => {
  const counted = countRows([Int32Array.of(2, 7), Int32Array.of(1, 7), Int32Array.of()])
  expect([...counted.rows]).toEqual([1, 2, 7])
  expect([...counted.counts]).toEqual([1, 1, 2])
})

test('dampened counts have length 1 together, and none have none', () => {
  const { counts } = dampened(countRows([Int32Array.of(2, 7), Int32Array.of(7)]))
  expect(counts.reduce((sum, count) => sum + count ** 2, 0)).toBeCloseTo(1)
  expect(counts[1]).toBeCloseTo((counts[0] ?? 0) * Math.SQRT2)
  expect(dampened(countRows([])).counts.length).toBe(0)
})
