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

/**
 * JUnit XML, also by Ant's stricter schema: a suite a draft, a case a finding. What `--fail-on` fails on fails here too; all else that is
 * found is skipped. The time, the machine and how long it took, which the schema asks for, are the same for every run, so that the same
 * findings give the same bytes.
 */
export const junit: Format = (run, { failOn }) => {
  const suites = spokenOf(run).map((file, at) => suite(file, at, failOn))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('')}</testsuites>\n`
}

function suite(file: FileResult, at: number, failOn: Threshold): string {
  const cases = casesOf(file, failOn)
  const of = (kind: Case['kind']) => cases.filter(one => one.kind === kind).length
  const counts = `tests="${cases.length}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}"`
  const fixed = 'timestamp="1970-01-01T00:00:00" hostname="localhost" time="0"'
  return `  <testsuite id="${at}" package="touchstone" name="${xml(file.path)}" ${counts} ${fixed}>
    <properties/>
${cases.map(one => one.xml).join('')}    <system-out/>
    <system-err/>
  </testsuite>\n`
}

interface Case {
  readonly kind: 'pass' | 'failure' | 'error' | 'skipped'
  readonly xml: string
}

function casesOf(file: FileResult, failOn: Threshold): Case[] {
  if (!file.report.checked) {
    const inside = `<error type="unchecked" message="could not be checked">${xml(file.report.reason)}</error>`
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
  const open = `    <testcase name="${xml(name)}" classname="${xml(path)}" time="0"`
  return inside === '' ? `${open}/>\n` : `${open}>${inside}</testcase>\n`
}

function xml(text: string): string {
  return escapeMarkup(printable(text))
}
