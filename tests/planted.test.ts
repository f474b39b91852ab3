import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../packages/core/src/index.ts'
import { plants, scorePlants, scoreTable } from '../packages/plant/src/index.ts'
import { corpusDrafts, draftsIn } from './corpus/drafts.ts'

/** The least share of planted slips that is found at its place, by plant. */
const toReach: Readonly<Record<string, number>> = {
  'heading-grade': 0.99,
  'dropped-section': 0.99,
  'dropped-row': 0.99,
  'unknown-grade': 0.99,
  'impossible-overall': 0.99,
  'numbering-gap': 0.99,
  'numbering-repeat': 0.99,
  'stripped-reference': 0.99,
  'invalid-reference': 0.99,
  'impossible-dates': 0.99,
  'no-improvements': 0.99,
  'summary-grade': 0.99,
  'bare-acronym': 0.95,
  'wrong-authority': 0.9,
  leftover: 0.99,
  'copied-item': 0.99,
  'dead-reference': 0.99,
  'priority-list': 0.99,
  'other-year': 0.95,
  'past-future': 0.99,
  naming: 0.99
}
const mechanical = plants.filter(plant => plant.id in toReach)
const real = join(import.meta.dirname, '../../shared/reports/drafts')
const seed = 20261124

const sets = [
  { name: 'the corpus', texts: corpusDrafts().filter(draft => !draft.slips) },
  ...(existsSync(real) ? [{ name: 'the published drafts', texts: draftsIn(real) }] : [])
]

describe.each(sets)('slips planted in $name', ({ name, texts }) => {
  const checker = createChecker()
  const scores = scorePlants({
    texts,
    check: text => checker.check(text, { path: 'draft' }),
    plants: mechanical,
    seed
  })
  console.log(`Slips planted in ${name}, seed ${seed}\n${scoreTable(scores, toReach)}`)

  it('are planted, each in some draft', () => {
    expect(scores.map(({ plant }) => plant.id).sort()).toEqual(Object.keys(toReach).sort())
    expect(scores.filter(({ planted }) => planted === 0)).toEqual([])
  })

  it.each(scores)('$plant.describe: found at its place', ({ plant, rate, missed }) => {
    expect({ missed, reached: (rate ?? 0) >= (toReach[plant.id] ?? 1) }).toEqual({ missed, reached: true })
  })
})
