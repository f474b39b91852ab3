import { expect, it } from 'vitest'
import type { FileResult, JsonFinding } from '../result.ts'
import { sarif } from './sarif.ts'

const place = { start: 0, end: 4, line: 3, column: 1, endLine: 3, endColumn: 5 }
const finding: JsonFinding = {
  ...place,
  place: 'paragraph 21, Children in care',
  rule: 'terminology',
  messageId: 'mixed',
  severity: 'information',
  confidence: 'certain',
  message: 'Two names.',
  why: 'Readers take them for two things.',
  url: 'terminology.md',
  fingerprint: '0',
  evidence: [{ ...place, place: 'heading Care leavers', label: 'the other name' }],
  fix: null,
  suggestions: [],
  waived: null
}

it('names the places of a Word document, and gives each a region, without which services show nothing', () => {
  const report = { path: 'a.docx', checked: true, findings: [finding], waived: [] }
  const file = { path: 'a.docx', text: '', report, summary: null, named: true } as unknown as FileResult
  const log = JSON.parse(sarif({ version: '1.0.0', files: [file], notes: [] }, path => path))
  const [result] = log.runs[0].results
  for (const [at, name] of [
    [result.locations[0], 'paragraph 21, Children in care'],
    [result.relatedLocations[0], 'heading Care leavers']
  ]) {
    expect(at.physicalLocation.region).toEqual({ startLine: 3, startColumn: 1, endLine: 3, endColumn: 5 })
    expect(at.logicalLocations).toEqual([{ fullyQualifiedName: name }])
  }
})
