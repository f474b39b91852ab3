/** How alike two sections are, as the grade model counts it: their words and shape, and what their reports say besides. */

import { SHAPE_LENGTH } from '../../core/src/understand/sections/section-shape.ts'
import type { WordCounts } from '../../core/src/understand/sections/section-words.ts'
import type { SectionMaterial } from './section-material.ts'

/** What each part counts for, where its own mean square is 1. */
const parts = { words: 0.3, shape: 0.35, mateShape: 0.07, itemWords: 0.1, itemNumber: 0.03 }

/** Words about their mean. */
export interface WordKernel {
  readonly values: Float64Array
  readonly mean: Float64Array
  /** What a product of words counts for. */
  readonly weight: number
}

/** What does not depend on any fold. */
export interface FixedKernel {
  readonly words: WordKernel
  readonly itemWords: WordKernel
  readonly values: Float64Array
}

export interface SectionKernel {
  readonly values: Float64Array
  /** What a product of shapes counts for, a section's own and those of its mates. */
  readonly shape: number
  readonly mateShape: number
  readonly itemNumber: number
}

export function fixedKernel(material: SectionMaterial): FixedKernel {
  const width = material.features.length
  const words = wordKernel(material.words, width, parts.words)
  const itemWords = wordKernel(material.itemWords, width, parts.itemWords)
  const n = material.words.length
  const values = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    const [all, own] = material.itemNumbers[i] ?? [0, 0]
    for (let j = 0; j < n; j++) {
      const [otherAll, otherOwn] = material.itemNumbers[j] ?? [0, 0]
      const at = i * n + j
      values[at] =
        words.weight * (words.values[at] as number) +
        itemWords.weight * (itemWords.values[at] as number) +
        parts.itemNumber * (all * otherAll + own * otherOwn)
    }
  }
  return { words, itemWords, values }
}

/** `shapes` are standard: their mean is 0 and their spread 1. */
export function sectionKernel(
  { mates }: SectionMaterial,
  fixed: FixedKernel,
  shapes: readonly Float64Array[]
): SectionKernel {
  const n = shapes.length
  const beside = shapes.map((shape, i) => meanShape(mates[i] ?? [], shapes, shape.length))
  const square = (list: readonly Float64Array[]) => list.reduce((sum, one) => sum + dot(one, one), 0) / n || 1
  const shape = parts.shape / SHAPE_LENGTH
  const mateShape = parts.mateShape / square(beside)
  const values = fixed.values.slice()
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const likeness =
        shape * dot(shapes[i] as Float64Array, shapes[j] as Float64Array) +
        mateShape * dot(beside[i] as Float64Array, beside[j] as Float64Array)
      values[i * n + j] = (values[i * n + j] as number) + likeness
      if (j < i) values[j * n + i] = (values[j * n + i] as number) + likeness
    }
  }
  return { values, shape, mateShape, itemNumber: parts.itemNumber }
}

/** Products of words about their mean; what is null has none. */
function wordKernel(lists: readonly (WordCounts | null)[], width: number, part: number): WordKernel {
  const n = lists.length
  const mean = new Float64Array(width)
  const present = lists.filter(list => list !== null).length || 1
  for (const list of lists) addWords(mean, list, 1 / present)
  const values = new Float64Array(n * n)
  let trace = 0
  for (let i = 0; i < n; i++) {
    const list = lists[i] ?? null
    if (list === null) continue
    const centred = mean.map(value => -value)
    addWords(centred, list, 1)
    const atMean = dot(centred, mean)
    for (let j = 0; j < n; j++) {
      const other = lists[j] ?? null
      if (other === null) continue
      let sum = -atMean
      for (let k = 0; k < other.rows.length; k++)
        sum += (centred[other.rows[k] as number] as number) * (other.counts[k] as number)
      values[i * n + j] = sum
    }
    trace += (values[i * n + i] as number) / n
  }
  return { values, mean, weight: trace > 0 ? part / trace : 0 }
}

export function addWords(into: Float64Array, list: WordCounts | null, weight: number): void {
  if (list === null) return
  for (let k = 0; k < list.rows.length; k++) {
    const row = list.rows[k] as number
    into[row] = (into[row] as number) + weight * (list.counts[k] as number)
  }
}

export function meanShape(
  sections: readonly number[],
  shapes: readonly Float64Array[],
  length: number
): Float64Array {
  const mean = new Float64Array(length)
  for (const section of sections)
    shapes[section]?.forEach((value, d) => {
      mean[d] = (mean[d] as number) + value / sections.length
    })
  return mean
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}
