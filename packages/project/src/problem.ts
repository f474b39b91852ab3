/** Something wrong in a file that a person wrote. Lines and columns count from 1, columns in UTF-16 units. */
export interface Problem {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly message: string
}

/** A damaged file may have thousands of mistakes; nobody reads more than so many at a time. */
const most = 20

/** Configuration that cannot be used; its problems are told at once, the first ones of very many. */
export class ConfigError extends Error {
  readonly problems: readonly Problem[]

  /** `message` where no file is to blame. */
  constructor(problems: readonly Problem[], message?: string) {
    const told = firstOf(problems)
    super(message ?? told.map(placed).join('\n'))
    this.name = 'ConfigError'
    this.problems = told
  }
}

function firstOf(problems: readonly Problem[]): readonly Problem[] {
  const next = problems[most]
  if (next === undefined) return problems
  const left = problems.length - most
  const rest = left === 1 ? 'one more mistake follows' : `${left} more mistakes follow`
  return [
    ...problems.slice(0, most),
    { ...next, message: `From here on, ${rest}. Mend the first ones and try again.` }
  ]
}

/** A problem that no one line is to blame for. */
export function wholeFile(path: string, message: string): ConfigError {
  return new ConfigError([{ path, line: 1, column: 1, message }])
}

function placed({ path, line, column, message }: Problem): string {
  return `${path}:${line}:${column}: ${message}`
}
