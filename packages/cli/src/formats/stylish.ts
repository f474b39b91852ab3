import {
  exactSpot,
  type FileResult,
  findingsOf,
  type JsonFinding,
  printable,
  spokenOf
} from '@touchstone/results'
import type { Colours } from '../terminal/colour.ts'
import type { Format } from './index.ts'

/** For people at a terminal: files, their findings, and beneath each the places it rests on. */
export const stylish: Format = (run, { colours }) =>
  spokenOf(run)
    .map(file => fileText(file, colours))
    .filter(text => text !== '')
    .map(text => `${text}\n\n`)
    .join('')

function fileText(file: FileResult, colours: Colours): string {
  if (!file.report.checked) {
    return `${colours.underline(printable(file.path))}\n  ${colours.red('could not be checked')}  ${printable(file.report.reason)}`
  }
  const findings = findingsOf(file)
  if (findings.length === 0) return ''
  // Not Math.max of them all: a draft may have more findings than a call takes values.
  const width = findings.flatMap(placesOf).reduce((most, { length }) => Math.max(most, length), 0)
  return [
    colours.underline(printable(file.path)),
    ...findings.map(finding => findingText(finding, width, colours))
  ].join('\n')
}

function findingText(finding: JsonFinding, width: number, colours: Colours): string {
  const paint = { error: colours.red, warning: colours.yellow, information: colours.blue }[finding.severity]
  const fixable = finding.fix === null ? '' : colours.dim(' (fixable)')
  const [place, ...others] = placesOf(finding)
  const head = `  ${(place as string).padEnd(width)}  ${paint(finding.severity.padEnd(11))}  ${printable(finding.message)}  ${colours.dim(printable(finding.rule))}${fixable}`
  const beneath = finding.evidence.map(
    ({ label }, at) =>
      `  ${(others[at] as string).padEnd(width)}  ${' '.repeat(9)}${colours.dim(`- ${printable(label)}`)}`
  )
  return [head, ...beneath].join('\n')
}

function placesOf(finding: JsonFinding): string[] {
  return [finding, ...finding.evidence].map(exactSpot)
}
