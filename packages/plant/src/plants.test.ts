import { readdirSync, readFileSync } from 'node:fs'
import { frameworks, readReport, TitleIndex } from '@touchstone/core'
import { describe, expect, test } from 'vitest'
import { plants } from './plants/index.ts'
import { seeded } from './random.ts'

const corpus = new URL('../../../corpus/', import.meta.url)
const titles = new TitleIndex(frameworks)
const drafts = readdirSync(corpus)
  .filter(name => /\.(md|txt)$/.test(name) && name !== 'README.md' && !name.includes('-slips'))
  .map(name => {
    const read = readReport(readFileSync(new URL(name, corpus), 'utf8'), titles)
    if ('reason' in read) throw new Error(`${name}: ${read.reason}`)
    return { name, ...read }
  })

describe.each(plants)('$id', plant => {
  const copies = drafts.flatMap(({ name, report, framework }) =>
    [1, 2, 3].flatMap(seed => {
      const planted = plant.plant(report, framework, seeded(seed))
      return planted === null ? [] : [{ name, seed, report, framework, planted }]
    })
  )

  test('finds a place in some draft', () => {
    expect(copies.length).toBeGreaterThan(0)
  })

  test('changes the text and points inside it', () => {
    for (const { report, planted } of copies) {
      expect(planted.text).not.toBe(report.text)
      expect(planted.place.start).toBeGreaterThanOrEqual(0)
      expect(planted.place.end).toBeGreaterThan(planted.place.start)
      expect(planted.place.end).toBeLessThanOrEqual(planted.text.length)
    }
  })

  test('leaves a report that is read as one', () => {
    for (const { name, planted } of copies) {
      expect([name, 'report' in readReport(planted.text, titles)]).toEqual([name, true])
    }
  })

  test('gives the same copy for the same seed', () => {
    for (const { seed, report, framework, planted } of copies) {
      expect(plant.plant(report, framework, seeded(seed))).toEqual(planted)
    }
  })
})

test('no two plants share an id', () => {
  expect(new Set(plants.map(plant => plant.id)).size).toBe(plants.length)
})
