/** Reads the real reports under the single inspection framework; skipped where their folder is missing. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../packages/core/src/check.ts'

const folder = join(import.meta.dirname, '../../shared/reports/sif')
const judged = ['overall', 'help-and-protection', 'in-care', 'adoption', 'care-leavers', 'leaders']
/** Of the inspection before it, with other judgements and grades. */
const otherProduct = /^Inspection of looked after children\s+services/

describe.skipIf(!existsSync(folder))('reports under the single inspection framework', () => {
  const checker = createChecker()
  const files = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.txt')) : []
  const texts = files.map(name => [name, readFileSync(join(folder, name), 'utf8')] as const)
  const ofProduct = texts.filter(([, text]) => !otherProduct.test(text))
  const answers = texts.map(([name, text]) => ({ text, answer: checker.check(text, { path: name }) }))

  it('says why it cannot check the other inspections among them', () => {
    for (const { text, answer } of answers.filter(one => otherProduct.test(one.text))) {
      expect(text).not.toBe('')
      expect(answer).toMatchObject({
        checked: false,
        reason: expect.stringContaining('looked after children')
      })
    }
  })

  it('has the five judgements and the overall statement of each read, and prints how many', () => {
    const read = ofProduct.filter(([name, text]) => {
      const answer = checker.check(text, { path: name })
      return (
        answer.checked &&
        answer.framework.id === 'sif' &&
        judged.every(id => answer.report.table?.rows.some(row => row.judgement === id && row.grade !== null))
      )
    })
    console.log(
      `${read.length} of ${ofProduct.length} SIF reports: five judgements and the overall statement read`
    )
    expect(read.length).toBe(ofProduct.length)
  })

  it('prints each judgement where the source has it', () => {
    for (const { text, answer } of answers) {
      if (!answer.checked) continue
      for (const { grade } of answer.report.table?.rows ?? []) {
        const printed = text.slice(grade?.range.start, grade?.range.end).replace(/\s+/g, ' ')
        expect(printed).toBe(grade?.text)
      }
    }
  })

  it('has no error and no warning of any of them', () => {
    const loud = answers.flatMap(({ answer }) =>
      answer.checked
        ? answer.findings
            .filter(({ severity }) => severity !== 'information')
            .map(({ rule, message }) => `${answer.path}: ${rule}: ${message}`)
        : []
    )
    expect(loud).toEqual([])
  })
})
