/** The analysed text: what stands between a passage and what is said of it. The only place that finds sentences and words. */
import type { Root } from 'nlcst'
import QuickLRU from 'quick-lru'
import type { SentenceAnalysis } from './analysis.ts'
import { clausesOf } from './clauses.ts'
import { entitiesOf } from './entities.ts'
import { Matcher } from './matcher.ts'
import { proseTree, sentenceSpans } from './prose-tree.ts'
import { quantityOf } from './quantity.ts'
import { scopesOf } from './scopes.ts'
import { compiledVocabularies } from './vocabularies/vocabularies.generated.ts'
import { winkWords } from './wink/wink.ts'

/** A sentence in its passage; half-open UTF-16 offsets into the passage's text. */
export interface PlacedAnalysis {
  readonly analysis: SentenceAnalysis
  readonly start: number
  readonly end: number
}

/** A passage that was read; frozen. */
export interface PassageAnalysis {
  /** The retext-english tree, without positions: `placedTree` makes a copy with them. */
  readonly tree: Root
  /** In order; all but space lies in one of them. */
  readonly sentences: readonly PlacedAnalysis[]
}

/** Reads sentences and passages, and keeps what it has read, by the text. */
export class Analyses {
  readonly #sentences: QuickLRU<string, SentenceAnalysis>
  readonly #passages: QuickLRU<string, PassageAnalysis>

  /** At most half of `limit` sentences are kept, some 5 kB each, and a sixteenth passages, some 15 kB each. */
  constructor(limit = 16_384) {
    // The cache holds up to twice its size.
    this.#sentences = new QuickLRU({ maxSize: Math.max(1, limit >> 2) })
    this.#passages = new QuickLRU({ maxSize: Math.max(1, limit >> 5) })
  }

  passage(text: string): PassageAnalysis {
    let known = this.#passages.get(text)
    if (known === undefined) {
      const own = apart(text)
      const tree = proseTree(own)
      const sentences = sentenceSpans(tree, own).map(({ start, end }) =>
        Object.freeze({ analysis: this.sentence(own.slice(start, end)), start, end })
      )
      known = Object.freeze({ tree, sentences: Object.freeze(sentences) })
      this.#passages.set(own, known)
    }
    return known
  }

  sentence(text: string): SentenceAnalysis {
    let known = this.#sentences.get(text)
    if (known === undefined) {
      known = analyseSentence(apart(text))
      this.#sentences.set(known.text, known)
    }
    return known
  }
}

let matcher: Matcher | null = null

/** Reads one sentence, with nothing kept of it. */
export function analyseSentence(text: string): SentenceAnalysis {
  const words = winkWords(text)
  matcher ??= new Matcher(compiledVocabularies)
  const hits = matcher.hits(words)
  const clauses = clausesOf(words, hits)
  const masks = scopesOf(words, clauses, hits)
  for (const [at, word] of words.entries()) {
    word.scope = masks[at] as number
    Object.freeze(word)
  }
  return Object.freeze({
    text,
    words: Object.freeze(words),
    clauses: Object.freeze(clauses),
    hits: Object.freeze(hits),
    entities: Object.freeze(entitiesOf(words, hits)),
    quantity: quantityOf(hits)
  })
}

/** The same text in a place of its own: a part cut out of a report keeps the whole of it in memory. */
function apart(text: string): string {
  return text.length < shortest ? text : [text.slice(0, 1), text.slice(1)].join('')
}

/** Shorter parts are copied anyway. */
const shortest = 13
