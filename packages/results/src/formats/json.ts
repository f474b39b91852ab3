import type { JsonOutput } from '@touchstone/core'
import { printableJson } from '../printable.ts'
import { type Run, spokenOf } from '../result.ts'

/** One object for the whole run, as `docs/schema/findings.schema.json` describes it. */
export const json = (run: Run): string => {
  const output: JsonOutput = { touchstone: run.version, reports: spokenOf(run).map(file => file.report) }
  return `${printableJson(JSON.stringify(output, null, 2))}\n`
}
