import type { Finding } from './finding.ts'

type Placed = Pick<Finding, 'range' | 'rule' | 'messageId' | 'message'>

/** Findings by start, end, rule and message; of those that are alike in all four, the first alone. */
export function inOrder<One extends Placed>(findings: readonly One[]): One[] {
  const sorted = [...findings].sort(compare)
  return sorted.filter((finding, at) => at === 0 || compare(sorted[at - 1] as One, finding) !== 0)
}

function compare(a: Placed, b: Placed): number {
  return (
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    byUnits(a.rule, b.rule) ||
    byUnits(a.messageId, b.messageId) ||
    byUnits(a.message, b.message)
  )
}

/** By UTF-16 units, the same on every machine. */
function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
