/** Passages that reports of different authorities share, over the whole batch. */
import { mkdir } from 'node:fs/promises'
import {
  type Meeting,
  meet,
  type Outline,
  originOf,
  type Prose,
  type Read,
  readProse,
  type SharedPassage,
  sharedPassages,
  winnow,
  wordsOf
} from '@touchstone/moderation'
import { Buckets } from './buckets.ts'
import { unpacked } from './packed.ts'
import type { Progress } from './progress.ts'
import type { Records } from './records.ts'
import type { Survey } from './survey.ts'

export interface Reused {
  readonly words: number
  readonly one: ReusedSide
  readonly other: ReusedSide
}

interface ReusedSide extends Prose {
  readonly path: string
  readonly authority: string | null
}

/** Between two writings of what is gathered, in drafts. */
const flushed = 16
/** Drafts kept as they were read while pairs are looked into. */
const kept = 512

/** In the order of the paths; the longest passage of a pair of drafts first. */
export async function reuseOf(
  { outlines }: Survey,
  records: Records,
  out: string,
  progress: Progress
): Promise<Reused[]> {
  const drafts = [...outlines.values()]
  if (drafts.length < 2) return []
  progress.say('Looking for passages that authorities share')
  await mkdir(out, { recursive: true })
  const buckets = await Buckets.open(out)
  try {
    for (const [draft, { path }] of drafts.entries()) {
      winnow(wordsOf(await proseOf(path, records)), (hash, at) => buckets.add(hash, draft, at))
      if (draft % flushed === flushed - 1) await buckets.flush()
    }
    const { house, pairs } = await meetings(buckets, drafts)
    return await passagesOf(drafts, pairs, house, records)
  } finally {
    await buckets.close()
  }
}

interface Pair {
  readonly one: number
  readonly other: number
  readonly meetings: Meeting[]
}

async function meetings(
  buckets: Buckets,
  drafts: readonly Outline[]
): Promise<{ house: ReadonlySet<number>; pairs: Pair[] }> {
  const origins = drafts.map(originOf)
  const house = new Set<number>()
  const pairs = new Map<number, Pair>()
  for await (const marks of buckets.all()) {
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
  }
  return { house, pairs: [...pairs.values()].sort((a, b) => a.one - b.one || a.other - b.other) }
}

async function passagesOf(
  drafts: readonly Outline[],
  pairs: readonly Pair[],
  house: ReadonlySet<number>,
  records: Records
): Promise<Reused[]> {
  const reads = new Map<number, Read>()
  const readOf = async (draft: number): Promise<Read> => {
    const known = reads.get(draft)
    if (known !== undefined) return known
    const read = readProse(await proseOf((drafts[draft] as Outline).path, records))
    if (reads.size >= kept) reads.delete(reads.keys().next().value as number)
    reads.set(draft, read)
    return read
  }
  const found: Reused[] = []
  for (const { one, other, meetings } of pairs) {
    const shared = sharedPassages(await readOf(one), await readOf(other), meetings, hash => house.has(hash))
    found.push(...shared.sort((a, b) => b.words - a.words).map(passage => told(passage, drafts, one, other)))
  }
  return found
}

function told(
  { words, one, other }: SharedPassage,
  drafts: readonly Outline[],
  first: number,
  second: number
): Reused {
  const side = (prose: Prose, draft: number): ReusedSide => {
    const { path, authority } = drafts[draft] as Outline
    return { path, authority, ...prose }
  }
  return { words, one: side(one, first), other: side(other, second) }
}

async function proseOf(path: string, records: Records): Promise<Prose[]> {
  const { told } = await records.read(path)
  return told === null ? [] : (JSON.parse(unpacked(told.prose)) as Prose[])
}
