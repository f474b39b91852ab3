import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createChecker, frameworkById, ledgerOf } from '../packages/core/src/index.ts'
import { learned } from '../packages/core/src/model.ts'

const folder = join(import.meta.dirname, '../../shared/reports/ilacs')
/** Every second report: enough to see that a figure has moved. */
const names = existsSync(folder)
  ? readdirSync(folder)
      .filter(name => name.endsWith('.txt'))
      .sort()
      .filter((_, at) => at % 2 === 0)
  : []
/** How far a recorded share may lie from the one that is counted, at the middle and at the ends. */
const near = { middle: 0.05, end: 0.09 }

/** The weights have seen these reports; the shares are what the ledger shows beside a draft, and no measure of the weights. */
describe.skipIf(names.length === 0)('the usual share of weak sentences', { timeout: 300_000 }, () => {
  it('that each grade has in the framework is the one of published sections; else write down what is printed', () => {
    const shares = new Map<string, number[]>()
    const checker = createChecker(learned)
    for (const name of names) {
      const answer = checker.check(readFileSync(join(folder, name), 'utf8'), { path: name })
      if (!answer.checked) continue
      for (const { stated, weakShare, reading } of ledgerOf(answer).judgements) {
        if (!stated?.grade || weakShare === null || reading.grade === null) continue
        shares.set(stated.grade, [...(shares.get(stated.grade) ?? []), weakShare])
      }
    }
    const grades = frameworkById('ilacs-2023')?.grades ?? []
    const counted = grades.map(({ id, usualWeaknesses: recorded }) => {
      const sorted = (shares.get(id) ?? []).sort((a, b) => a - b)
      const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))] ?? Number.NaN
      return { id, sections: sorted.length, recorded, shares: [at(0.05), at(0.5), at(0.95)] as const }
    })
    for (const { id, sections, recorded, shares } of counted)
      console.log(
        `${id}: ${shares.map(share => share.toFixed(3)).join(', ')} of ${sections}, recorded ${recorded}`
      )
    expect(counted).toHaveLength(4)
    for (const { id, sections, recorded, shares } of counted) {
      expect(sections, id).toBeGreaterThan(15)
      const apart = shares.map((share, at) => Math.abs(share - (recorded?.[at] ?? Number.NaN)))
      expect(apart[1], id).toBeLessThan(near.middle)
      for (const end of [apart[0], apart[2]]) expect(end, id).toBeLessThan(near.end)
    }
  })
})
