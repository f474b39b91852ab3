import { escapeMarkup } from '@touchstone/pages'
import {
  exactSpot,
  type FileResult,
  findingsOf,
  type JsonFinding,
  printable,
  spokenOf,
  waivedOf
} from '@touchstone/results'
import { isSevere, type Threshold } from '../check/verdict.ts'
import type { Format } from './index.ts'

/** JUnit XML: a suite a draft, a case a finding. What `--fail-on` fails on fails here too; all else that is found is skipped. */
export const junit: Format = (run, { failOn }) => {
  const suites = spokenOf(run).map(file => suite(file, failOn))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="touchstone">\n${suites.join('')}</testsuites>\n`
}

function suite(file: FileResult, failOn: Threshold): string {
  const cases = casesOf(file, failOn)
  const of = (kind: Case['kind']) => cases.filter(one => one.kind === kind).length
  const counts = `tests="${cases.length}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}"`
  return `  <testsuite name="${xml(file.path)}" ${counts}>\n${cases.map(one => one.xml).join('')}  </testsuite>\n`
}

interface Case {
  readonly kind: 'pass' | 'failure' | 'error' | 'skipped'
  readonly xml: string
}

function casesOf(file: FileResult, failOn: Threshold): Case[] {
  if (!file.report.checked) {
    const inside = `<error message="could not be checked">${xml(file.report.reason)}</error>`
    return [{ kind: 'error', xml: testCase('checked', file.path, inside) }]
  }
  const findings = [...findingsOf(file), ...waivedOf(file)].map(finding => caseOf(finding, file, failOn))
  return findings.length > 0 ? findings : [{ kind: 'pass', xml: testCase('no findings', file.path, '') }]
}

function caseOf(finding: JsonFinding, file: FileResult, failOn: Threshold): Case {
  // The same from run to run, wherever the lines are now: services follow a case by its name.
  const name = `${finding.rule} ${finding.fingerprint}`
  if (finding.waived !== null || !isSevere(finding.severity, failOn)) {
    const message =
      finding.waived === null
        ? `${finding.severity} at ${exactSpot(finding)}: ${finding.message}`
        : `waived: ${finding.waived.reason}`
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
