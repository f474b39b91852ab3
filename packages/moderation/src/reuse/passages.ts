/** From marks that two drafts have in common to the passages that they share. */
import { lastWhere } from '@touchstone/core'
import { run, runHashes, shortest } from './winnow.ts'
import { type Prose, type Words, wordsOf } from './words.ts'

/** A passage of a draft as shared words are looked for in it. */
interface Passage {
  readonly prose: Prose
  /** The number of its first word in the draft. */
  readonly begins: number
  readonly words: Words
  /** The hash of the run that begins at each word. */
  readonly runs: Uint32Array
}

/** A draft whose passages are read when they are first looked into: few of them share anything. */
export class Read {
  readonly #prose: readonly Prose[]
  readonly #begins: Uint32Array
  readonly #passages = new Map<number, Passage>()

  /** `begins` is the number of the first word of each passage. */
  constructor(prose: readonly Prose[], begins: Uint32Array) {
    this.#prose = prose
    this.#begins = begins
  }

  /** The passage that a word of the draft stands in. */
  passageAt(word: number): Passage {
    const number = this.#numberAt(word)
    const known = this.#passages.get(number)
    if (known !== undefined) return known
    const prose = this.#prose[number] as Prose
    const words = wordsOf([prose])
    const passage = { prose, begins: this.#begins[number] as number, words, runs: runHashes(words) }
    this.#passages.set(number, passage)
    return passage
  }

  /** The last passage that begins at the word or before it: one without words begins where the next one does. */
  #numberAt(word: number): number {
    return lastWhere(this.#begins.length, at => (this.#begins[at] as number) <= word)
  }
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
  two: Read,
  meetings: readonly Meeting[],
  isHouse: (hash: number) => boolean
): SharedPassage[] {
  const found: { from: number; shift: number; shared: SharedPassage; length: number }[] = []
  for (const [at, there] of [...meetings].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const shift = there - at
    if (
      found.some(
        passage => passage.shift === shift && at < passage.from + passage.length && at >= passage.from
      )
    )
      continue
    const [here, other] = [one.passageAt(at), two.passageAt(there)]
    const { from, length } = extended(here.words, other.words, at - here.begins, there - other.begins)
    if (length < shortest || ownWords(here.runs, from, length, isHouse) < shortest) continue
    const beside = from + there - other.begins - (at - here.begins)
    const shared = { words: length, one: cut(here, from, length), other: cut(other, beside, length) }
    found.push({ from: here.begins + from, shift, length, shared })
  }
  return found.map(({ shared }) => shared)
}

/** As far as the words of two passages are the same, to both sides. */
function extended(one: Words, other: Words, at: number, there: number): { from: number; length: number } {
  const same = (step: number) => one.hashes[at + step] === other.hashes[there + step]
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

/** The printed words of a part of a passage. */
function cut({ prose: { paragraph, text }, words }: Passage, from: number, length: number): Prose {
  return { paragraph, text: text.slice(words.start[from], words.end[from + length - 1]) }
}
