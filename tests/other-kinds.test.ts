import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../packages/core/src/check.ts'
import { frameworkFrom, kinds, measureKind } from '../packages/training/src/measure-frameworks.ts'

const reports = join(import.meta.dirname, '../../shared/reports')
const example = join(import.meta.dirname, '../docs/frameworks')

/** Reports that may be read wrong, by kind; errors that are real slips of print. */
const allowed: Readonly<Record<string, { readonly wrong: number; readonly slips: readonly string[] }>> = {
  visits: { wrong: 3, slips: [] },
  send: {
    wrong: 2,
    slips: ['greenwich-2023-07-11', 'rutland-2023-08-03', 'warrington-2023-05-05']
  },
  services: { wrong: 0, slips: [] }
}

describe.each(kinds(reports))('published reports of another kind: $name', kind => {
  it.skipIf(!existsSync(join(reports, kind.folder)))(
    'are read right, and raise no error but for real slips',
    () => {
      const measured = measureKind(kind, reports)
      const { wrong, slips } = allowed[kind.name] ?? { wrong: 0, slips: [] }
      console.log(`${kind.name}: ${measured?.right} of ${measured?.reports} read right`)
      expect(measured?.faults.length).toBeLessThanOrEqual(wrong)
      expect(measured?.errors.filter(error => !slips.some(slip => error.startsWith(slip)))).toEqual([])
    }
  )
})

describe('the worked example of the tutorial', () => {
  const checker = createChecker({ frameworks: [frameworkFrom(join(example, 'service-standard.yaml'))] })
  const text = readFileSync(join(example, 'example-assessment.md'), 'utf8')
  const found = (draft: string) => {
    const answer = checker.check(draft, { path: 'example-assessment.md' })
    if (!answer.checked) throw new Error(answer.reason)
    return answer.findings.map(({ rule, messageId }) => `${rule} ${messageId}`)
  }

  it('raises the two findings that the tutorial names, and no other', () => {
    expect(found(text).sort()).toEqual(['grade-agreement named', 'overall-grade rarely-held'])
  })

  it('raises none when its parts agree', () => {
    const sound = text.replace('Pass\n', 'Not passed\n').replace('| 6 | Yes |', '| 6 | No |')
    expect(found(sound)).toEqual([])
  })

  it('is not passed without a point that is answered by No only where that is said', () => {
    const none = text
      .replace('Pass\n', 'Not passed\n')
      .replace('| 3 | No |', '| 3 | Yes |')
      .replace(/The service did not meet.*\n.*others\./, '')
    expect(found(none)).toEqual(['overall-grade rarely-held'])
    const withoutTable = none.replace(/\|.*\|\n/g, '')
    expect(found(withoutTable)).toEqual([])
  })
})
