/** Inspections of one authority in a batch: each is compared with the one before it. */
import type { Outline } from './outline.ts'

type AuthorityOf = (name: string) => string

/** The reports of each authority by their last days; reports without a day are not ordered and left out. */
function byAuthority(outlines: Iterable<Outline>, authorityOf: AuthorityOf): Outline[][] {
  const found = new Map<string, Outline[]>()
  for (const outline of outlines) {
    const name = outline.authority === null ? '' : authorityOf(outline.authority)
    if (name === '' || outline.ended === null) continue
    const reports = found.get(name)
    if (reports === undefined) found.set(name, [outline])
    else reports.push(outline)
  }
  return [...found.values()].map(reports =>
    reports.sort((one, other) => ((one.ended ?? '') < (other.ended ?? '') ? -1 : 1))
  )
}

/** Paths of the earlier and the later report; those of the same days are not compared. */
export function pairsOf(outlines: readonly Outline[], authorityOf: AuthorityOf): [string, string][] {
  return byAuthority(outlines, authorityOf).flatMap(sorted =>
    sorted.slice(1).flatMap((current, at): [string, string][] => {
      const previous = sorted[at] as Outline
      return previous.ended === current.ended ? [] : [[previous.path, current.path]]
    })
  )
}

/** Paths of the reports of each authority that was inspected at three times or more, the earliest first. */
export function trendsOf(outlines: Iterable<Outline>, authorityOf: AuthorityOf): string[][] {
  return byAuthority(outlines, authorityOf)
    .filter(reports => new Set(reports.map(({ ended }) => ended)).size >= 3)
    .map(reports => reports.map(({ path }) => path))
}
