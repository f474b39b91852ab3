/** What a command could not do, told on standard error in words; gives the exit code. */
import { faultOf } from '@touchstone/core'
import { ConfigError } from '@touchstone/project'
import { line } from '@touchstone/results'
import { type ExitCode, exit, UsageError, WriteError } from './exit.ts'
import { isFileError, whyUnwritable } from './file-errors.ts'
import type { Io } from './io.ts'
import { errorLines } from './terminal/error-lines.ts'

export function reportFailure(error: unknown, io: Pick<Io, 'err'>): ExitCode {
  if (error instanceof UsageError || error instanceof ConfigError) {
    io.err(errorLines(error))
    return exit.usage
  }
  if (error instanceof WriteError) io.err(errorLines(error))
  else if (isFileError(error)) io.err(line(`A file cannot be read or written: ${whyUnwritable(error)}`))
  else io.err(line(`Touchstone failed inside (${faultOf('command', error).what}). Please report this.`))
  return exit.unchecked
}
