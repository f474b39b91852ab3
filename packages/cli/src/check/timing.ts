/** `--timing`: how long each rule took over all drafts. What rules share is worked out by the first that asks for it. */
export interface Timing {
  around(rule: string, work: () => void): void
  /** The slowest first, in milliseconds. */
  table(): string
}

export function timing(): Timing {
  const spent = new Map<string, number>()
  return {
    around(rule, work) {
      const began = performance.now()
      try {
        work()
      } finally {
        spent.set(rule, (spent.get(rule) ?? 0) + performance.now() - began)
      }
    },
    table() {
      const rows = [...spent].sort(([, one], [, other]) => other - one)
      const width = Math.max(0, ...rows.map(([rule]) => rule.length))
      return rows.map(([rule, time]) => `${rule.padEnd(width)}  ${time.toFixed(1).padStart(8)} ms\n`).join('')
    }
  }
}
