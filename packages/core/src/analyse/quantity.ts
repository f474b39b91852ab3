/** How many a sentence speaks of, on a ladder from none to all, by the entries `quantity.*` of the vocabulary. */
import type { Hit, Quantifier } from './analysis.ts'

const prefix = 'quantity.'

/** The quantifier that a sentence opens its statement with; null when there is none. `hits` are in order. */
export function quantityOf(hits: readonly Hit[]): Quantifier | null {
  let first: Hit | null = null
  let idleUntil = 0
  for (const hit of hits) {
    if (!hit.id.startsWith(prefix)) continue
    if (first !== null && hit.from > first.from) break
    if (hit.id === 'quantity.idle') idleUntil = Math.max(idleUntil, hit.to)
    else if (first === null || hit.to > first.to) first = hit
    if (first !== null && first.to <= idleUntil) first = null
  }
  return first === null ? null : (first.id.slice(prefix.length) as Quantifier)
}
