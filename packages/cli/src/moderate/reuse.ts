/** Passages that reports of different authorities share, over the whole batch. */
import {
  type DraftMarks,
  DraftPairs,
  marksIn,
  type Outline,
  originOf,
  type Prose,
  Read,
  type Reused,
  type ReusedSide,
  type SharedPassage,
  sharedPassages
} from '@touchstone/moderation'
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
  const pairs = new DraftPairs(drafts.map(outline => originOf(outline, authorityOf)))
  for await (const marks of buckets.all()) pairs.add(marks)
  await addPassages(found, drafts, pairs, records)
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

async function addPassages(
  found: FoundPassages,
  drafts: readonly Outline[],
  pairs: DraftPairs,
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
  for (const { one, other, meetings } of pairs.inOrder()) {
    const shared = sharedPassages(await readOf(one), await readOf(other), meetings, hash =>
      pairs.house.has(hash)
    )
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
