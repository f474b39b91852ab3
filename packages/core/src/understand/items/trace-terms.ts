/** The words of a text as the trace model knows them: stems, with acronyms followed by what they stand for. */
import { stemmer } from 'stemmer'
import type { Bounded } from '../../memory/memory.ts'
import type { TraceModel } from './trace-model.ts'

/** The distinct stems of a text. */
export interface Terms {
  /** Stems of the model, function words included. */
  readonly known: Int32Array
  readonly counts: Int32Array
  /** Stems that the model does not know. */
  readonly unknown: readonly string[]
}

/** Acronyms without a plural s, to the words they stand for. */
export type Expansions = ReadonlyMap<string, string>

const words = /[\p{L}\p{N}]+(?:['\u2019][\p{L}]+)?/gu
/** The same for text without letters from elsewhere, several times as fast. */
const plainWords = /[A-Za-z0-9]+(?:['\u2019][A-Za-z]+)?/g
const plain = /^[\0-\x7f\u2010-\u2026]*$/
/** "n't" is the only ending after an apostrophe that says something. */
const negated = /n['\u2019]t$/

/** The stems of `text` in order, acronyms followed by their expansions; `kept` keeps the stem of each word. */
export function stemsOf(text: string, expansions: Expansions, kept: Bounded<string>): string[] {
  const list: string[] = []
  for (const word of text.match(plain.test(text) ? plainWords : words) ?? []) {
    list.push(kept.get(word, stemOf))
    const expansion = expansionOf(word, expansions)
    if (expansion === null) continue
    for (const part of expansion.match(words) ?? []) list.push(kept.get(part, stemOf))
  }
  return list
}

/** What the model has of a word: the id of its stem, or the stem where it does not know it. */
export type TermOf = (word: string) => number | string

/** Makes a reader of words that keeps what it has read in `kept`. */
export function termReader(model: TraceModel, kept: Bounded<number | string>): TermOf {
  const read = (word: string): number | string => {
    const stem = stemOf(word)
    return model.ids.get(stem) ?? stem
  }
  return word => kept.get(word, read)
}

/** The distinct stems of `text`, acronyms followed by their expansions, parted into those that the model knows and others. */
export function termsOf(text: string, expansions: Expansions, termOf: TermOf): Terms {
  const ids: number[] = []
  const unknown: string[] = []
  const add = (word: string) => {
    const term = termOf(word)
    if (typeof term === 'number') ids.push(term)
    else if (!unknown.includes(term)) unknown.push(term)
  }
  for (const word of text.match(plain.test(text) ? plainWords : words) ?? []) {
    add(word)
    const expansion = expansionOf(word, expansions)
    for (const part of expansion?.match(words) ?? []) add(part)
  }
  return counted(Int32Array.from(ids), unknown)
}

/** The stems of several texts together. */
export function joinTerms(parts: readonly Terms[]): Terms {
  let length = 0
  for (const { known, counts } of parts)
    for (let at = 0; at < known.length; at++) length += counts[at] as number
  const ids = new Int32Array(length)
  const unknown: string[] = []
  let next = 0
  for (const part of parts) {
    part.known.forEach((id, at) => {
      ids.fill(id, next, next + (part.counts[at] as number))
      next += part.counts[at] as number
    })
    for (const stem of part.unknown) if (!unknown.includes(stem)) unknown.push(stem)
  }
  return counted(ids, unknown)
}

/** Ids with repeats to distinct ids in order, and how often each stood. */
function counted(ids: Int32Array, unknown: readonly string[]): Terms {
  sortNumbers(ids)
  let distinct = 0
  for (let at = 0; at < ids.length; at++) if (at === 0 || ids[at] !== ids[at - 1]) distinct++
  const known = new Int32Array(distinct)
  const counts = new Int32Array(distinct)
  let last = -1
  for (let at = 0; at < ids.length; at++) {
    if (at === 0 || ids[at] !== ids[at - 1]) known[++last] = ids[at] as number
    counts[last] = (counts[last] as number) + 1
  }
  return { known, counts, unknown }
}

/** Few numbers, as a sentence has, are sorted several times as fast by hand. */
function sortNumbers(ids: Int32Array): void {
  if (ids.length > 80) {
    ids.sort()
    return
  }
  for (let at = 1; at < ids.length; at++) {
    const id = ids[at] as number
    let to = at
    for (; to > 0 && (ids[to - 1] as number) > id; to--) ids[to] = ids[to - 1] as number
    ids[to] = id
  }
}

function stemOf(word: string): string {
  const lower = word.toLowerCase()
  if (negated.test(lower)) return 'not'
  return stemmer(lower.replace(/['\u2019].*$/, ''))
}

/** Capitals only, with or without a plural s: "PAs", "MASH", "SEND". */
function expansionOf(word: string, expansions: Expansions): string | null {
  const second = word.charCodeAt(1)
  if (!(second >= 65 && second <= 90)) return null
  return expansions.get(word) ?? (word.endsWith('s') ? (expansions.get(word.slice(0, -1)) ?? null) : null)
}
