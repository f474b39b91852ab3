/** Inspections of one authority in a batch: each is compared with the one before it. */
import type { Outline } from './outline.ts'

/** Paths of the earlier and the later report; reports without a day, or of the same days, are not ordered and left out. */
export function pairsOf(
  outlines: readonly Outline[],
  authorityOf: (name: string) => string
): [string, string][] {
  const byAuthority = new Map<string, Outline[]>()
  for (const outline of outlines) {
    const name = outline.authority === null ? '' : authorityOf(outline.authority)
    if (name === '' || outline.ended === null) continue
    const reports = byAuthority.get(name)
    if (reports === undefined) byAuthority.set(name, [outline])
    else reports.push(outline)
  }
  return [...byAuthority.values()].flatMap(reports => {
    const sorted = reports.sort((one, other) => ((one.ended ?? '') < (other.ended ?? '') ? -1 : 1))
    return sorted.slice(1).flatMap((current, at): [string, string][] => {
      const previous = sorted[at] as Outline
      return previous.ended === current.ended ? [] : [[previous.path, current.path]]
    })
  })
}
