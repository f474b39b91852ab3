import { escapeMarkup } from '@touchstone/pages'
import {
  exactSpot,
  type FileResult,
  findingsOf,
  type JsonFinding,
  spokenOf,
  waivedOf
} from '../check/result.ts'
import { printable } from '../terminal/printable.ts'
import type { Format } from './index.ts'

/** JUnit XML: a suite a draft, a case a finding. Errors and warnings fail, information and waived are skipped. */
export const junit: Format = run => {
  const suites = spokenOf(run).map(suite)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="touchstone">\n${suites.join('')}</testsuites>\n`
}

function suite(file: FileResult): string {
  const cases = casesOf(file)
  const of = (kind: Case['kind']) => cases.filter(one => one.kind === kind).length
  const counts = `tests="${cases.length}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}"`
  return `  <testsuite name="${xml(file.path)}" ${counts}>\n${cases.map(one => one.xml).join('')}  </testsuite>\n`
}

interface Case {
  readonly kind: 'pass' | 'failure' | 'error' | 'skipped'
  readonly xml: string
}

function casesOf(file: FileResult): Case[] {
  if (!file.report.checked) {
    const inside = `<error message="could not be checked">${xml(file.report.reason)}</error>`
    return [{ kind: 'error', xml: testCase('checked', file.path, inside) }]
  }
  const findings = [...findingsOf(file), ...waivedOf(file)].map(finding => caseOf(finding, file))
  return findings.length > 0 ? findings : [{ kind: 'pass', xml: testCase('no findings', file.path, '') }]
}

function caseOf(finding: JsonFinding, file: FileResult): Case {
  const name = `${finding.rule} at ${exactSpot(finding)}`
  if (finding.waived !== null || finding.severity === 'information') {
    const message = finding.waived === null ? finding.message : `waived: ${finding.waived.reason}`
    return {
      kind: 'skipped',
      xml: testCase(name, file.path, `<skipped message="${xml(message)}"/>`)
    }
  }
  const places = [{ ...finding, label: finding.message }, ...finding.evidence]
  const body = places.map(one => xml(`${file.path}:${exactSpot(one)}: ${one.label}`)).join('\n')
  const inside = `<failure type="${finding.severity}" message="${xml(finding.message)}">${body}</failure>`
  return { kind: 'failure', xml: testCase(name, file.path, inside) }
}

function testCase(name: string, path: string, inside: string): string {
  const open = `    <testcase name="${xml(name)}" classname="${xml(path)}"`
  return inside === '' ? `${open}/>\n` : `${open}>${inside}</testcase>\n`
}

function xml(text: string): string {
  return escapeMarkup(printable(text))
}
