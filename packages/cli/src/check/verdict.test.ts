import { RULE_FAILURE } from '@touchstone/core'
import type { FileResult, JsonFinding, Run } from '@touchstone/results'
import { summaryLine } from '@touchstone/results'
import { expect, test } from 'vitest'
import { verdict } from './verdict.ts'

function file(path: string, severities: readonly JsonFinding['severity'][], named = true): FileResult {
  const findings = severities.map(severity => ({ severity })) as unknown as JsonFinding[]
  const report = { path, checked: true, findings, waived: [] } as unknown as FileResult['report']
  const summary = {
    judgements: 1,
    sections: 4,
    sectionsExpected: 4,
    paragraphs: 10,
    improvements: 1,
    rules: 9
  }
  return { path, text: '', report, summary, named }
}

function noReport(path: string, named: boolean): FileResult {
  return {
    path,
    text: '',
    report: { path, checked: false, failed: false, reason: 'A letter.' },
    summary: null,
    named
  }
}

const run = (...files: FileResult[]): Run => ({ version: '1.0.0', files, notes: [] })

test('the threshold decides which findings fail', () => {
  const mixed = run(file('a', ['warning', 'information']))
  expect(verdict(mixed, 'error', undefined)).toBe(0)
  expect(verdict(mixed, 'warning', undefined)).toBe(1)
  expect(verdict(run(file('a', ['information'])), 'information', undefined)).toBe(1)
})

test('more warnings than allowed fail, as many as allowed do not', () => {
  const two = run(file('a', ['warning']), file('b', ['warning']))
  expect(verdict(two, 'error', 2)).toBe(0)
  expect(verdict(two, 'error', 1)).toBe(1)
})

test('what was named and could not be checked outdoes findings; what was found in a folder does not', () => {
  expect(verdict(run(file('a', ['error']), noReport('b', true)), 'error', undefined)).toBe(3)
  expect(verdict(run(file('a', ['error']), noReport('b', false)), 'error', undefined)).toBe(1)
  expect(verdict(run(noReport('b', false)), 'error', undefined)).toBe(3)
})

test('a draft that failed gives 3 wherever it was found, and so does one on which a rule failed', () => {
  const report = { path: 'b', checked: false, failed: true, reason: 'It cannot be read.' } as const
  const failed: FileResult = { path: 'b', text: '', report, summary: null, named: false }
  expect(verdict(run(file('a', []), failed), 'error', undefined)).toBe(3)
  expect(summaryLine(run(failed))).toBe('nothing was checked; 1 could not be checked')
  const partly = file('c', [], false)
  const findings = [{ rule: RULE_FAILURE, severity: 'error' }] as unknown as JsonFinding[]
  const halfChecked = { ...partly, report: { ...partly.report, findings } as FileResult['report'] }
  expect(verdict(run(file('a', []), halfChecked), 'error', undefined)).toBe(3)
})

test('the summary counts what was checked and names what is no report', () => {
  expect(summaryLine(run(file('a', [])))).toBe(
    '1 report checked: 1 judgement, 4 sections, 10 paragraphs, 1 improvement item, 9 rules; no findings'
  )
  const others = ['c', 'd', 'e', 'f'].map(path => noReport(path, false))
  expect(summaryLine(run(file('a', ['error', 'warning']), file('b', ['warning'], false), ...others))).toBe(
    '2 reports checked: 2 judgements, 8 sections, 20 paragraphs, 2 improvement items, 9 rules; ' +
      '1 error, 2 warnings; 4 are not reports (c, d, e and 1 more)'
  )
  expect(summaryLine(run(noReport('c', true)))).toBe('nothing was checked; 1 could not be checked')
})
