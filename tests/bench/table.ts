/** One figure, and the one to reach. */
export interface Row {
  readonly what: string
  readonly figure: string
  readonly toReach?: string
  /** Null where there is nothing to reach. */
  readonly reached: boolean | null
}

export function table(rows: readonly Row[]): string {
  const head = ['', 'figure', 'to reach', '']
  const cells = rows.map(({ what, figure, toReach, reached }) => [
    what,
    figure,
    toReach ?? '',
    reached === null ? '' : reached ? 'reached' : 'NOT REACHED'
  ])
  const widths = head.map((_, at) => Math.max(...[head, ...cells].map(row => (row[at] as string).length)))
  return [head, ...cells]
    .map(row => `  ${row.map((cell, at) => cell.padEnd(widths[at] as number)).join('  ')}`.trimEnd())
    .map(line => `${line}\n`)
    .join('')
}

/** A row to read beside the others. */
export function note(what: string, figure: string): Row {
  return { what, figure, reached: null }
}

/** A row whose value has to stay at or below a bound. */
export function atMost(what: string, figure: string, value: number, bound: number, toReach: string): Row {
  return { what, figure, toReach, reached: value <= bound }
}

export function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(milliseconds < 10 ? 2 : milliseconds < 100 ? 1 : 0)} ms`
}
