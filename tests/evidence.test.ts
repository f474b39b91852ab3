import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../packages/core/src/check.ts'
import { learned } from '../packages/core/src/model.ts'
import { toJson } from '../packages/core/src/report/json.ts'
import { plants, scorePlants, scoreTable } from '../packages/plant/src/index.ts'

const folder = join(import.meta.dirname, '../../shared/reports/drafts')
const evidenceRules = ['grade-evidence', 'weakness-against-grade']

/** The shipped weights have seen these reports; `pnpm measure` prints what is found in reports they have not seen. */
describe.skipIf(!existsSync(folder))('the evidence rules on published drafts', { timeout: 300_000 }, () => {
  const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.txt')) : []
  const texts = names.sort().map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  const checker = createChecker(learned)
  const check = (text: string) => checker.check(text, { path: 'draft.txt' })

  it('warn seldom', () => {
    const counts = texts
      .map(({ text }) => {
        const answer = check(text)
        return answer.checked ? answer.findings.filter(({ rule }) => evidenceRules.includes(rule)).length : 0
      })
      .sort((a, b) => a - b)
    const mean = counts.reduce((a, b) => a + b, 0) / counts.length
    const median = counts[counts.length >> 1] ?? 0
    console.log(`${counts.length} drafts: evidence warnings, median ${median}, mean ${mean.toFixed(2)}`)
    expect(counts.length).toBeGreaterThan(100)
    expect(median).toBe(0)
    expect(mean).toBeLessThan(0.3)
  })

  it('find planted regrades and serious weaknesses', () => {
    const ids = ['regraded-by-two', 'regraded-by-one', 'serious-weakness']
    const scores = scorePlants({
      texts: texts.filter((_, i) => i % 3 === 0),
      check,
      plants: plants.filter(({ id }) => ids.includes(id)),
      seed: 1
    })
    const floors: Readonly<Record<string, number>> = {
      'regraded-by-two': 0.95,
      'regraded-by-one': 0.75,
      'serious-weakness': 0.85
    }
    console.log(scoreTable(scores, floors))
    expect(scores.map(({ plant }) => plant.id).sort()).toEqual([...ids].sort())
    for (const { plant, planted, rate } of scores) {
      expect(planted, plant.id).toBeGreaterThan(30)
      expect(rate, plant.id).toBeGreaterThanOrEqual(floors[plant.id] ?? 1)
    }
  })

  it('give every section its language and counts in the JSON', () => {
    const json = toJson(check(texts[0]?.text ?? ''))
    if (!json.checked) throw new Error(json.reason)
    for (const { language, counts } of json.sections) {
      const total = Object.values(language?.probabilities ?? {}).reduce((a, b) => a + b, 0)
      expect(total).toBeCloseTo(1, 3)
      expect(Object.values(counts ?? {}).reduce((a, b) => a + b, 0)).toBeGreaterThan(0)
    }
    const without = toJson(createChecker().check(texts[0]?.text ?? '', { path: 'draft.txt' }))
    expect(without.checked && without.sections.every(section => section.language === null)).toBe(true)
  })
})
