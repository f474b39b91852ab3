/** Packs learned columns of weights into the form that core ships. */
import { highestStep, type PackedLinear, weightText } from '../../core/src/understand/weights/linear.ts'

/** A column of weights, one for each feature. */
export interface Column {
  readonly bias: number
  readonly weights: Float32Array
}

/** Which features are kept: so many of those that say most, by how many sentences each stands in. */
export interface Kept {
  readonly most: number
  readonly counts: Float64Array
  /** How many steps the largest weight has, at most `highestStep`: with fewer, more features fit into the same space. */
  readonly steps: number
}

/** Packs each weight as one character; all features unless `chosen` says which. `features` ascending; `columns` in the order of `outputs`. */
export function packLinear(
  outputs: readonly string[],
  features: Uint32Array,
  columns: readonly Column[],
  chosen?: Kept
): PackedLinear {
  const finest = chosen?.steps ?? highestStep
  const kept = chosen === undefined ? Array.from(features.keys()) : mostTelling(columns, chosen)
  const steps = columns.map(({ weights }) => {
    const top = kept.reduce((max, at) => Math.max(max, Math.abs(weights[at] as number)), 1e-6)
    return Number((top / finest).toPrecision(6))
  })
  const rounded = columns.flatMap(({ weights }, output) =>
    kept.map(at => Math.round((weights[at] as number) / (steps[output] as number)))
  )
  const numbers: number[] = []
  let before = 0
  for (const at of kept) {
    let gap = (features[at] as number) - before
    before = features[at] as number
    for (; gap > 127; gap = Math.floor(gap / 128)) numbers.push((gap % 128) + 128)
    numbers.push(gap)
  }
  return {
    outputs,
    steps,
    bias: columns.map(({ bias }) => Number(bias.toPrecision(6))),
    features: Buffer.from(numbers).toString('base64'),
    weights: weightText(rounded)
  }
}

/** Places of the features that are kept, ascending. */
function mostTelling(columns: readonly Column[], { most, counts }: Kept): number[] {
  const telling = howTelling(columns, counts)
  return Array.from(telling.keys())
    .sort((a, b) => (telling[b] as number) - (telling[a] as number) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b)
}

/**
 * How much scores would change without a feature: its weights, each against what its column's usually are, times the root of how
 * often it stands. A third of 82,000 features chosen so reads one sentence in 150 otherwise than all do; chosen by weight alone, one in 40.
 */
function howTelling(columns: readonly Column[], counts: Float64Array): Float64Array {
  const usual = columns.map(
    ({ weights }) => Math.sqrt(weights.reduce((sum, weight) => sum + weight ** 2, 0)) || 1
  )
  return counts.map((count, at) =>
    Math.sqrt(
      count *
        columns.reduce(
          (sum, { weights }, k) => sum + ((weights[at] as number) / (usual[k] as number)) ** 2,
          0
        )
    )
  )
}
