/**
 * What the sentence model looks at. The trainer and the reader both use this file, so that they cannot differ.
 * A feature is a 32-bit number made from its kind and its stems.
 */
import { maskOf } from './lexicon.ts'
import { isFault, isPlainPraise, isRelief, signCodes, signsOf } from './signs.ts'
import type { Token } from './tokens.ts'

export const featureKinds = [
  'words',
  'negated',
  'opening',
  'before contrast',
  'after contrast',
  'contrast',
  'length',
  'signs',
  'classes'
] as const

export type FeatureKind = (typeof featureKinds)[number]

const negations = new Set(
  'not no never without nor neither cannot lack lacks lacking few little none insufficient insufficiently fail fails failed unable rarely absence'.split(
    ' '
  )
)
const contrasts = new Set(
  'but however although though while whilst despite yet albeit except nevertheless nonetheless notwithstanding whereas unless'.split(
    ' '
  )
)
const punctuation = new Set([',', ';', ':', '(', ')'])
/** How many tokens after a negation are read as negated. */
const negationReach = 6
const people = maskOf('people')
const subjects = maskOf('people', 'staff', 'work')
const paired = maskOf(
  'praise',
  'fault',
  'negation',
  'excess',
  'less',
  'partial',
  'broad',
  'harm',
  'people',
  'effect',
  'soften',
  'peak',
  'much',
  'little',
  'load',
  'enough'
)
/** How many tokens apart two classes may stand to be a pair. */
const classReach = 4

const [words, negated, opening, beforeTurn, afterTurn, contrast, length, sign, wordClass] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8
]

/**
 * Collects the features of one sentence after another into arrays of its own, so that reading a report makes no
 * garbage. What is collected holds until the next sentence.
 */
export class FeatureCollector {
  /** How many features the sentence has. */
  count = 0
  /** How many of them are no word classes; they stand first. */
  plain = 0
  features = new Uint32Array(1024)
  /** Places in `featureKinds`. */
  kinds = new Uint8Array(1024)
  /** Half-open runs of tokens. */
  from = new Uint32Array(1024)
  to = new Uint32Array(1024)
  #slots = new Uint32Array(4096)
  #stamps = new Uint32Array(4096)
  #stamp = 0
  #hashes = new Uint32Array(256)

  /** Takes the features of a sentence, each once, in a fixed order. */
  collect(tokens: readonly Token[]): void {
    this.count = 0
    this.#stamp++
    if (this.#hashes.length < tokens.length) this.#hashes = new Uint32Array(tokens.length * 2)
    for (let at = 0; at < tokens.length; at++) this.#hashes[at] = hashText((tokens[at] as Token).stem)
    this.#addRuns(tokens.length)
    this.#addNegated(tokens)
    for (let at = 0; at < Math.min(3, tokens.length); at++)
      this.#add(mix(4, this.#hash(at)), opening, at, at + 1)
    this.#addContrast(tokens)
    this.#addSigns(tokens)
    this.#add(mix(8, Math.min(5, tokens.length >> 3)), length, 0, tokens.length)
    this.plain = this.count
    this.#addClasses(tokens)
    this.#addSubject(tokens)
  }

  #hash(at: number): number {
    return this.#hashes[at] as number
  }

  #add(feature: number, kind: number, from: number, to: number): void {
    if (this.count * 2 >= this.features.length) this.#grow()
    const last = this.#slots.length - 1
    let slot = feature & last
    while (this.#stamps[slot] === this.#stamp) {
      if (this.#slots[slot] === feature) return
      slot = (slot + 1) & last
    }
    this.#stamps[slot] = this.#stamp
    this.#slots[slot] = feature
    const at = this.count++
    this.features[at] = feature
    this.kinds[at] = kind
    this.from[at] = from
    this.to[at] = to
  }

  #grow(): void {
    const size = this.features.length * 2
    const grown = <Kind extends Uint32Array | Uint8Array>(from: Kind, into: Kind): Kind => {
      into.set(from)
      return into
    }
    this.features = grown(this.features, new Uint32Array(size))
    this.kinds = grown(this.kinds, new Uint8Array(size))
    this.from = grown(this.from, new Uint32Array(size))
    this.to = grown(this.to, new Uint32Array(size))
    this.#slots = new Uint32Array(size * 4)
    this.#stamps = new Uint32Array(size * 4)
    for (let at = 0; at < this.count; at++) {
      let slot = (this.features[at] as number) & (size * 4 - 1)
      while (this.#stamps[slot] === this.#stamp) slot = (slot + 1) & (size * 4 - 1)
      this.#stamps[slot] = this.#stamp
      this.#slots[slot] = this.features[at] as number
    }
  }

  /** Runs of one to three stems, the edges of the sentence counted as one. */
  #addRuns(count: number): void {
    for (let at = -1; at <= count; at++) {
      const first = at < 0 ? 1 : at === count ? 2 : this.#hash(at)
      if (at >= 0 && at < count) this.#add(mix(1, first), words, at, at + 1)
      if (at + 1 > count) return
      const two = mix(mix(2, first), at + 1 === count ? 2 : this.#hash(at + 1))
      this.#add(two, words, Math.max(0, at), Math.min(at + 2, count))
      if (at + 2 > count) continue
      const three = mix(two, at + 2 === count ? 2 : this.#hash(at + 2))
      this.#add(three, words, Math.max(0, at), Math.min(at + 3, count))
    }
  }

  #addNegated(tokens: readonly Token[]): void {
    let left = 0
    for (let at = 0; at < tokens.length; at++) {
      const { word } = tokens[at] as Token
      if (negations.has(word)) left = negationReach
      else if (punctuation.has(word) || contrasts.has(word)) left = 0
      else if (left > 0) {
        this.#add(mix(3, this.#hash(at)), negated, at, at + 1)
        left--
      }
    }
  }

  /** Which contrast there is and where, and the stems on each side of it. */
  #addContrast(tokens: readonly Token[]): void {
    const at = tokens.findIndex(token => contrasts.has(token.word))
    this.#add(mix(7, at < 0 ? 0 : at === 0 ? 1 : 2), contrast, Math.max(at, 0), at + 1)
    if (at < 0) return
    this.#add(mix(mix(7, at === 0 ? 3 : 4), this.#hash(at)), contrast, at, at + 1)
    let turn = at
    if (at === 0 && tokens[0]?.word !== 'however') {
      turn = tokens.findIndex(token => token.word === ',')
      if (turn < 0) turn = tokens.length >> 1
    }
    for (let index = 0; index < tokens.length; index++) {
      const before = index < turn
      this.#add(mix(before ? 5 : 6, this.#hash(index)), before ? beforeTurn : afterTurn, index, index + 1)
    }
  }

  /** The signs of the sentence: each, each two in a row, the first and last, and how many of each side there are. */
  #addSigns(tokens: readonly Token[]): void {
    const signs = signsOf(tokens)
    const end = tokens.length
    let turned = 0
    let praise = 0
    let fault = 0
    let relieved = 0
    let first = 0
    let last = 0
    for (const { code, at } of signs) {
      this.#add(mix(10, code), sign, at, at + 1)
      if (code === signCodes.contrast) turned = 1
      else this.#add(mix(mix(11, turned), code), sign, at, at + 1)
      if (last !== 0) this.#add(mix(mix(12, last), code), sign, at, at + 1)
      if (first === 0) first = code
      last = code
      if (isPlainPraise(code)) praise++
      else if (isFault(code)) fault++
      else if (isRelief(code)) relieved++
    }
    this.#add(mix(13, first), sign, 0, end)
    this.#add(mix(14, last), sign, 0, end)
    const some = (value: number) => Math.min(value, 1)
    this.#add(mix(15, Math.min(praise, 3) * 4 + Math.min(fault, 3)), sign, 0, end)
    this.#add(mix(16, some(praise) * 8 + some(fault) * 4 + some(relieved) * 2 + turned), sign, 0, end)
    this.#add(mix(17, Math.max(-3, Math.min(3, praise - fault * 2)) + 4), sign, 0, end)
  }

  /** The classes of the words, and pairs of those that tell how bad, how many and to whom. */
  #addClasses(tokens: readonly Token[]): void {
    for (let at = 0; at < tokens.length; at++) {
      for (let left = (tokens[at] as Token).classes; left !== 0; left &= left - 1) {
        const name = left & -left
        this.#add(mix(20, name), wordClass, at, at + 1)
        if ((name & paired) === 0) continue
        for (let on = at + 1; on <= Math.min(at + classReach, tokens.length - 1); on++) {
          for (let others = (tokens[on] as Token).classes & paired; others !== 0; others &= others - 1) {
            this.#add(mix(mix(23, name), others & -others), wordClass, at, on + 1)
          }
        }
      }
    }
  }

  /** Whom or what the sentence opens with, and what stands close to the people in it: who is affected, and how. */
  #addSubject(tokens: readonly Token[]): void {
    let at = 0
    while (at < Math.min(8, tokens.length) && ((tokens[at] as Token).classes & subjects) === 0) at++
    const found = at < Math.min(8, tokens.length)
    const name = found ? (tokens[at] as Token).classes & subjects : 0
    this.#add(mix(30, name), wordClass, found ? at : 0, found ? at + 1 : 0)
    for (let on = at + 1; found && on <= Math.min(at + 4, tokens.length - 1); on++) {
      this.#add(mix(mix(31, name), this.#hash(on)), wordClass, at, on + 1)
    }
    for (let on = 0; on < tokens.length; on++) {
      if (((tokens[on] as Token).classes & people) === 0) continue
      for (let next = on + 1; next <= Math.min(on + 4, tokens.length - 1); next++) {
        this.#add(mix(32, this.#hash(next)), wordClass, on, next + 1)
      }
      for (let last = Math.max(0, on - 3); last < on; last++) {
        this.#add(mix(33, this.#hash(last)), wordClass, last, on + 1)
      }
    }
  }
}

/** FNV-1a over UTF-16 units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

function mix(seed: number, value: number): number {
  let hash = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ value
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
  return (hash ^ (hash >>> 13)) >>> 0
}
