/** The few pieces of linear algebra that training needs; plain loops, so that the same input gives the same bytes. */

/** Rows of sparse features: row `i` holds `ids[i]` with `values[i]`. */
export interface SparseRows {
  readonly ids: readonly Int32Array[]
  readonly values: readonly Float64Array[]
  readonly width: number
}

/**
 * Ridge regression of several targets at once by conjugate gradients. `rows` names the rows to learn from, `targets`
 * holds `outputs` values for each of them, already centred. Gives `width * outputs` weights, feature by feature.
 */
export function sparseRidge(
  data: SparseRows,
  rows: readonly number[],
  targets: Float64Array,
  outputs: number,
  penalty: number
): Float64Array {
  const size = data.width * outputs
  const weights = new Float64Array(size)
  const residual = new Float64Array(size)
  const spread = (row: number, from: Float64Array, at: number, into: Float64Array) => {
    const ids = data.ids[row] as Int32Array
    const values = data.values[row] as Float64Array
    for (let j = 0; j < ids.length; j++) {
      const base = (ids[j] as number) * outputs
      const value = values[j] as number
      for (let k = 0; k < outputs; k++)
        into[base + k] = (into[base + k] as number) + value * (from[at + k] as number)
    }
  }
  rows.forEach((row, i) => {
    spread(row, targets, i * outputs, residual)
  })
  const direction = residual.slice()
  const dots = (a: Float64Array, b: Float64Array) => {
    const sums = new Float64Array(outputs)
    for (let i = 0; i < size; i++)
      sums[i % outputs] = (sums[i % outputs] as number) + (a[i] as number) * (b[i] as number)
    return sums
  }
  let squares = dots(residual, residual)
  const scores = new Float64Array(outputs)
  for (let step = 0; step < 30; step++) {
    const product = new Float64Array(size)
    for (const row of rows) {
      scores.fill(0)
      addScores(data, row, direction, outputs, scores)
      spread(row, scores, 0, product)
    }
    for (let i = 0; i < size; i++) product[i] = (product[i] as number) + penalty * (direction[i] as number)
    const curvature = dots(direction, product)
    for (let i = 0; i < size; i++) {
      const k = i % outputs
      const length = (squares[k] as number) / ((curvature[k] as number) || 1)
      weights[i] = (weights[i] as number) + length * (direction[i] as number)
      residual[i] = (residual[i] as number) - length * (product[i] as number)
    }
    const next = dots(residual, residual)
    for (let i = 0; i < size; i++) {
      const k = i % outputs
      direction[i] =
        (residual[i] as number) +
        ((next[k] as number) / ((squares[k] as number) || 1)) * (direction[i] as number)
    }
    squares = next
  }
  return weights
}

/** Adds a row's linear scores to `into`. */
export function addScores(
  data: SparseRows,
  row: number,
  weights: Float64Array,
  outputs: number,
  into: Float64Array
): void {
  const ids = data.ids[row] as Int32Array
  const values = data.values[row] as Float64Array
  for (let j = 0; j < ids.length; j++) {
    const base = (ids[j] as number) * outputs
    const value = values[j] as number
    for (let k = 0; k < outputs; k++) into[k] = (into[k] as number) + value * (weights[base + k] as number)
  }
}

/** Solves `A x = b` for each of `sides`; `A` is symmetric positive definite, `n` by `n`, row by row, and is used up. */
export function solve(A: Float64Array, n: number, sides: readonly Float64Array[]): Float64Array[] {
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = A[i * n + j] as number
      const a = i * n
      const b = j * n
      for (let k = 0; k < j; k++) sum -= (A[a + k] as number) * (A[b + k] as number)
      A[a + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (A[b + j] as number)
    }
  }
  return sides.map(side => {
    const x = side.slice()
    for (let i = 0; i < n; i++) {
      let sum = x[i] as number
      for (let k = 0; k < i; k++) sum -= (A[i * n + k] as number) * (x[k] as number)
      x[i] = sum / (A[i * n + i] as number)
    }
    for (let i = n - 1; i >= 0; i--) {
      let sum = x[i] as number
      for (let k = i + 1; k < n; k++) sum -= (A[k * n + i] as number) * (x[k] as number)
      x[i] = sum / (A[i * n + i] as number)
    }
    return x
  })
}

/**
 * Kernel logistic regression by Newton steps. `kernel` is `n` by `n`; gives a weight for each row and the intercept.
 */
export function kernelLogistic(
  kernel: Float64Array,
  n: number,
  truth: readonly boolean[],
  penalty: number
): { alpha: Float64Array; intercept: number } {
  let alpha = new Float64Array(n)
  let intercept = 0
  const ones = new Float64Array(n).fill(1)
  for (let step = 0; step < 8; step++) {
    const matrix = kernel.slice()
    const side = new Float64Array(n)
    for (let i = 0; i < n; i++) {
      let score = intercept
      for (let k = 0; k < n; k++) score += (kernel[i * n + k] as number) * (alpha[k] as number)
      const chance = logistic(score)
      const weight = Math.max(chance * (1 - chance), 1e-4)
      side[i] = score + ((truth[i] ? 1 : 0) - chance) / weight
      matrix[i * n + i] = (matrix[i * n + i] as number) + penalty / weight
    }
    const [left, right] = solve(matrix, n, [side, ones]) as [Float64Array, Float64Array]
    intercept = sum(left) / sum(right)
    const shift = intercept
    alpha = left.map((value, i) => value - shift * (right[i] as number))
  }
  return { alpha, intercept }
}

export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-Math.min(Math.max(score, -30), 30)))
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}
