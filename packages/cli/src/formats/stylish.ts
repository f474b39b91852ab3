import {
  exactSpot,
  type FileResult,
  findingsOf,
  type JsonFinding,
  printable,
  spokenOf
} from '@touchstone/results'
import type { Colours } from '../terminal/colour.ts'
import type { Wrap } from '../terminal/wrap.ts'
import type { Format } from './index.ts'

/** For people at a terminal: files, their findings, and beneath each the places it rests on. */
export const stylish: Format = (run, { colours, wrap = whole }) =>
  spokenOf(run)
    .map(file => fileText(file, colours, wrap))
    .filter(text => text !== '')
    .map(text => `${text}\n\n`)
    .join('')

const whole: Wrap = (text, first = '') => first + text

function fileText(file: FileResult, colours: Colours, wrap: Wrap): string {
  if (!file.report.checked) {
    const why = wrap(printable(file.report.reason), `  ${colours.red('could not be checked')}  `, '    ')
    return `${colours.underline(printable(file.path))}\n${why}`
  }
  const findings = findingsOf(file)
  if (findings.length === 0) return ''
  // Not Math.max of them all: a draft may have more findings than a call takes values.
  const width = findings.flatMap(placesOf).reduce((most, { length }) => Math.max(most, length), 0)
  return [
    colours.underline(printable(file.path)),
    ...findings.map(finding => findingText(finding, width, colours, wrap))
  ].join('\n')
}

function findingText(finding: JsonFinding, width: number, colours: Colours, wrap: Wrap): string {
  const paint = { error: colours.red, warning: colours.yellow, information: colours.blue }[finding.severity]
  const fixable = finding.fix === null ? '' : colours.dim(' (fixable)')
  const [place, ...others] = placesOf(finding)
  const head = wrap(
    `${printable(finding.message)}  ${colours.dim(printable(finding.rule))}${fixable}`,
    `  ${(place as string).padEnd(width)}  ${paint(finding.severity.padEnd(11))}  `,
    ' '.repeat(width + 17)
  )
  const beneath = finding.evidence.map(({ label }, at) => {
    const before = `  ${(others[at] as string).padEnd(width)}  ${' '.repeat(9)}`
    return wrap(colours.dim(`- ${printable(label)}`), before, ' '.repeat(width + 15))
  })
  return [head, ...beneath].join('\n')
}

function placesOf(finding: JsonFinding): string[] {
  return [finding, ...finding.evidence].map(exactSpot)
}
