import { readFileSync } from 'node:fs'
import { createChecker, toJson } from '@touchstone/core'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { draft } from '../packages/core/src/check/example.ts'

const schema = JSON.parse(
  readFileSync(new URL('../docs/schema/findings.schema.json', import.meta.url), 'utf8')
)
const valid = new Ajv({ allErrors: true, strictTuples: false }).compile(schema)

describe('the schema of the JSON output', () => {
  const slip = draft({ summary: ['Services for care leavers are inadequate. The IROs of the MASH agree.'] })
  const reports = [slip, 'Dear all'].map(text => toJson(createChecker().check(text, { path: 'draft.txt' })))

  it('accepts a report with findings and a document that could not be checked', () => {
    valid({ touchstone: '1.0.0', reports })
    expect(valid.errors).toBeNull()
  })

  it('refuses a finding without evidence', () => {
    const [report] = JSON.parse(JSON.stringify(reports))
    report.findings[0].evidence = []
    expect(valid({ touchstone: '1.0.0', reports: [report] })).toBe(false)
  })
})
