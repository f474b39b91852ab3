/** Passages that reports of different authorities share, where a whole batch is in memory. */
import type { Outline } from '../outline.ts'
import { DraftPairs } from './draft-pairs.ts'
import { marksOf } from './marks.ts'
import { type Mark, originOf } from './meetings.ts'
import { Read, sharedPassages } from './passages.ts'
import type { Reused, ReusedSide } from './reused.ts'
import type { Prose } from './words.ts'

/** In the order of the drafts; the longest passage of a pair first. `keyOf` gives the same for every way to print an authority's name. */
export function reusedIn(
  drafts: readonly { readonly outline: Outline; readonly prose: readonly Prose[] }[],
  keyOf: (authority: string) => string
): Reused[] {
  const read = drafts.map(({ prose }) => ({ prose, ...marksOf(prose) }))
  const marks: Mark[] = []
  for (const [draft, { marks: own }] of read.entries())
    for (let at = 0; at < own.length; at += 2)
      marks.push({ hash: own[at] as number, draft, at: own[at + 1] as number })
  const pairs = new DraftPairs(drafts.map(({ outline }) => originOf(outline, keyOf)))
  pairs.add(marks)
  const readAt = (at: number) => {
    const { prose, begins } = read[at] as (typeof read)[number]
    return new Read(prose, begins)
  }
  const side = (prose: Prose, at: number): ReusedSide => {
    const { path, authority } = (drafts[at] as (typeof drafts)[number]).outline
    return { path, authority, ...prose }
  }
  return pairs.inOrder().flatMap(({ one, other, meetings }) =>
    sharedPassages(readAt(one), readAt(other), meetings, hash => pairs.house.has(hash))
      .sort((a, b) => b.words - a.words)
      .map(shared => ({
        words: shared.words,
        one: side(shared.one, one),
        other: side(shared.other, other)
      }))
  )
}
