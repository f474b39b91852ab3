import { expect, test } from 'vitest'
import type { Judgement, Topic } from '../../frameworks/framework.ts'
import { coreTopics, leastShare } from './core-topics.ts'

const topic = (id: string, share: Topic['share'], generic = false): Topic => ({
  id,
  label: id,
  generic,
  terms: [id],
  references: [],
  share,
  from: null,
  to: null
})

test('a topic is as usual as in the leanest of the years around the inspection', () => {
  const coming = topic('coming', { all: 0.9, 2023: 0.1, 2024: 0.97, 2025: 1 })
  expect(leastShare(coming, 2024)).toBe(0.1)
  expect(leastShare(coming, 2025)).toBe(0.97)
})

test('a topic counts for nothing in years that were not counted, unless none was', () => {
  expect(leastShare(topic('late', { all: 0.9, 2025: 0.9 }), 2018)).toBe(0)
  expect(leastShare(topic('plain', { all: 0.9 }), 2018)).toBe(0.9)
  expect(leastShare(topic('undated', { all: 0.8, 2025: 0.9 }), null)).toBe(0.8)
})

test('generic topics are never core', () => {
  const topics = [
    topic('usual', { all: 0.99 }),
    topic('generic', { all: 1 }, true),
    topic('rare', { all: 0.4 })
  ]
  const core = coreTopics({ topics } as unknown as Judgement, null, 0.9)
  expect(core.map(({ id }) => id)).toEqual(['usual'])
})
