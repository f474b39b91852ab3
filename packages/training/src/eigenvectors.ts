/** Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations, the largest first. */
export function eigenvectors(
  symmetric: Float64Array,
  size: number
): { readonly values: Float64Array; readonly vectors: Float64Array } {
  const a = symmetric.slice()
  const v = new Float64Array(size * size)
  for (let i = 0; i < size; i++) v[i * size + i] = 1
  const rotate = (m: Float64Array, p: number, q: number, cos: number, sin: number) => {
    const first = m[p] as number
    const second = m[q] as number
    m[p] = cos * first - sin * second
    m[q] = sin * first + cos * second
  }
  for (let sweep = 0; sweep < 30; sweep++) {
    let off = 0
    let all = 0
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        const square = (a[i * size + j] as number) ** 2
        all += square
        if (i !== j) off += square
      }
    }
    if (off <= all * 1e-18) break
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const apart = a[p * size + q] as number
        if (apart === 0) continue
        const slope = ((a[q * size + q] as number) - (a[p * size + p] as number)) / (2 * apart)
        const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.sqrt(slope * slope + 1))
        const cos = 1 / Math.sqrt(tangent * tangent + 1)
        const sin = tangent * cos
        for (let k = 0; k < size; k++) rotate(a, k * size + p, k * size + q, cos, sin)
        for (let k = 0; k < size; k++) rotate(a, p * size + k, q * size + k, cos, sin)
        for (let k = 0; k < size; k++) rotate(v, k * size + p, k * size + q, cos, sin)
      }
    }
  }
  const order = Array.from({ length: size }, (_, i) => i).sort(
    (i, j) => (a[j * size + j] as number) - (a[i * size + i] as number) || i - j
  )
  const vectors = new Float64Array(size * size)
  order.forEach((from, to) => {
    for (let k = 0; k < size; k++) vectors[k * size + to] = v[k * size + from] as number
  })
  return { values: Float64Array.from(order, i => a[i * size + i] as number), vectors }
}
