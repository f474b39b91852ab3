import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../packages/core/src/check.ts'
import type { Finding } from '../packages/core/src/report/finding.ts'

const reports = join(import.meta.dirname, '../../shared/reports')

/**
 * Slips that stand in published reports as they were printed: authority and year of publication, then the rule.
 * Any other error on a published report is false.
 */
const realSlips = new Set([
  'lambeth-2026 paragraph-numbering',
  'nottingham-2022 paragraph-numbering',
  'windsor-and-maidenhead-2020 paragraph-numbering',
  'gloucestershire-2025 paragraph-numbering',
  'gateshead-2025 inspection-dates',
  'westminster-2025 inspection-dates',
  'somerset-2026 inspection-dates',
  'durham-2022 inspection-dates',
  'buckinghamshire-2025 authority-name',
  'redcar-and-cleveland-2026 authority-name',
  // Its body heading leaves words out of the title that its table has.
  'manchester-2025 section-heading'
])

interface Told {
  readonly slip: string
  readonly rule: string
  readonly line: string
}

describe.skipIf(!existsSync(reports)).each(['drafts', 'ilacs'])('the published reports in %s', folder => {
  const checker = createChecker()
  const names = existsSync(join(reports, folder))
    ? readdirSync(join(reports, folder)).filter(name => name.endsWith('.txt'))
    : []
  const answers = names
    .sort()
    .map(name => checker.check(readFileSync(join(reports, folder, name), 'utf8'), { path: name }))

  it('are all checked', () => {
    expect(names.length).toBeGreaterThan(100)
    expect(answers.filter(({ checked }) => !checked).map(({ path }) => path)).toEqual([])
  })

  it('raise no error but for real slips', () => {
    const errors = answers.flatMap(answer =>
      answer.checked
        ? answer.findings
            .filter(({ severity }) => severity === 'error')
            .map(finding => tell(answer.path, answer.lines.place(finding.range.start).line, finding))
        : []
    )
    const found = [...new Set(errors.map(({ rule }) => rule))].sort()
    console.log(`${folder}: ${errors.length} error findings on ${names.length} reports`)
    for (const id of found) {
      const lines = errors.filter(({ rule }) => rule === id).map(({ line }) => `  ${line}`)
      console.log([`${id}: ${lines.length}`, ...lines].join('\n'))
    }
    expect(errors.filter(({ slip }) => !realSlips.has(slip)).map(({ line }) => line)).toEqual([])
  })

  it('raise every real slip that stands in them', () => {
    const raised = new Set(
      answers.flatMap(answer =>
        answer.checked ? answer.findings.map(({ rule }) => `${reportOf(answer.path)} ${rule}`) : []
      )
    )
    const here = new Set(names.map(reportOf))
    const standing = [...realSlips].filter(slip => folder === 'ilacs' && here.has(slip.split(' ')[0] ?? ''))
    expect(standing.filter(slip => !raised.has(slip))).toEqual([])
  })

  it('raise few warnings', () => {
    const counts = answers
      .map(answer =>
        answer.checked ? answer.findings.filter(({ severity }) => severity !== 'information').length : 0
      )
      .sort((a, b) => a - b)
    const median = counts[counts.length >> 1]
    console.log(`${folder}: median ${median} findings of warning or above, most ${counts.at(-1)}`)
    expect(median).toBeLessThanOrEqual(5)
  })
})

/** "lambeth-2026-03-02.txt" is `lambeth-2026`. */
function reportOf(name: string): string {
  return name.replace(/-\d\d-\d\d\.txt$/, '')
}

function tell(path: string, line: number, { rule, message }: Finding): Told {
  return { slip: `${reportOf(path)} ${rule}`, rule, line: `${path}:${line} ${rule}: ${message}` }
}
