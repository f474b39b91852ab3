/** Turns the sentences of one section into the numbers that the grade model weighs. */

/** What the model reads in one sentence: each a linear score of its words. */
export const SIGNALS = [
  'above-inadequate',
  'above-requires-improvement',
  'above-good',
  'grade',
  'strength',
  'weakness',
  'mixed',
  'neutral',
  'serious',
  'intense',
  'impact'
] as const

const count = SIGNALS.length
const shares: readonly (readonly [signal: number, above: number])[] = [
  [5, 0.5],
  [8, 0.3],
  [9, 0.2],
  [4, 0.5]
]

/** The length of what `sectionShape` gives. */
export const SHAPE_LENGTH = count * 6 + shares.length + 1

/**
 * How the sentences' signals are spread over a section: mean, lowest and highest tenth, lowest and highest quarter and
 * spread of each signal, four shares, and the logarithm of the number of sentences.
 */
export function sectionShape(sentences: readonly Float64Array[]): Float64Array {
  const shape = new Float64Array(SHAPE_LENGTH)
  const n = sentences.length
  if (n === 0) return shape
  const tenth = Math.max(1, Math.floor(n / 10))
  const quarter = Math.max(1, Math.floor(n / 4))
  const column = new Float64Array(n)
  for (let s = 0; s < count; s++) {
    for (let i = 0; i < n; i++) column[i] = sentences[i]?.[s] ?? 0
    column.sort()
    const mean = meanOf(column, 0, n)
    let square = 0
    for (const value of column) square += (value - mean) ** 2
    shape[s] = mean
    shape[count + s] = meanOf(column, 0, tenth)
    shape[count * 2 + s] = meanOf(column, n - tenth, n)
    shape[count * 3 + s] = meanOf(column, 0, quarter)
    shape[count * 4 + s] = meanOf(column, n - quarter, n)
    shape[count * 5 + s] = Math.sqrt(square / n)
  }
  shares.forEach(([signal, above], i) => {
    shape[count * 6 + i] = sentences.filter(signals => (signals[signal] ?? 0) > above).length / n
  })
  shape[SHAPE_LENGTH - 1] = Math.log(n)
  return shape
}

/** The section's words by id: the root of how many sentences hold each, scaled to length 1. */
export function sectionWords(sentences: readonly Int32Array[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const ids of sentences) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  let total = 0
  for (const value of counts.values()) total += value
  const scale = total === 0 ? 0 : 1 / Math.sqrt(total)
  for (const [id, value] of counts) counts.set(id, Math.sqrt(value) * scale)
  return counts
}

function meanOf(values: Float64Array, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += values[i] ?? 0
  return sum / (to - from)
}
