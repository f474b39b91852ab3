/**
 * What the sentence model looks at. The trainer and the reader both use this file, so that they cannot differ.
 * A feature is a 32-bit number made from its kind and its words.
 */
import { maskOf } from '../words/lexicon.ts'
import type { Token } from '../words/tokens.ts'
import { marks, type WordForm } from '../words/word-forms.ts'
import { isFault, isPlainPraise, isRelief, signCodes, signsOf } from './signs.ts'

export const featureKinds = [
  'words',
  'groups of words',
  'negated',
  'opening',
  'main clause',
  'verb',
  'before contrast',
  'after contrast',
  'signs',
  'order of classes',
  'classes'
] as const

export type FeatureKind = (typeof featureKinds)[number]

const [words, kin, negated, opening, mainClause, verb, beforeTurn, afterTurn, sign, order, wordClass] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
]

/** Whether a feature rests on the groups of words used alike, which not every reader knows. */
export function isOfGroups(kind: number): boolean {
  return kind === kin
}

/** How many tokens after a negation are read as negated. */
const negationReach = 6
/** The main clause is read at least this far. */
const leastMain = 4
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
/** The edges of a sentence in the order of its classes. */
const [sentenceStart, sentenceEnd] = [30, 31]

/**
 * Collects the features of one sentence after another into arrays of its own, so that reading a report makes no
 * garbage. What is collected holds until the next sentence.
 */
export class FeatureCollector {
  /** How many features the sentence has. */
  count = 0
  features: Uint32Array = new Uint32Array(1024)
  /** Places in `featureKinds`. */
  kinds: Uint8Array = new Uint8Array(1024)
  /** Half-open runs of tokens. */
  from: Uint32Array = new Uint32Array(1024)
  to: Uint32Array = new Uint32Array(1024)
  #slots = new Uint32Array(4096)
  #stamps = new Uint32Array(4096)
  #stamp = 0

  /** Takes the features of a sentence, each once, in a fixed order. */
  collect(tokens: readonly Token[]): void {
    this.count = 0
    this.#stamp++
    this.#addWords(tokens)
    this.#addMainClause(tokens)
    this.#addNegated(tokens)
    this.#addContrast(tokens)
    this.#addSigns(tokens)
    this.#addOrder(tokens)
    this.#addClasses(tokens)
    this.#addSubject(tokens)
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

  /** Each word, the words it is used like, and what stands beside those. */
  #addWords(tokens: readonly Token[]): void {
    for (let at = 0; at < tokens.length; at++) {
      const { hash, stem, wide, middle, narrow } = formAt(tokens, at)
      this.#add(mix(1, hash), words, at, at + 1)
      if (at < 3) this.#add(mix(4, stem), opening, at, at + 1)
      if (middle === 0) continue
      this.#add(mix(50, wide), kin, at, at + 1)
      this.#add(mix(51, middle), kin, at, at + 1)
      this.#add(mix(52, narrow), kin, at, at + 1)
      if (at > 0) this.#add(mix(mix(53, formAt(tokens, at - 1).hash), middle), kin, at - 1, at + 1)
      if (at + 1 < tokens.length)
        this.#add(mix(mix(54, middle), formAt(tokens, at + 1).hash), kin, at, at + 2)
    }
  }

  /** The stems of the main clause, one by one and in twos, and the first verb that carries a statement. */
  #addMainClause(tokens: readonly Token[]): void {
    let end = Math.min(leastMain, tokens.length)
    while (end < tokens.length && (formAt(tokens, end).marks & marks.subordinates) === 0) end++
    for (let at = 0; at < end; at++) {
      const { stem } = formAt(tokens, at)
      this.#add(mix(40, stem), mainClause, at, at + 1)
      if (at + 1 < end) this.#add(mix(mix(41, stem), formAt(tokens, at + 1).stem), mainClause, at, at + 2)
    }
    let at = 1
    while (at < tokens.length && (formAt(tokens, at).marks & marks.states) === 0) at++
    if (at >= tokens.length) {
      this.#add(mix(42, 0), verb, 0, tokens.length)
      return
    }
    const one = mix(42, formAt(tokens, at).hash)
    this.#add(one, verb, at, at + 1)
    this.#add(mix(mix(45, formAt(tokens, at - 1).stem), one), verb, at - 1, at + 1)
    if (at + 1 >= tokens.length) return
    const two = mix(mix(43, one), formAt(tokens, at + 1).hash)
    this.#add(two, verb, at, at + 2)
    if (at + 2 < tokens.length) this.#add(mix(mix(44, two), formAt(tokens, at + 2).hash), verb, at, at + 3)
  }

  #addNegated(tokens: readonly Token[]): void {
    let left = 0
    for (let at = 0; at < tokens.length; at++) {
      const form = formAt(tokens, at)
      if ((form.marks & marks.negates) !== 0) left = negationReach
      else if ((form.marks & (marks.stops | marks.contrasts)) !== 0) left = 0
      else if (left > 0) {
        this.#add(mix(3, form.stem), negated, at, at + 1)
        left--
      }
    }
  }

  /** The stems on each side of a contrast. */
  #addContrast(tokens: readonly Token[]): void {
    let turn = 0
    while (turn < tokens.length && (formAt(tokens, turn).marks & marks.contrasts) === 0) turn++
    if (turn === tokens.length) return
    if (turn === 0 && formAt(tokens, 0).word !== 'however') {
      turn = tokens.findIndex(({ form }) => form.word === ',')
      if (turn < 0) turn = tokens.length >> 1
    }
    for (let at = 0; at < tokens.length; at++) {
      const before = at < turn
      this.#add(mix(before ? 5 : 6, formAt(tokens, at).stem), before ? beforeTurn : afterTurn, at, at + 1)
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

  /** The telling classes in their order, three at a time, whatever stands between them. */
  #addOrder(tokens: readonly Token[]): void {
    let first = sentenceStart
    let second = sentenceStart
    let from = 0
    let middle = 0
    for (let at = 0; at <= tokens.length; at++) {
      const symbol = at === tokens.length ? sentenceEnd : formAt(tokens, at).symbol
      if (symbol === 0) continue
      this.#add(mix(46, (first << 10) | (second << 5) | symbol), order, from, Math.min(at + 1, tokens.length))
      first = second
      second = symbol
      from = middle
      middle = at
    }
  }

  /** The classes of the words, and pairs of those that tell how bad, how many and to whom. */
  #addClasses(tokens: readonly Token[]): void {
    for (let at = 0; at < tokens.length; at++) {
      for (let left = formAt(tokens, at).classes; left !== 0; left &= left - 1) {
        const name = left & -left
        this.#add(mix(20, name), wordClass, at, at + 1)
        if ((name & paired) === 0) continue
        const last = Math.min(at + classReach, tokens.length - 1)
        for (let on = at + 1; on <= last; on++) {
          for (let others = formAt(tokens, on).classes & paired; others !== 0; others &= others - 1) {
            this.#add(mix(mix(23, name), others & -others), wordClass, at, on + 1)
          }
        }
      }
    }
  }

  /** Whom or what the sentence opens with, and what stands close to the people in it: who is affected, and how. */
  #addSubject(tokens: readonly Token[]): void {
    const reach = Math.min(8, tokens.length)
    let at = 0
    while (at < reach && (formAt(tokens, at).classes & subjects) === 0) at++
    const found = at < reach
    const name = found ? formAt(tokens, at).classes & subjects : 0
    this.#add(mix(30, name), wordClass, found ? at : 0, found ? at + 1 : 0)
    for (let on = at + 1; found && on <= Math.min(at + 4, tokens.length - 1); on++) {
      this.#add(mix(mix(31, name), formAt(tokens, on).stem), wordClass, at, on + 1)
    }
    for (let on = 0; on < tokens.length; on++) {
      if ((formAt(tokens, on).classes & people) === 0) continue
      for (let next = on + 1; next <= Math.min(on + 4, tokens.length - 1); next++) {
        this.#add(mix(32, formAt(tokens, next).stem), wordClass, on, next + 1)
      }
      for (let last = Math.max(0, on - 3); last < on; last++) {
        this.#add(mix(33, formAt(tokens, last).stem), wordClass, last, on + 1)
      }
    }
  }
}

function formAt(tokens: readonly Token[], at: number): WordForm {
  return (tokens[at] as Token).form
}

function mix(seed: number, value: number): number {
  let hash = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ value
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
  return (hash ^ (hash >>> 13)) >>> 0
}
