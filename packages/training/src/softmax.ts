/**
 * Multinomial logistic regression over sparse rows of ones, by AdaGrad; the weights are the mean of those after the
 * later epochs. Same input, same weights.
 */

export interface SparseRow {
  /** Feature indices, each at most once. */
  readonly features: Int32Array
  /** What each feature counts: long and short sentences are made equal. */
  readonly scale: number
}

export interface SparseExamples {
  readonly rows: readonly SparseRow[]
  /** Shares of the classes, row by row, each row adding up to 1. */
  readonly shares: Float64Array
  /** How much each row counts. */
  readonly counts: Float64Array
  /**
   * Who labelled each row. Each source but 0 gets offsets of its own, so that what one reader sees more readily than
   * others is not learned as a property of the sentences; the offsets are not part of the model.
   */
  readonly sources: Uint8Array
}

export interface SoftmaxOptions {
  readonly features: number
  readonly classes: number
  readonly epochs: number
  readonly rate: number
  readonly decay: number
  /** The epoch from which weights are averaged, from 0. */
  readonly averagedFrom: number
}

export interface SoftmaxModel {
  readonly classes: number
  /** Feature by feature. */
  readonly weights: Float32Array
  readonly bias: Float64Array
}

export function trainSoftmax(examples: SparseExamples, options: SoftmaxOptions): SoftmaxModel {
  const { features, classes, epochs, rate, decay, averagedFrom } = options
  const { rows, shares, counts, sources } = examples
  const weights = new Float32Array(features * classes)
  const squares = new Float32Array(features * classes)
  const bias = new Float64Array(classes)
  const biasSquares = new Float64Array(classes)
  const model = { classes, weights, bias }
  const weightSums = new Float64Array(features * classes)
  const biasSums = new Float64Array(classes)
  const offsets = new Float64Array(256 * classes)
  const offsetSquares = new Float64Array(256 * classes)
  const order = Int32Array.from({ length: rows.length }, (_, index) => index)
  const next = randomFrom(1)
  const scores = new Float64Array(classes)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next)
    for (const example of order) {
      const { features: row, scale } = rows[example] as SparseRow
      const source = (sources[example] as number) * classes
      scoresInto(model, rows[example] as SparseRow, scores)
      for (let k = 0; k < classes; k++) scores[k] = (scores[k] as number) + (offsets[source + k] as number)
      softmaxOf(scores)
      for (let k = 0; k < classes; k++) {
        const slope =
          (counts[example] as number) * ((scores[k] as number) - (shares[example * classes + k] as number))
        scores[k] = slope
        if (source > 0) {
          const square = (offsetSquares[source + k] as number) + slope * slope
          offsetSquares[source + k] = square
          offsets[source + k] =
            (offsets[source + k] as number) - (offsetRate * slope) / Math.sqrt(square + 1e-4)
        }
        biasSquares[k] = (biasSquares[k] as number) + slope * slope
        bias[k] = (bias[k] as number) - (rate * slope) / Math.sqrt((biasSquares[k] as number) + 1e-4)
      }
      for (let at = 0; at < row.length; at++) {
        const offset = (row[at] as number) * classes
        for (let k = 0; k < classes; k++) {
          const slope = (scores[k] as number) * scale + decay * (weights[offset + k] as number)
          const square = (squares[offset + k] as number) + slope * slope
          squares[offset + k] = square
          weights[offset + k] = (weights[offset + k] as number) - (rate * slope) / Math.sqrt(square + 1e-4)
        }
      }
    }
    if (epoch < averagedFrom) continue
    for (let at = 0; at < weights.length; at++)
      weightSums[at] = (weightSums[at] as number) + (weights[at] as number)
    for (let k = 0; k < classes; k++) biasSums[k] = (biasSums[k] as number) + (bias[k] as number)
  }
  const averaged = epochs - averagedFrom
  return {
    classes,
    weights: Float32Array.from(weightSums, sum => sum / averaged),
    bias: biasSums.map(sum => sum / averaged)
  }
}

const offsetRate = 0.1

function scoresInto(
  { classes, weights, bias }: SoftmaxModel,
  { features: row, scale }: SparseRow,
  into: Float64Array
): void {
  into.fill(0)
  for (let at = 0; at < row.length; at++) {
    const offset = (row[at] as number) * classes
    for (let k = 0; k < classes; k++) into[k] = (into[k] as number) + (weights[offset + k] as number)
  }
  for (let k = 0; k < classes; k++) into[k] = (into[k] as number) * scale + (bias[k] as number)
}

/** Turns scores into probabilities. */
function softmaxOf(scores: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY
  for (const score of scores) top = Math.max(top, score)
  let sum = 0
  for (let k = 0; k < scores.length; k++) {
    scores[k] = Math.exp((scores[k] as number) - top)
    sum += scores[k] as number
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] as number) / sum
}

/** Numbers from 0 to 1 that follow from `seed`. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

function shuffle(order: Int32Array, next: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1))
    const kept = order[at] as number
    order[at] = order[other] as number
    order[other] = kept
  }
}
