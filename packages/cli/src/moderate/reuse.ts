/** Passages that reports of different authorities share, over the whole batch. */
import {
  type DraftMarks,
  HouseRuns,
  type Meeting,
  marksIn,
  meet,
  type Origin,
  type Outline,
  originOf,
  type Prose,
  Read,
  type Reused,
  type ReusedSide,
  type SharedPassage,
  sharedPassages
} from '@touchstone/moderation'
import type { Buckets } from './buckets.ts'
import { unpackedNumbers } from './packed.ts'
import { proseIn } from './packed-words.ts'
import type { Progress } from './progress.ts'
import type { Records } from './records.ts'
import type { KeptLines, Scratch } from './scratch.ts'
import type { Survey } from './survey.ts'

export interface Reuse {
  /** Each passage as JSON, in the order of the paths; the longest passage of a pair of drafts first. */
  readonly lines: KeptLines
  /** The longest passages of the batch, longest first: at most as many as the page shows. */
  readonly longest: readonly Reused[]
  /** Long passages by the path of a draft that has them. */
  readonly long: ReadonlyMap<string, number>
}

/** Between two writings of what is gathered, in drafts. */
const flushed = 128
/** Drafts kept as they were read while pairs are looked into. */
const kept = 256
/** Twelve words may be alike by chance; passages as long as this were written once. */
const longPassage = 20
/** More than these would make the page slow to open; the longest are shown, and results.json has all. */
const mostLongest = 1000

export async function reuseOf(
  { outlines, authorityOf }: Survey,
  records: Records,
  scratch: Scratch,
  progress: Progress
): Promise<Reuse> {
  const drafts = [...outlines.values()]
  const found = new FoundPassages(await scratch.lines('reuse'))
  if (drafts.length < 2) return found
  progress.say('Looking for passages that authorities share')
  const buckets = await scratch.buckets()
  for (const [draft, { path }] of drafts.entries()) {
    const { marks } = await marksOf(path, records)
    for (let at = 0; at < marks.length; at += 2)
      buckets.add(marks[at] as number, draft, marks[at + 1] as number)
    if (draft % flushed === flushed - 1) await buckets.flush()
  }
  const { house, pairs } = await meetings(
    buckets,
    drafts.map(outline => originOf(outline, authorityOf))
  )
  await addPassages(found, drafts, pairs, house, records)
  return found
}

class FoundPassages implements Reuse {
  readonly lines: KeptLines
  readonly long = new Map<string, number>()
  longest: Reused[] = []

  constructor(lines: KeptLines) {
    this.lines = lines
  }

  async add(passage: Reused): Promise<void> {
    await this.lines.add(JSON.stringify(passage))
    this.longest.push(passage)
    if (this.longest.length >= 2 * mostLongest) this.cut()
    if (passage.words < longPassage) return
    for (const { path } of [passage.one, passage.other]) this.long.set(path, (this.long.get(path) ?? 0) + 1)
  }

  /** Passages of the same length stay in their order. */
  cut(): void {
    this.longest = this.longest.sort((one, other) => other.words - one.words).slice(0, mostLongest)
  }
}

interface Pair {
  readonly one: number
  readonly other: number
  readonly meetings: Meeting[]
}

async function meetings(
  buckets: Buckets,
  origins: readonly Origin[]
): Promise<{ house: HouseRuns; pairs: Pair[] }> {
  const house = new HouseRuns()
  const pairs = new Map<number, Pair>()
  for await (const marks of buckets.all()) {
    meet(
      marks,
      origins,
      hash => house.add(hash),
      (one, other) => {
        const key = one.draft * origins.length + other.draft
        const pair = pairs.get(key) ?? { one: one.draft, other: other.draft, meetings: [] }
        pair.meetings.push([one.at, other.at])
        pairs.set(key, pair)
      }
    )
  }
  return { house, pairs: [...pairs.values()].sort((a, b) => a.one - b.one || a.other - b.other) }
}

async function addPassages(
  found: FoundPassages,
  drafts: readonly Outline[],
  pairs: readonly Pair[],
  house: HouseRuns,
  records: Records
): Promise<void> {
  const reads = new Map<number, Read>()
  const readOf = async (draft: number): Promise<Read> => {
    const known = reads.get(draft)
    if (known !== undefined) return known
    const { path } = drafts[draft] as Outline
    const prose = proseIn(await records.part(path, 'words'))
    const read = new Read(prose, (await marksOf(path, records)).begins)
    if (reads.size >= kept) reads.delete(reads.keys().next().value as number)
    reads.set(draft, read)
    return read
  }
  for (const { one, other, meetings } of pairs) {
    const shared = sharedPassages(await readOf(one), await readOf(other), meetings, hash => house.has(hash))
    shared.sort((a, b) => b.words - a.words)
    for (const passage of shared) await found.add(told(passage, drafts, one, other))
  }
  found.cut()
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

async function marksOf(path: string, records: Records): Promise<DraftMarks> {
  return marksIn(unpackedNumbers(await records.part(path, 'marks')))
}
