/**
 * What the sentence model looks at. The trainer and the reader both use this file, so that they cannot differ.
 * A feature is a 24-bit number made from its kind and its words.
 */
import { type ClauseKind, type SentenceAnalysis, scopes, type Word } from '../../analyse/analysis.ts'
import { meaningOf, meaningsNamed, signsNamed, type WordMeaning } from '../words/meanings.ts'
import { hashText, readableWords } from './readable-words.ts'

/** Kinds of features, named where a reader asks what decided. */
export const featureKinds = [
  'words',
  'denied, prevented or possible',
  'clause',
  'opening',
  'verb',
  'contrast',
  'meaning',
  'meanings together',
  'sums',
  'whom it is about'
] as const

export type FeatureKind = (typeof featureKinds)[number]

const [words, scoped, clause, opening, verb, contrast, meaning, together, sums, about] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9
]

const clauseKinds: readonly ClauseKind[] = [
  'main',
  'concession',
  'condition',
  'purpose',
  'relative',
  'reported'
]
/** A meaning is looked at beside the next few that are at most so many words away. */
const nextMeanings = 5
const reach = 9
/** A sign is looked at beside those of so many words after it. */
const nextSigns = 4
/** Stand among the signs of a row. */
const [sentenceStart, sentenceEnd, comma] = [60, 61, 62]
const turn = signsNamed('contrast')
const bad = meaningsNamed(
  ...'danger poor late absent failing unlawful unsettled strain grave worse distress'.split(' ')
)
const good = meaningsNamed(...'sound timely exceptional better thriving protecting gladness'.split(' '))
const actors = meaningsNamed('helped', 'worker', 'leadership', 'caring')
const helped = meaningsNamed('helped')

/** A word as the model sees it. */
interface Seen {
  /** Its place in the sentence's words, and among those that are seen. */
  readonly at: number
  readonly place: number
  readonly word: Word
  readonly hash: number
  /** Of the word as it stands, where it is not its lemma; never of what is hidden. */
  readonly printed: number
  readonly meaning: WordMeaning
  /** 1 denied, 2 prevented, 4 only possible, 0 none of these. */
  readonly scope: number
  readonly clause: number
}

/**
 * Collects the features of one sentence after another into arrays of its own, so that reading a report makes little
 * garbage. What is collected holds until the next sentence.
 */
export class FeatureCollector {
  /** How many features the sentence has. */
  count = 0
  features: Uint32Array = new Uint32Array(1024)
  /** Places in `featureKinds`. */
  kinds: Uint8Array = new Uint8Array(1024)
  /** Half-open runs of words of the sentence. */
  from: Uint32Array = new Uint32Array(1024)
  to: Uint32Array = new Uint32Array(1024)
  #slots = new Uint32Array(4096)
  #stamps = new Uint32Array(4096)
  #stamp = 0
  #seen: Seen[] = []

  /** Takes the features of a sentence, each once, in a fixed order. */
  collect(sentence: SentenceAnalysis): void {
    this.count = 0
    this.#stamp++
    this.#seen = seenWords(sentence)
    this.#addWords()
    this.#addMeanings(sentence.quantity === null ? 0 : hashText(sentence.quantity))
    this.#addTogether()
    this.#addSigns()
    this.#addVerb()
    this.#addContrast()
    this.#addSums(sentence.quantity)
    this.#addAbout()
  }

  #add(hash: number, kind: number, first: Seen, last: Seen): void {
    const { features } = this
    const feature = hash >>> 8
    if (this.count * 2 >= features.length) this.#grow()
    const most = this.#slots.length - 1
    let slot = feature & most
    while (this.#stamps[slot] === this.#stamp) {
      if (this.#slots[slot] === feature) return
      slot = (slot + 1) & most
    }
    this.#stamps[slot] = this.#stamp
    this.#slots[slot] = feature
    const at = this.count++
    this.features[at] = feature
    this.kinds[at] = kind
    this.from[at] = first.at
    this.to[at] = last.at + 1
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

  /** Each word by itself, with what its place does to it, and with the next one. */
  #addWords(): void {
    const seen = this.#seen
    for (let at = 0; at < seen.length; at++) {
      const one = seen[at] as Seen
      const { word, hash, scope } = one
      this.#add(mix(1, one.printed), words, one, one)
      this.#add(mix(2, hash), words, one, one)
      if (scope > 0) this.#add(mix(3 + scope, hash), scoped, one, one)
      if ((word.scope & scopes.past) > 0) this.#add(mix(12, hash), scoped, one, one)
      if ((word.scope & scopes.few) > 0) this.#add(mix(13, hash), scoped, one, one)
      this.#add(mix(20 + one.clause, hash), clause, one, one)
      if (at < 3) this.#add(mix(40, hash), opening, one, one)
      const next = seen[at + 1]
      if (next === undefined) continue
      this.#add(mix(mix(30, hash), next.hash), words, one, next)
      for (const own of next.meaning.meanings) this.#add(mix(mix(70, hash), own), meaning, one, next)
      for (const own of one.meaning.meanings) this.#add(mix(mix(71, own), next.hash), meaning, one, next)
    }
  }

  #addMeanings(quantity: number): void {
    for (const one of this.#seen) {
      const { word, scope, clause: inside } = one
      for (const own of one.meaning.meanings) {
        this.#add(mix(50, own), meaning, one, one)
        this.#add(mix(51 + scope, own), meaning, one, one)
        this.#add(mix(mix(60, own), inside * 8 + scope), meaning, one, one)
        if ((word.scope & scopes.past) > 0) this.#add(mix(61, own), meaning, one, one)
        if ((word.scope & scopes.few) > 0) this.#add(mix(62, own), meaning, one, one)
        if (quantity > 0) this.#add(mix(mix(63, own), quantity), meaning, one, one)
      }
      for (const own of one.meaning.signs) {
        this.#add(mix(56, own), meaning, one, one)
        this.#add(mix(mix(57, own), scope), meaning, one, one)
        if (inside > 0) this.#add(mix(mix(58, own), inside), meaning, one, one)
      }
    }
  }

  /** Meanings two by two, near each other, and the most telling ones three in a row. */
  #addTogether(): void {
    const telling = this.#seen.filter(({ meaning: own }) => own.meanings.length > 0)
    const symbol = ({ meaning: own, scope }: Seen) => (own.meanings[0] as number) * 8 + scope
    for (let at = 0; at < telling.length; at++) {
      const one = telling[at] as Seen
      for (let on = at + 1; on < telling.length && on <= at + nextMeanings; on++) {
        const other = telling[on] as Seen
        if (other.place - one.place > reach) break
        for (const first of one.meaning.meanings) {
          for (const second of other.meaning.meanings) {
            const both = mix(mix(80, first), second)
            this.#add(both, together, one, other)
            this.#add(mix(both, other.scope * 8 + one.scope), together, one, other)
          }
        }
      }
      const [second, third] = [telling[at + 1], telling[at + 2]]
      if (second === undefined || third === undefined) continue
      this.#add(mix(mix(mix(90, symbol(one)), symbol(second)), symbol(third)), together, one, third)
    }
    const [first, second] = telling
    const [beforeLast, last] = telling.slice(-2)
    if (first === undefined) return
    if (last === undefined || beforeLast === undefined || second === undefined) {
      this.#add(mix(91, symbol(first)), together, first, first)
      this.#add(mix(92, symbol(first)), together, first, first)
      return
    }
    this.#add(mix(91, symbol(first)), together, first, first)
    this.#add(mix(92, symbol(last)), together, last, last)
    this.#add(mix(mix(93, symbol(first)), symbol(second)), together, first, second)
    this.#add(mix(mix(94, symbol(beforeLast)), symbol(last)), together, beforeLast, last)
  }

  /** Signs two by two, near each other, and the first of each word three in a row; a comma counts as one. */
  #addSigns(): void {
    const seen = this.#seen
    let [first, second] = [sentenceStart, sentenceStart]
    let [from, middle] = [seen[0], seen[0]]
    seen.forEach((one, at) => {
      const { signs } = one.meaning
      for (const other of signs.length > 0 ? seen.slice(at + 1, at + 1 + nextSigns) : []) {
        for (const own of signs) {
          for (const next of other.meaning.signs)
            this.#add(mix(mix(58, own), next * 8 + other.scope), together, one, other)
        }
      }
      const symbol = signs[0] ?? (one.word.text === ',' ? comma : null)
      if (symbol === null) return
      this.#add(mix(46, (first << 12) | (second << 6) | symbol), together, from as Seen, one)
      ;[first, second] = [second, symbol]
      ;[from, middle] = [middle, one]
    })
    const last = seen[seen.length - 1]
    if (last !== undefined)
      this.#add(mix(46, (first << 12) | (second << 6) | sentenceEnd), together, from as Seen, last)
  }

  /** The first verb of a main clause, with what stands beside it. */
  #addVerb(): void {
    const seen = this.#seen
    const at = seen.findIndex(
      ({ word, clause: inside }, place) =>
        place > 0 &&
        inside === 0 &&
        (word.pos === 'AUX' || word.pos === 'VERB') &&
        (seen[place - 1] as Seen).word.lower !== 'to'
    )
    if (at < 0) return
    const [before, one, next, third] = [seen[at - 1], seen[at], seen[at + 1], seen[at + 2]] as [
      Seen,
      Seen,
      Seen?,
      Seen?
    ]
    const own = mix(100 + one.scope, one.hash)
    this.#add(own, verb, one, one)
    this.#add(mix(mix(101, before.hash), own), verb, before, one)
    if (next === undefined) return
    const two = mix(mix(102, own), next.hash)
    this.#add(two, verb, one, next)
    for (const other of next.meaning.meanings) this.#add(mix(mix(103, own), other), verb, one, next)
    if (third !== undefined) this.#add(mix(two, third.hash), verb, one, third)
  }

  /** The words on each side of a contrast. */
  #addContrast(): void {
    const seen = this.#seen
    let middle = seen.findIndex(({ meaning: own }) => own.signs.some(sign => turn.has(sign)))
    if (middle < 0) return
    if (middle === 0 && seen[0]?.word.lower !== 'however') {
      middle = seen.findIndex(({ word }) => word.text === ',')
      if (middle < 0) middle = seen.length >> 1
    }
    seen.forEach((one, at) => {
      this.#add(mix(at < middle ? 110 : 111, one.hash), contrast, one, one)
      for (const own of one.meaning.meanings)
        this.#add(mix(mix(at < middle ? 112 : 113, own), one.scope), contrast, one, one)
    })
  }

  /** How many words speak for practice, against it, and of what is denied, prevented or only possible. */
  #addSums(quantity: string | null): void {
    const [first, last] = [this.#seen[0], this.#seen[this.#seen.length - 1]]
    if (first === undefined || last === undefined) return
    let against = 0
    let kept = 0
    let favour = 0
    for (const { meaning: own, scope } of this.#seen) {
      if (own.meanings.some(number => bad.has(number))) scope === 0 ? against++ : kept++
      else if (own.meanings.some(number => good.has(number))) {
        if (scope === 0) favour++
        else if (scope === 1) against++
      }
    }
    const most = Math.min
    this.#add(mix(120, most(against, 3) * 16 + most(favour, 3) * 4 + most(kept, 2)), sums, first, last)
    this.#add(mix(121, Math.max(-3, most(3, favour - against)) + 5), sums, first, last)
    this.#add(mix(122, most(against, 4)), sums, first, last)
    if (quantity !== null) this.#add(mix(123, hashText(quantity)), sums, first, last)
  }

  /** Whom or what the sentence opens with and what is said of them, and what stands close to the people in it. */
  #addAbout(): void {
    const seen = this.#seen
    const subject = seen.findIndex(({ meaning: own }) => own.meanings.some(number => actors.has(number)))
    if (subject >= 0 && subject < 8) {
      const one = seen[subject] as Seen
      const own = one.meaning.meanings[0] as number
      this.#add(mix(130, own), about, one, one)
      for (const other of seen.slice(subject + 1, subject + 5)) {
        this.#add(mix(mix(131, own), other.hash), about, one, other)
        for (const second of other.meaning.meanings)
          this.#add(mix(mix(132, own), second * 8 + other.scope), about, one, other)
      }
    }
    seen.forEach((one, at) => {
      if (!one.meaning.meanings.some(number => helped.has(number))) return
      for (const other of seen.slice(at + 1, at + 5)) this.#add(mix(133, other.hash), about, one, other)
      for (const other of seen.slice(Math.max(0, at - 3), at))
        this.#add(mix(134, other.hash), about, other, one)
    })
  }
}

function seenWords(sentence: SentenceAnalysis): Seen[] {
  const inside = new Uint8Array(sentence.words.length)
  for (const { kind, from, to } of sentence.clauses) inside.fill(clauseKinds.indexOf(kind), from, to)
  return readableWords(sentence.words).map(({ at, word, hash, hidden }, place) => ({
    at,
    place,
    word,
    hash,
    printed: hidden || word.lower === word.lemma ? hash : mix(hash, hashText(word.lower)),
    meaning: hidden ? noMeaning : meaningOf(word),
    scope: firstScope(word.scope),
    clause: inside[at] as number
  }))
}

const noMeaning: WordMeaning = { meanings: [], signs: [] }

function firstScope(mask: number): number {
  if ((mask & scopes.negated) > 0) return scopes.negated
  if ((mask & scopes.prevented) > 0) return scopes.prevented
  return mask & scopes.possible
}

function mix(seed: number, value: number): number {
  let hash = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ value
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
  return (hash ^ (hash >>> 13)) >>> 0
}
