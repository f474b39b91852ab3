/** Directions of stems: the leading right singular vectors of paragraphs by stems, found by repeated multiplication. */

export interface WeighedParagraph {
  readonly ids: Int32Array
  readonly values: Float64Array
}

const rounds = 8

/** `size` numbers for each of `stems` stems, of length 1 together. */
export function directionsOf(
  paragraphs: readonly WeighedParagraph[],
  stems: number,
  size: number
): Float64Array {
  let state = 1
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x80000000 - 0.5
  }
  let basis = Float64Array.from({ length: stems * size }, next)
  const sums = new Float64Array(size)
  for (let round = 0; round < rounds; round++) {
    const product = new Float64Array(stems * size)
    for (const { ids, values } of paragraphs) {
      sums.fill(0)
      for (let j = 0; j < ids.length; j++) {
        const at = (ids[j] as number) * size
        const value = values[j] as number
        for (let k = 0; k < size; k++) sums[k] = (sums[k] as number) + value * (basis[at + k] as number)
      }
      for (let j = 0; j < ids.length; j++) {
        const at = (ids[j] as number) * size
        const value = values[j] as number
        for (let k = 0; k < size; k++) {
          product[at + k] = (product[at + k] as number) + value * (sums[k] as number)
        }
      }
    }
    makeOrthonormal(product, stems, size)
    basis = product
  }
  for (let at = 0; at < basis.length; at += size) {
    const length = Math.hypot(...basis.subarray(at, at + size)) || 1
    for (let k = at; k < at + size; k++) basis[k] = (basis[k] as number) / length
  }
  return basis
}

/** Gram-Schmidt over the columns. */
function makeOrthonormal(matrix: Float64Array, rows: number, columns: number): void {
  for (let k = 0; k < columns; k++) {
    for (let before = 0; before < k; before++) {
      let dot = 0
      for (let i = 0; i < rows; i++) {
        dot += (matrix[i * columns + k] as number) * (matrix[i * columns + before] as number)
      }
      for (let i = 0; i < rows; i++) {
        matrix[i * columns + k] =
          (matrix[i * columns + k] as number) - dot * (matrix[i * columns + before] as number)
      }
    }
    let square = 0
    for (let i = 0; i < rows; i++) square += (matrix[i * columns + k] as number) ** 2
    const length = Math.sqrt(square) || 1
    for (let i = 0; i < rows; i++) matrix[i * columns + k] = (matrix[i * columns + k] as number) / length
  }
}
