/** Passages that reports of different authorities share, where a whole batch is in memory. */
import type { Outline } from '../outline.ts'
import { HouseRuns } from './house.ts'
import { marksOf } from './marks.ts'
import { type Mark, meet, originOf } from './meetings.ts'
import { type Meeting, Read, sharedPassages } from './passages.ts'
import type { Reused, ReusedSide } from './reused.ts'
import type { Prose } from './words.ts'

/** In the order of the drafts; the longest passage of a pair first. `keyOf` gives the same for every way to print an authority's name. */
export function reusedIn(
  drafts: readonly { readonly outline: Outline; readonly prose: readonly Prose[] }[],
  keyOf: (authority: string) => string
): Reused[] {
  const read = drafts.map(({ prose }) => ({ prose, ...marksOf(prose) }))
  const marks: Mark[] = []
  for (const [draft, { marks: pairs }] of read.entries())
    for (let at = 0; at < pairs.length; at += 2)
      marks.push({ hash: pairs[at] as number, draft, at: pairs[at + 1] as number })
  const house = new HouseRuns()
  const pairs = new Map<number, { one: number; other: number; meetings: Meeting[] }>()
  const origins = drafts.map(({ outline }) => originOf(outline, keyOf))
  meet(
    marks,
    origins,
    hash => house.add(hash),
    (one, other) => {
      const key = one.draft * drafts.length + other.draft
      const pair = pairs.get(key) ?? { one: one.draft, other: other.draft, meetings: [] }
      pair.meetings.push([one.at, other.at])
      pairs.set(key, pair)
    }
  )
  const readAt = (at: number) => {
    const { prose, begins } = read[at] as (typeof read)[number]
    return new Read(prose, begins)
  }
  const side = (prose: Prose, at: number): ReusedSide => {
    const { path, authority } = (drafts[at] as (typeof drafts)[number]).outline
    return { path, authority, ...prose }
  }
  return [...pairs.values()]
    .sort((a, b) => a.one - b.one || a.other - b.other)
    .flatMap(({ one, other, meetings }) =>
      sharedPassages(readAt(one), readAt(other), meetings, hash => house.has(hash))
        .sort((a, b) => b.words - a.words)
        .map(shared => ({
          words: shared.words,
          one: side(shared.one, one),
          other: side(shared.other, other)
        }))
    )
}
