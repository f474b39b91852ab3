import { expect, test } from 'vitest'
import { likenessBy, shareItems } from './improvement-share.ts'

const section = (...rows: readonly number[]) => ({
  rows: Int32Array.from(rows),
  counts: new Float64Array(rows.length).fill(1)
})
const item = (...rows: readonly number[]) => Int32Array.from(rows)
const alike = () => 1

test('an item belongs mostly to the section with its words', () => {
  const [first, second] = shareItems(
    [item(1, 2), item(1, 3)],
    [section(1, 2, 3, 8), section(5, 6, 7, 8)],
    likenessBy(alike)
  )
  expect(first?.own).toBeGreaterThan(1.7)
  expect((first?.own ?? 0) + (second?.own ?? 0)).toBeCloseTo(2)
  expect(second?.all).toBe(2)
})

test('rare words decide where an item belongs', () => {
  const sections = [section(1, 2, 3), section(3, 4, 5)]
  const rare = (row: number) => (row === 4 ? 3 : 0.5)
  const [, second] = shareItems([item(1, 2, 4)], sections, likenessBy(rare))
  expect(second?.own).toBeGreaterThan(0.7)
})

test('an item of unknown words is shared out evenly, and one section takes everything', () => {
  expect(shareItems([item()], [section(1), section(2)], likenessBy(alike)).map(({ own }) => own)).toEqual([
    0.5, 0.5
  ])
  expect(shareItems([item(1), item(9)], [section(1)], likenessBy(alike))).toEqual([{ all: 2, own: 2 }])
  expect(shareItems([], [section(1)], likenessBy(alike))).toEqual([{ all: 0, own: 0 }])
})
