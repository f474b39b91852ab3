import { readFileSync } from 'node:fs'
import { createChecker } from '@touchstone/core'
import { expect, test } from 'vitest'
import { plants } from './plants/index.ts'
import { scorePlants, scoreTable } from './score.ts'
import { wilson } from './wilson.ts'

const text = readFileSync(new URL('../../../corpus/thornmere-2025.md', import.meta.url), 'utf8')
const checker = createChecker()
const check = (draft: string) => checker.check(draft, { path: 'draft.md' })
const headingGrade = plants.filter(plant => plant.id === 'heading-grade')

test('a slip that its rule finds counts as found', () => {
  const [score] = scorePlants({ texts: [{ name: 'draft', text }], check, plants: headingGrade, seed: 1 })
  expect(score).toMatchObject({ planted: 1, found: 1, rate: 1, missed: [] })
})

test('a slip that no rule finds counts as missed, by name', () => {
  const silent = createChecker({ rules: { 'grade-agreement': { on: false } } })
  const [score] = scorePlants({
    texts: [{ name: 'draft', text }],
    check: draft => silent.check(draft, { path: 'draft.md' }),
    plants: headingGrade,
    seed: 1
  })
  expect(score).toMatchObject({ planted: 1, found: 0, rate: 0, missed: ['draft'] })
})

test('several slips of a kind are planted in copies of one text, equal ones once, and a miss is shown', () => {
  const silent = createChecker({ rules: { 'grade-agreement': { on: false } } })
  const score = (draft: typeof checker, key: string) =>
    scorePlants({
      texts: [{ name: 'draft', text, key }],
      check: source => draft.check(source, { path: 'draft.md' }),
      plants: headingGrade,
      seed: 1,
      times: 12
    })[0]
  const found = score(checker, 'a')
  expect(found?.planted).toBeGreaterThan(3)
  expect(found?.planted).toBeLessThan(12)
  expect(found).toMatchObject({ rate: 1, example: null })
  expect(score(checker, 'a')).toEqual(found)
  const missed = score(silent, 'a')
  expect(missed?.missed).toHaveLength(missed?.planted ?? 0)
  expect(missed?.example?.name).toBe('draft')
  const heading = text.split('\n')[(missed?.example?.line ?? 0) - 1]
  expect(heading).toMatch(/^#+ The (experiences|impact)/)
  expect(missed?.example?.text).toMatch(/inadequate|good|outstanding/)
})

test('a text that is no report takes no part', () => {
  const [score] = scorePlants({
    texts: [{ name: 'letter', text: 'Dear all' }],
    check,
    plants: headingGrade,
    seed: 1
  })
  expect(score).toMatchObject({ planted: 0, rate: null })
})

test('the table prints the figure to reach beside the rate', () => {
  const scores = scorePlants({ texts: [{ name: 'draft', text }], check, plants: headingGrade, seed: 1 })
  expect(scoreTable(scores, { 'heading-grade': 0.99 })).toMatch(/1\/1 +100\.0% .* 99\.0%$/)
})

test("the interval is Wilson's", () => {
  expect(wilson(9, 10).low).toBeCloseTo(0.596, 3)
  expect(wilson(9, 10).high).toBeCloseTo(0.982, 3)
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 })
})
