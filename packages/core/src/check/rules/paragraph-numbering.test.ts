import { expect, it } from 'vitest'
import { applyFixes } from '../../report/fixes.ts'
import { draft } from '../example.ts'
import { findingsIn } from '../rule-tester.ts'
import { paragraphNumbering } from './paragraph-numbering.ts'

it('offers a fix for the first fifty of many breaks, and the first of them mends all', () => {
  const paragraphs = Array.from({ length: 61 }, (_, at) => `1. Worker ${at} listens.`)
  const text = draft({ sectionOrder: ['leaders'], paragraphs: { leaders: paragraphs } })
  const findings = findingsIn(text, paragraphNumbering)
  expect(findings.map(({ fix }) => fix !== null)).toEqual(Array.from({ length: 60 }, (_, at) => at < 50))
  const first = findings.slice(0, 1).map(finding => ({ ...finding, fingerprint: '', waived: null }))
  expect(findingsIn(applyFixes(text, first).text, paragraphNumbering)).toEqual([])
})

it('offers few fixes for the many breaks of a very long draft', () => {
  const paragraphs = Array.from({ length: 9_001 }, () => '1. Plans.')
  const text = draft({ sectionOrder: ['leaders'], paragraphs: { leaders: paragraphs } })
  const offered = findingsIn(text, paragraphNumbering).flatMap(({ fix }) => fix?.edits.length ?? [])
  expect(offered).toEqual([9_000, 8_999])
})
