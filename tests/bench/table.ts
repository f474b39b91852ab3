/** One line of a part's table: what, what it came to, and the figure to reach with whether it was. */
export interface Row {
  readonly what: string
  readonly value: string
  /** Empty where a figure is only shown. */
  readonly reach?: string
  readonly reached?: boolean
}

/** Prints a table in columns. */
export function print(title: string, rows: readonly Row[]): void {
  const what = Math.max(...rows.map(row => row.what.length))
  const value = Math.max(...rows.map(row => row.value.length))
  const lines = rows.map(row => {
    const mark = row.reached === undefined ? '' : row.reached ? '  reached' : '  NOT REACHED'
    return `  ${row.what.padEnd(what)}  ${row.value.padStart(value)}  ${row.reach ?? ''}${mark}`.trimEnd()
  })
  process.stdout.write(`\n${title}\n${lines.join('\n')}\n`)
}

export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`
}
