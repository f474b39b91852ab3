/** The few pieces of linear algebra that training needs; plain loops, so that the same input gives the same bytes. */

/** Rows of sparse features: row `i` holds `ids[j]` with `values[j]` for `j` from `starts[i]` to before `starts[i + 1]`. */
export interface SparseRows {
  readonly starts: Int32Array
  readonly ids: Int32Array
  readonly values: Float64Array
  readonly width: number
}

/** How many targets are learned, and how many scores are made, at once: as many as a row's values are worth reading for. */
export const abreast = 3

/**
 * Ridge regression of three targets at once by conjugate gradients. `rows` names the rows to learn from, `targets` holds
 * three values for each of them, already centred; `rounds` bounds the search. Gives `width * 3` weights, feature by
 * feature.
 */
export function sparseRidge(
  data: SparseRows,
  rows: readonly number[],
  targets: Float64Array,
  penalty: number,
  rounds: number
): Float64Array {
  const size = data.width * abreast
  const weights = new Float64Array(size)
  const residual = new Float64Array(size)
  rows.forEach((row, i) => {
    spreadRow(data, row, targets, i * abreast, residual)
  })
  const direction = residual.slice()
  const scores = new Float64Array(abreast)
  let squares = dots(residual, residual)
  for (let round = 0; round < rounds; round++) {
    const product = new Float64Array(size)
    for (const row of rows) {
      scoreRow(data, row, direction, scores)
      spreadRow(data, row, scores, 0, product)
    }
    for (let i = 0; i < size; i++) product[i] = (product[i] as number) + penalty * (direction[i] as number)
    const curvature = dots(direction, product)
    const lengths = squares.map((square, k) => square / ((curvature[k] as number) || 1))
    for (let i = 0; i < size; i++) {
      const length = lengths[i % abreast] as number
      weights[i] = (weights[i] as number) + length * (direction[i] as number)
      residual[i] = (residual[i] as number) - length * (product[i] as number)
    }
    const next = dots(residual, residual)
    const turns = next.map((square, k) => square / ((squares[k] as number) || 1))
    for (let i = 0; i < size; i++)
      direction[i] = (residual[i] as number) + (turns[i % abreast] as number) * (direction[i] as number)
    squares = next
  }
  return weights
}

/** A row's three linear scores. */
export function scoreRow(data: SparseRows, row: number, weights: Float64Array, into: Float64Array): void {
  const { starts, ids, values } = data
  const end = starts[row + 1] as number
  let first = 0
  let second = 0
  let third = 0
  for (let j = starts[row] as number; j < end; j++) {
    const at = (ids[j] as number) * 3
    const value = values[j] as number
    first += value * (weights[at] as number)
    second += value * (weights[at + 1] as number)
    third += value * (weights[at + 2] as number)
  }
  into[0] = first
  into[1] = second
  into[2] = third
}

function spreadRow(data: SparseRows, row: number, from: Float64Array, at: number, into: Float64Array): void {
  const { starts, ids, values } = data
  const end = starts[row + 1] as number
  const first = from[at] as number
  const second = from[at + 1] as number
  const third = from[at + 2] as number
  for (let j = starts[row] as number; j < end; j++) {
    const to = (ids[j] as number) * 3
    const value = values[j] as number
    into[to] = (into[to] as number) + value * first
    into[to + 1] = (into[to + 1] as number) + value * second
    into[to + 2] = (into[to + 2] as number) + value * third
  }
}

function dots(a: Float64Array, b: Float64Array): number[] {
  const sums = [0, 0, 0]
  for (let i = 0; i < a.length; i++)
    sums[i % abreast] = (sums[i % abreast] as number) + (a[i] as number) * (b[i] as number)
  return sums
}

/** Solves `A x = b` for each of `sides`; `A` is symmetric positive definite, `n` by `n`, row by row, and is used up. */
function solve(A: Float64Array, n: number, sides: readonly Float64Array[]): Float64Array[] {
  for (let j = 0; j < n; j++) {
    const b = j * n
    let square = A[b + j] as number
    for (let k = 0; k < j; k++) square -= (A[b + k] as number) ** 2
    const root = Math.sqrt(Math.max(square, 1e-12))
    A[b + j] = root
    // Four rows at once: each value of row j is read for all of them.
    let i = j + 1
    for (; i + 3 < n; i += 4) {
      const a = i * n
      let first = A[a + j] as number
      let second = A[a + n + j] as number
      let third = A[a + 2 * n + j] as number
      let fourth = A[a + 3 * n + j] as number
      for (let k = 0; k < j; k++) {
        const value = A[b + k] as number
        first -= (A[a + k] as number) * value
        second -= (A[a + n + k] as number) * value
        third -= (A[a + 2 * n + k] as number) * value
        fourth -= (A[a + 3 * n + k] as number) * value
      }
      A[a + j] = first / root
      A[a + n + j] = second / root
      A[a + 2 * n + j] = third / root
      A[a + 3 * n + j] = fourth / root
    }
    for (; i < n; i++) {
      const a = i * n
      let sum = A[a + j] as number
      for (let k = 0; k < j; k++) sum -= (A[a + k] as number) * (A[b + k] as number)
      A[a + j] = sum / root
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
  for (let step = 0; step < 10; step++) {
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
    const next = left.map((value, i) => value - shift * (right[i] as number))
    let moved = 0
    for (let i = 0; i < n; i++) moved = Math.max(moved, Math.abs((next[i] as number) - (alpha[i] as number)))
    alpha = next
    if (moved < 1e-4) break
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
