import { printableJson } from '@touchstone/results'
import type { Outcome } from './outcome.ts'

/** One object for the whole run; `docs/json.md` describes it. */
export function selfTestJson({ version, seed, times, reports, kinds }: Outcome): string {
  const told = {
    touchstone: version,
    seed,
    times,
    reports: reports.map(({ path, reason }) =>
      reason === null ? { path, checked: true } : { path, checked: false, reason }
    ),
    kinds: kinds.map(({ example, rate, interval, ...kind }) => ({
      ...kind,
      rate: rate === null ? null : four(rate),
      interval: { low: four(interval.low), high: four(interval.high) },
      example: example && { path: example.name, line: example.line, text: example.text }
    }))
  }
  return `${printableJson(JSON.stringify(told, null, 2))}\n`
}

const four = (share: number) => Number(share.toFixed(4))
