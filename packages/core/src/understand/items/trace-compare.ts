/**
 * How an improvement item and a paragraph are alike. They are compared sentence by sentence: the item's telling stems
 * that stand in it, stems of like company, and whether the sentence tells of a shortfall.
 */
import type { TraceModel } from './trace-model.ts'
import type { Terms } from './trace-terms.ts'

/** A sentence as it is compared. */
export interface Reading {
  readonly terms: Terms
  /** Those of its known stems that tell something: no other is like any. */
  readonly telling: Int32Array
  readonly direction: Float64Array
  /** Chance that it tells of a shortfall. */
  readonly shortfall: number
}

export interface ParagraphReading {
  readonly whole: Reading
  readonly sentences: readonly Reading[]
}

export interface QueryTerm {
  /** The stem itself where the model does not know it. */
  readonly key: number | string
  readonly weight: number
}

/** An item's telling stems, ready to be compared. */
export interface Query {
  readonly terms: readonly QueryTerm[]
  /** Theirs, in their order. */
  readonly weights: Float64Array
  readonly likest: LikenessTable
  /** Sum of their weights; 1 where there are none. */
  readonly total: number
  readonly direction: Float64Array
}

/** What comparing gives. */
export interface Likeness {
  /** In the order of `pairFeatures`; those on the judgement are left to the caller. */
  readonly features: Float64Array
  /** For each of the item's stems how like the likest stem of the paragraph is; `itself` where it stands there. */
  readonly most: Int8Array
}

/** Names of the pair features, in the order of `TraceModel.rank`. */
export const pairFeatures = [
  'stems in the paragraph',
  'stems in one sentence',
  'sentence direction',
  'sentence likeness',
  'paragraph direction',
  'paragraph likeness',
  'stems in a shortfall',
  'direction of a shortfall',
  'likeness in a shortfall',
  'shortfall share',
  'length',
  'judgement',
  'leaders'
] as const

/** How like the model's stems are to one of them, in hundredths; each worked out when it is first asked for. */
export class Likes {
  readonly #id: number
  readonly #model: TraceModel
  readonly #scale: number
  /** -1 where it is not worked out. */
  readonly #known: Int8Array

  constructor(id: number, model: TraceModel) {
    this.#id = id
    this.#model = model
    this.#scale = model.directionScale * model.directionScale * 100
    this.#known = new Int8Array(model.rarity.length).fill(-1)
    this.#known[id] = 100
  }

  of(other: number): number {
    const known = this.#known[other] as number
    return known >= 0 ? known : this.#workOut(other)
  }

  #workOut(other: number): number {
    const { directions, size, rarity } = this.#model
    let like = 0
    if (rarity[other] !== 0) {
      const a = this.#id * size
      const b = other * size
      let sum = 0
      // Whole numbers throughout: several times as fast as numbers that may have fractions.
      for (let k = 0; k < size; k++) {
        sum = (sum + Math.imul(directions[a + k] as number, directions[b + k] as number)) | 0
      }
      like = Math.max(0, Math.min(100, Math.round(sum * this.#scale)))
    }
    this.#known[other] = like
    return like
  }
}

/** A stem that itself stands in a text: more than the likest other. */
export const itself = 101

/** How like an item's stems are to those that it is compared with; the row of a stem is filled when it is first met. */
export class LikenessTable {
  readonly #likes: readonly (Likes | null)[]
  readonly #keys: readonly (number | string)[]
  /** By stem, then by the item's term. */
  readonly #rows: Int8Array
  readonly #met: Uint8Array

  /** `likes` are those of the item's terms, null for terms that the model does not know. */
  constructor(terms: readonly QueryTerm[], likes: readonly (Likes | null)[], stems: number) {
    this.#likes = likes
    this.#keys = terms.map(({ key }) => key)
    this.#rows = new Int8Array(stems * terms.length)
    this.#met = new Uint8Array(stems)
  }

  /** Raises `best`, a number for each term, to how like the likest of the stems `ids` is. */
  raise(ids: Int32Array, best: Int8Array): void {
    const rows = this.#rows
    const width = best.length
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] as number
      if (this.#met[id] === 0) this.#fill(id)
      const row = id * width
      for (let term = 0; term < width; term++) {
        const like = rows[row + term] as number
        if (like > (best[term] as number)) best[term] = like
      }
    }
  }

  #fill(id: number): void {
    this.#met[id] = 1
    const row = id * this.#likes.length
    this.#likes.forEach((likes, term) => {
      this.#rows[row + term] = this.#keys[term] === id ? itself : (likes?.of(id) ?? 0)
    })
  }
}

/** Compares an item with a paragraph. */
export function compare(query: Query, { whole, sentences }: ParagraphReading): Likeness {
  const features = new Float64Array(pairFeatures.length)
  const most = new Int8Array(query.terms.length)
  const best = new Int8Array(query.terms.length)
  const shared: Shared = { stems: 0, likeness: 0 }
  let short = 0
  for (const reading of sentences) {
    const { direction, shortfall } = reading
    compareSentence(query, reading, most, best, shared)
    const towards = dot(query.direction, direction)
    raise(features, 1, shared.stems)
    raise(features, 2, towards)
    raise(features, 3, shared.likeness)
    raise(features, 6, shared.stems * shortfall)
    raise(features, 7, towards * shortfall)
    raise(features, 8, shared.likeness * shortfall)
    short += shortfall
  }
  weigh(query, most, shared)
  features[0] = shared.stems
  features[4] = dot(query.direction, whole.direction)
  features[5] = shared.likeness
  features[9] = sentences.length === 0 ? 0 : short / sentences.length
  features[10] = Math.min(sentences.length, 12) / 5
  return { features, most }
}

/** What an item and a text share, written anew for each text so that comparing makes no garbage. */
interface Shared {
  /** Share of the item's telling stems, by how telling they are, that stand in the text. */
  stems: number
  /** The same with stems of like company counted in part. */
  likeness: number
}

/** Compares one sentence. `most` keeps for each of the item's stems how like the likest stem so far is. */
function compareSentence(
  query: Query,
  { terms: { unknown }, telling }: Reading,
  most: Int8Array,
  best: Int8Array,
  into: Shared
): void {
  best.fill(0)
  query.likest.raise(telling, best)
  // Most sentences hold no stem that the model does not know.
  if (unknown.length > 0)
    for (let term = 0; term < query.terms.length; term++) {
      const { key } = query.terms[term] as QueryTerm
      if (typeof key === 'string' && unknown.includes(key)) best[term] = itself
    }
  for (let term = 0; term < best.length; term++)
    if ((best[term] as number) > (most[term] as number)) most[term] = best[term] as number
  weigh(query, best, into)
}

/** Weighs the item's stems by how like the likest stem of a text is. */
function weigh({ weights, total }: Query, best: Int8Array, into: Shared): void {
  let stems = 0
  let likeness = 0
  for (let term = 0; term < weights.length; term++) {
    const like = best[term] as number
    // What is like nothing adds nothing.
    if (like === 0) continue
    const weight = weights[term] as number
    if (like === itself) stems += weight
    likeness += (weight * Math.min(like, 100)) / 100
  }
  into.stems = stems / total
  into.likeness = likeness / total
}

function raise(features: Float64Array, at: number, value: number): void {
  if (value > (features[at] as number)) features[at] = value
}

/** A text's stems as they are compared. */
export function readingOf(terms: Terms, model: TraceModel): Reading {
  const { rarity, directions, size } = model
  const direction = new Float64Array(size)
  const telling = new Int32Array(terms.known.length)
  let tells = 0
  let score = model.shortfallBase
  for (let at = 0; at < terms.known.length; at++) {
    const id = terms.known[at] as number
    score += model.shortfall[id] as number
    const rare = rarity[id] as number
    if (rare === 0) continue
    telling[tells++] = id
    const count = terms.counts[at] as number
    const weight = count === 1 ? rare : rare * (1 + Math.log(count))
    for (let k = 0; k < size; k++) {
      direction[k] = (direction[k] as number) + weight * (directions[id * size + k] as number)
    }
  }
  const length = Math.sqrt(dot(direction, direction)) || 1
  for (let k = 0; k < size; k++) direction[k] = (direction[k] as number) / length
  return { terms, telling: telling.subarray(0, tells), direction, shortfall: 1 / (1 + Math.exp(-score)) }
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number)
  return sum
}
