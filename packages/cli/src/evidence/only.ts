import type { Ledger } from '@touchstone/core'

/** The ledger of some judgements alone: their rows, their sections and the items that rest on them. */
export function only(ledger: Ledger, ids: readonly string[]): Ledger {
  const wanted = ({ judgement }: { readonly judgement: string | null }) => ids.includes(judgement ?? '')
  const judgements = ledger.judgements.filter(wanted)
  const items = [...new Set(judgements.flatMap(({ improvements }) => improvements))].sort((a, b) => a - b)
  return {
    ...ledger,
    table: ledger.table.filter(wanted),
    judgements: judgements.map(one => ({
      ...one,
      improvements: one.improvements.map(item => items.indexOf(item))
    })),
    improvements: ledger.improvements.filter((_, at) => items.includes(at))
  }
}
