import type { FindingView } from '../protocol.ts'

/** A name for a finding in its draft, which an edit elsewhere leaves as it is. */
export function keyOf(
  { rule, fingerprint, evidence }: FindingView,
  at: number,
  all: readonly FindingView[]
): string {
  const alike = all.slice(0, at).filter(one => one.rule === rule && one.fingerprint === fingerprint).length
  return `${rule}-${fingerprint}-${evidence.length}-${alike}`
}
