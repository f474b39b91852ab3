/** Something wrong in a file that a person wrote. Lines and columns count from 1, columns in UTF-16 units. */
export interface Problem {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly message: string
}

/** Configuration that cannot be used; every problem of it is told at once. */
export class ConfigError extends Error {
  readonly problems: readonly Problem[]

  /** `message` where no file is to blame. */
  constructor(problems: readonly Problem[], message?: string) {
    super(message ?? problems.map(placed).join('\n'))
    this.name = 'ConfigError'
    this.problems = problems
  }
}

/** A problem that no one line is to blame for. */
export function wholeFile(path: string, message: string): ConfigError {
  return new ConfigError([{ path, line: 1, column: 1, message }])
}

function placed({ path, line, column, message }: Problem): string {
  return `${path}:${line}:${column}: ${message}`
}
