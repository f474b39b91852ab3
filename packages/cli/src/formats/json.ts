import type { JsonOutput } from '@touchstone/core'
import { spokenOf } from '../check/result.ts'
import { printableJson } from '../terminal/printable.ts'
import type { Format } from './index.ts'

/** One object for the whole run, as `docs/schema/findings.schema.json` describes it. */
export const json: Format = run => {
  const output: JsonOutput = { touchstone: run.version, reports: spokenOf(run).map(file => file.report) }
  return `${printableJson(JSON.stringify(output, null, 2))}\n`
}
