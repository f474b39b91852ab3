/** From marks that two drafts have in common to the passages that they share. */
import { run, runHashes, shortest } from './winnow.ts'
import { type Prose, type Words, wordsOf } from './words.ts'

/** A draft as passages are looked for in it. */
export interface Read {
  readonly prose: readonly Prose[]
  readonly words: Words
  /** The hash of the run that begins at each word. */
  readonly runs: Uint32Array
}

export function readProse(prose: readonly Prose[]): Read {
  const words = wordsOf(prose)
  return { prose, words, runs: runHashes(words) }
}

export interface SharedPassage {
  /** How many words are shared. */
  readonly words: number
  readonly one: Prose
  readonly other: Prose
}

/** Two words at which a run is the same: the first in one draft, the second in the other. */
export type Meeting = readonly [number, number]

/**
 * The passages around the meetings, each once, in the order of the first draft. `isHouse` tells the runs that many
 * authorities share: a passage needs `shortest` words in a row besides those.
 */
export function sharedPassages(
  one: Read,
  other: Read,
  meetings: readonly Meeting[],
  isHouse: (hash: number) => boolean
): SharedPassage[] {
  const found: { from: number; shift: number; length: number }[] = []
  for (const [at, there] of [...meetings].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const shift = there - at
    if (
      found.some(
        passage => passage.shift === shift && at < passage.from + passage.length && at >= passage.from
      )
    )
      continue
    const { from, length } = extended(one.words, other.words, at, there)
    if (length >= shortest && ownWords(one.runs, from, length, isHouse) >= shortest)
      found.push({ from, shift, length })
  }
  return found.map(({ from, shift, length }) => ({
    words: length,
    one: cut(one, from, length),
    other: cut(other, from + shift, length)
  }))
}

/** As far as the words are the same, to both sides, within one passage of each draft. */
function extended(one: Words, other: Words, at: number, there: number): { from: number; length: number } {
  const same = (step: number) =>
    one.hashes[at + step] === other.hashes[there + step] &&
    one.passage[at + step] === one.passage[at] &&
    other.passage[there + step] === other.passage[there]
  let before = 0
  while (at - before > 0 && there - before > 0 && same(-before - 1)) before++
  let after = 0
  while (at + after < one.hashes.length && there + after < other.hashes.length && same(after)) after++
  return { from: at - before, length: before + after }
}

/** The longest row of words that no house phrase covers. */
function ownWords(
  runs: Uint32Array,
  from: number,
  length: number,
  isHouse: (hash: number) => boolean
): number {
  const house = new Uint8Array(length)
  for (let at = 0; at + run <= length; at++)
    if (isHouse(runs[from + at] as number)) house.fill(1, at, at + run)
  let longest = 0
  let row = 0
  for (const covered of house) {
    row = covered === 1 ? 0 : row + 1
    longest = Math.max(longest, row)
  }
  return longest
}

/** The printed words of a passage. */
function cut({ prose, words }: Read, from: number, length: number): Prose {
  const { paragraph, text } = prose[words.passage[from] as number] as Prose
  return { paragraph, text: text.slice(words.start[from], words.end[from + length - 1]) }
}
