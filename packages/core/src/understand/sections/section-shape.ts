/** Turns the sentences of one section into the numbers that the grade model weighs. */

/** What the model reads in one sentence: each a linear score of its features. */
export const SIGNALS = [
  'above-inadequate',
  'above-requires-improvement',
  'above-good',
  'strength',
  'weakness',
  'mixed',
  'serious',
  'intense',
  'impact'
] as const

/** How far up the scale a sentence reads: the sum of the steps that it is above. */
export function heightOf(signals: Float64Array): number {
  return (signals[0] as number) + (signals[1] as number) + (signals[2] as number)
}

/** What is neither strength nor weakness nor both. */
function neutralOf(signals: Float64Array): number {
  return 1 - (signals[3] as number) - (signals[4] as number) - (signals[5] as number)
}

/** Signals whose share of sentences above a limit is counted. */
const shares: readonly (readonly [signal: (typeof SIGNALS)[number], above: number])[] = [
  ['weakness', 0.5],
  ['serious', 0.3],
  ['intense', 0.2],
  ['strength', 0.5]
]

/** The signals, the height and what is neutral. */
const count = SIGNALS.length + 2

/** The length of what `sectionShape` gives. */
export const SHAPE_LENGTH = count * 6 + shares.length + 1

/** A section unlike any that was learned from counts no further than this many spreads from the mean. */
const furthest = 2.5

/** A shape about its mean, in spreads, bounded. */
export function standardShape(
  shape: Float64Array,
  mean: ArrayLike<number>,
  spread: ArrayLike<number>
): Float64Array {
  return shape.map((value, d) => {
    const away = (value - (mean[d] as number)) / (spread[d] as number)
    return Math.max(-furthest, Math.min(furthest, away))
  })
}

/**
 * How the sentences' signals are spread over a section: mean, lowest and highest tenth, lowest and highest quarter and
 * spread of each, four shares, and the logarithm of the number of sentences.
 */
export function sectionShape(sentences: readonly Float64Array[]): Float64Array {
  const shape = new Float64Array(SHAPE_LENGTH)
  const n = sentences.length
  if (n === 0) return shape
  const tenth = Math.max(1, Math.floor(n / 10))
  const quarter = Math.max(1, Math.floor(n / 4))
  const column = new Float64Array(n)
  for (let s = 0; s < count; s++) {
    sentences.forEach((signals, i) => {
      if (s < SIGNALS.length) column[i] = signals[s] as number
      else column[i] = s === SIGNALS.length ? heightOf(signals) : neutralOf(signals)
    })
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
    const at = SIGNALS.indexOf(signal)
    shape[count * 6 + i] = sentences.filter(signals => (signals[at] as number) > above).length / n
  })
  shape[SHAPE_LENGTH - 1] = Math.log(n)
  return shape
}

function meanOf(values: Float64Array, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += values[i] ?? 0
  return sum / (to - from)
}
