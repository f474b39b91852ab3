/** The topics that nearly every section on a judgement speaks to in the years around an inspection. */
import type { Judgement, Topic } from '../../frameworks/framework.ts'
import { oncePer } from '../../memory/once.ts'

/** Topics of `judgement` that at least `share` of its sections mention in the year and in those beside it; never generic ones. */
export function coreTopics(judgement: Judgement, year: number | null, share: number): Topic[] {
  return judgement.topics.filter(topic => !topic.generic && leastShare(topic, year) >= share)
}

/**
 * The least share of the year and its neighbours, so that a topic that is coming or going is not core. 0 where other years
 * were counted and these were not.
 */
export function leastShare(topic: Topic, year: number | null): number {
  const known = shares(topic)
  let least = known.get(year)
  if (least === undefined) {
    least = readLeastShare(topic, year)
    known.set(year, least)
  }
  return least
}

const shares = oncePer((_: Topic) => new Map<number | null, number>())

function readLeastShare({ share }: Topic, year: number | null): number {
  if (year === null) return share.all ?? 0
  const near = [year - 1, year, year + 1].flatMap(one => share[one] ?? [])
  if (near.length > 0) return Math.min(...near)
  return Object.keys(share).some(key => key !== 'all') ? 0 : (share.all ?? 0)
}
