/** The words that the grade model sees: the sentence model's features, of which the grade model knows the common ones. */
import type { SentenceAnalysis } from '../../analyse/analysis.ts'
import { type Collected, collecting } from '../sentences/collected.ts'
import { type Linear, rowOf } from '../weights/linear.ts'

/** Rows of the model in ascending order, each with how often it is met. */
export interface WordCounts {
  readonly rows: Int32Array
  readonly counts: Float64Array
}

/** Finds the rows of a text's features in the model, each once, ascending. Keeps its arrays, so make one and use it. */
export class RowFinder {
  readonly #words: Linear
  readonly #collected: Collected

  /** `collected` may be another reader's, which then need not collect a sentence again. */
  constructor(words: Linear, collected: Collected = collecting()) {
    this.#words = words
    this.#collected = collected
  }

  rowsOf(sentence: SentenceAnalysis): Int32Array {
    const { features, count } = this.#collected(sentence)
    const rows = new Int32Array(count)
    let known = 0
    for (let at = 0; at < count; at++) {
      const row = rowOf(this.#words, features[at] as number)
      if (row >= 0) rows[known++] = row
    }
    return rows.slice(0, known).sort()
  }
}

/** In how many of the texts each row stands. */
export function countRows(texts: readonly Int32Array[]): WordCounts {
  let total = 0
  for (const rows of texts) total += rows.length
  const all = new Int32Array(total)
  let at = 0
  for (const rows of texts) {
    all.set(rows, at)
    at += rows.length
  }
  all.sort()
  const counts = new Float64Array(total)
  let distinct = 0
  for (let i = 0; i < total; i++) {
    if (i > 0 && all[i] === all[i - 1]) counts[distinct - 1] = (counts[distinct - 1] as number) + 1
    else {
      all[distinct] = all[i] as number
      counts[distinct++] = 1
    }
  }
  return { rows: all.slice(0, distinct), counts: counts.slice(0, distinct) }
}

/** The root of each count, scaled so that all of them together have length 1. */
export function dampened({ rows, counts }: WordCounts): WordCounts {
  let total = 0
  for (const count of counts) total += count
  const scale = total === 0 ? 0 : 1 / Math.sqrt(total)
  return { rows, counts: counts.map(count => Math.sqrt(count) * scale) }
}
