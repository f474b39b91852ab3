/** The exit codes; where several apply the highest is given. */
export const exit = {
  /** Checked, and nothing at or above the threshold. */
  clean: 0,
  /** Findings at or above the threshold. */
  findings: 1,
  /** The command line or the configuration cannot be used. */
  usage: 2,
  /** Something could not be read, checked or written that should have been, or nothing was checked. */
  unchecked: 3,
  /** Stopped by the user; what was done is kept. */
  interrupted: 130
} as const

export type ExitCode = (typeof exit)[keyof typeof exit]

/** What each code says, for people. */
export const exitMeanings: Readonly<Record<ExitCode, string>> = {
  0: 'checked; nothing at or above the threshold',
  1: 'findings at or above the threshold, or too many warnings; `self-test`: a mechanical slip was missed',
  2: 'the command line or the configuration cannot be used',
  3: 'something that was named could not be read, checked or written, or nothing was checked',
  130: '`moderate` was interrupted; what was done is kept'
}

/** A mistake on the command line, told in one message. */
export class UsageError extends Error {}

/** What was asked for could not be written, told in one message; exit code 3. */
export class WriteError extends Error {}
