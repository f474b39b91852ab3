/** The words of a text as the trace model knows them: stems, with acronyms followed by what they stand for. */
import { stemmer } from 'stemmer'
import type { Memory } from './memory.ts'
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
/** "n't" is the only ending after an apostrophe that says something. */
const negated = /n['\u2019]t$/

/** The stems of `text` in order, acronyms followed by their expansions. */
export function stemsOf(text: string, expansions: Expansions, memory: Memory, owner: object): string[] {
  const stems = memory.of<string>(owner, 'stems')
  const list: string[] = []
  for (const word of text.match(words) ?? []) {
    list.push(stems.get(word, stemOf))
    const expansion = expansionOf(word, expansions)
    if (expansion === null) continue
    for (const part of expansion.match(words) ?? []) list.push(stems.get(part, stemOf))
  }
  return list
}

/** The distinct stems of a text, parted into those that the model knows and those that it does not. */
export function termsOf(stems: readonly string[], model: TraceModel): Terms {
  const counts = new Map<number, number>()
  const unknown = new Set<string>()
  for (const stem of stems) {
    const id = model.ids.get(stem)
    if (id === undefined) unknown.add(stem)
    else counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return countedTerms(counts, unknown)
}

/** The stems of several texts together. */
export function joinTerms(parts: readonly Terms[]): Terms {
  const counts = new Map<number, number>()
  const unknown = new Set<string>()
  for (const part of parts) {
    for (let at = 0; at < part.known.length; at++) {
      const id = part.known[at] as number
      counts.set(id, (counts.get(id) ?? 0) + (part.counts[at] as number))
    }
    for (const stem of part.unknown) unknown.add(stem)
  }
  return countedTerms(counts, unknown)
}

function countedTerms(counts: ReadonlyMap<number, number>, unknown: ReadonlySet<string>): Terms {
  const known = new Int32Array(counts.size)
  const times = new Int32Array(counts.size)
  let at = 0
  counts.forEach((count, id) => {
    known[at] = id
    times[at++] = count
  })
  return { known, counts: times, unknown: [...unknown] }
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
