import { ConfigError } from '@touchstone/project'
import { line } from '@touchstone/results'

/** What went wrong, for standard error: every problem of a configuration on a line of its own. */
export function errorLines(error: Error): string {
  if (!(error instanceof ConfigError) || error.problems.length === 0) return line(error.message)
  return error.problems.map(one => line(`${one.path}:${one.line}:${one.column}: ${one.message}`)).join('')
}
