import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CheckedAnswer, compareReports, createChecker } from '@touchstone/core'
import { learned } from '@touchstone/core/model'
import { describe, expect, it } from 'vitest'

const reports = join(import.meta.dirname, '../../shared/reports')
const missing = !existsSync(join(reports, 'drafts'))
if (missing)
  process.stderr.write('No published reports beside the checkout: comparisons of them are skipped.\n')

/** Reports of one authority, each with the one before it. */
function pairs(): [string, string][] {
  const byAuthority = new Map<string, string[]>()
  for (const name of readdirSync(join(reports, 'drafts')).sort()) {
    const authority = /^(.*)-\d{4}-\d\d-\d\d\.txt$/.exec(name)?.[1]
    if (authority !== undefined) byAuthority.set(authority, [...(byAuthority.get(authority) ?? []), name])
  }
  return [...byAuthority.values()].flatMap(names =>
    names.slice(1).map((name, at): [string, string] => [names[at] as string, name])
  )
}

/** The grades of each report as they were taken from the published tables. */
function published(): Map<string, Record<string, string>> {
  const [head = '', ...rows] = readFileSync(join(reports, 'grades.csv'), 'utf8').trim().split(/\r?\n/)
  const columns = head.split(',')
  return new Map(
    rows.map(row => {
      const cells = row.split(',')
      return [`${cells[0]}.txt`, Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))]
    })
  )
}

describe.skipIf(missing)('every authority with two published inspections', () => {
  it('has its grade changes told as the published tables give them', { timeout: 300_000 }, () => {
    const checker = createChecker(learned)
    const read = (name: string) =>
      checker.check(readFileSync(join(reports, 'drafts', name), 'utf8'), { path: name }) as CheckedAnswer
    const grades = published()
    const wrong: string[] = []
    let told = 0
    for (const [previous, current] of pairs()) {
      const comparison = compareReports(read(previous), read(current), { traceModel: learned.traceModel })
      for (const change of comparison.grades) {
        told++
        const then = grades.get(previous)?.[change.previousJudgement ?? ''] || null
        const now = grades.get(current)?.[change.judgement] || null
        if (change.previous !== then || change.current !== now)
          wrong.push(`${previous} ${current} ${change.judgement}`)
      }
    }
    expect(told).toBeGreaterThan(400)
    expect(wrong).toEqual([])
  })

  it.each([
    ['verdicts.tsv', 25, 20],
    ['further-verdicts.tsv', 146, 117]
  ])(
    'has the areas to improve of %s labelled as a reader did, eight in ten of them',
    { timeout: 300_000 },
    (file, count, least) => {
      const checker = createChecker(learned)
      const read = (name: string) =>
        checker.check(readFileSync(join(reports, 'drafts', name), 'utf8'), { path: name }) as CheckedAnswer
      const [, ...rows] = readFileSync(join(import.meta.dirname, 'fixtures/compare', file), 'utf8')
        .trim()
        .split('\n')
      const right = rows.filter(row => {
        const [previous = '', current = '', item, verdict] = row.split('\t')
        const { improvements } = compareReports(read(previous), read(current), {
          traceModel: learned.traceModel
        })
        return improvements[Number(item) - 1]?.outcome === verdict
      })
      process.stdout.write(`areas of ${file} labelled as a reader did: ${right.length} of ${rows.length}\n`)
      expect(rows).toHaveLength(count)
      expect(right.length).toBeGreaterThanOrEqual(least)
    }
  )
})
