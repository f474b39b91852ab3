import { type FileResult, findingsOf, type JsonFinding, printableJson, spokenOf } from '@touchstone/results'
import type { Format } from './index.ts'
import { rooted } from './rooted.ts'

type Place = Pick<JsonFinding, 'line' | 'column' | 'endLine' | 'endColumn' | 'place'>

/** The format of reviewdog; its columns count bytes of UTF-8. */
export const rdjson: Format = (run, { cwd }) => {
  const diagnostics = spokenOf(run).flatMap(file => {
    const path = rooted(file.path, cwd)
    if (!file.report.checked)
      return [
        { message: `Could not be checked. ${file.report.reason}`, location: { path }, severity: 'ERROR' }
      ]
    const lines = file.text.split(/\r\n|\n|\r/)
    return findingsOf(file).map(finding => ({
      message: told(finding.message, finding),
      location: locationOf(path, finding, lines),
      severity: severities[finding.severity],
      code: { value: finding.rule, ...(finding.url === '' ? {} : { url: finding.url }) },
      ...suggestionsOf(finding, file, lines),
      related_locations: finding.evidence.map(one => ({
        message: told(one.label, one),
        location: locationOf(path, one, lines)
      }))
    }))
  })
  const source = { name: 'touchstone', url: 'https://www.npmjs.com/package/touchstone' }
  return `${printableJson(JSON.stringify({ source, diagnostics }, null, 2))}\n`
}

const severities = { error: 'ERROR', warning: 'WARNING', information: 'INFO' } as const

function told(words: string, { place }: Pick<Place, 'place'>): string {
  return place === undefined ? words : `${place}: ${words}`
}

/** A document has no lines that could be pointed at. */
function locationOf(path: string, place: Place, lines: readonly string[]) {
  return place.place === undefined ? { path, range: rangeOf(place, lines) } : { path }
}

function rangeOf({ line, column, endLine, endColumn }: Omit<Place, 'place'>, lines: readonly string[]) {
  const bytes = (line: number, column: number) =>
    Buffer.byteLength((lines[line - 1] ?? '').slice(0, column - 1)) + 1
  return {
    start: { line, column: bytes(line, column) },
    end: { line: endLine, column: bytes(endLine, endColumn) }
  }
}

function suggestionsOf({ fix, place }: JsonFinding, _: FileResult, lines: readonly string[]) {
  if (fix === null || place !== undefined) return {}
  return { suggestions: fix.edits.map(edit => ({ range: rangeOf(edit, lines), text: edit.text })) }
}
