/**
 * Finds which words are used alike: counts which words stand one or two places before and after each word, keeps what
 * is more than chance, takes its main directions and groups the words by them, from wide groups to narrow ones.
 */
import type { PackedKin } from '../../core/src/understand/words/kin.ts'
import { tokensOf } from '../../core/src/understand/words/tokens.ts'
import { WordForms } from '../../core/src/understand/words/word-forms.ts'
import { eigenvectors } from './eigenvectors.ts'
import { randomFrom } from './softmax.ts'

/** A word has to occur this often. */
const leastCount = 4
/** Company is told by this many of the commonest words. */
const companions = 1500
const places = [-2, -1, 1, 2] as const
/** A multiple of four, see `alike`. */
const directions = 60
/** Taken besides, so that the directions kept are found exactly enough. */
const spare = 20
const groupCounts = [60, 200, 600] as const
const groupRounds = 6
/** A word counts at most this often in finding the middle of a group. */
const mostWeight = 200

interface Company {
  /** Hashes of the words, in the order of the rows. */
  readonly words: readonly number[]
  readonly counts: readonly number[]
  readonly starts: Int32Array
  readonly columns: Int32Array
  readonly values: Float32Array
  readonly width: number
}

export function learnKin(texts: Iterable<string>): PackedKin {
  const company = companyOf(texts)
  const vectors = mainDirections(company)
  const next = randomFrom(3)
  const groups = groupCounts.map(count => groupsOf(vectors, company, count, next))
  const order = company.words
    .map((word, row) => ({ word, row }))
    .sort((a, b) => a.word - b.word)
    .map(({ row }) => row)
  const words = new DataView(new ArrayBuffer(order.length * 4))
  const packed = new DataView(new ArrayBuffer(order.length * 6))
  order.forEach((row, at) => {
    words.setUint32(at * 4, company.words[row] as number, true)
    groups.forEach((of, k) => {
      packed.setUint16(at * 6 + k * 2, (of[row] as number) + 1, true)
    })
  })
  return {
    words: Buffer.from(words.buffer).toString('base64'),
    groups: Buffer.from(packed.buffer).toString('base64')
  }
}

function companyOf(texts: Iterable<string>): Company {
  const forms = new WordForms()
  const sentences: Uint32Array[] = []
  const counted = new Map<number, number>()
  for (const text of texts) {
    const hashes = Uint32Array.from(tokensOf(text, forms), ({ form }) => form.hash)
    for (const hash of hashes) counted.set(hash, (counted.get(hash) ?? 0) + 1)
    sentences.push(hashes)
  }
  const ordered = [...counted].sort(([a, m], [b, n]) => n - m || a - b).filter(([, n]) => n >= leastCount)
  const rowOf = new Map(ordered.map(([word], row) => [word, row]))
  const common = Math.min(companions, ordered.length)
  const width = common * places.length
  const cells: Map<number, number>[] = ordered.map(() => new Map())
  for (const hashes of sentences) {
    hashes.forEach((hash, at) => {
      const row = rowOf.get(hash)
      if (row === undefined) return
      places.forEach((place, k) => {
        const column = rowOf.get(hashes[at + place] ?? -1)
        if (column === undefined || column >= common) return
        const into = cells[row] as Map<number, number>
        into.set(k * common + column, (into.get(k * common + column) ?? 0) + 1)
      })
    })
  }
  const rowSums = cells.map(row => [...row.values()].reduce((sum, n) => sum + n, 0))
  const columnSums = new Float64Array(width)
  for (const row of cells) {
    for (const [column, n] of row) columnSums[column] = (columnSums[column] as number) + n
  }
  const damped = columnSums.map(sum => sum ** 0.75)
  const total = damped.reduce((sum, n) => sum + n, 0)
  const starts = new Int32Array(ordered.length + 1)
  const columns: number[] = []
  const values: number[] = []
  cells.forEach((row, at) => {
    for (const [column, n] of [...row].sort(([a], [b]) => a - b)) {
      const surprise = Math.log((n / (rowSums[at] as number) / (damped[column] as number)) * total)
      if (surprise <= 0) continue
      columns.push(column)
      values.push(surprise)
    }
    starts[at + 1] = columns.length
  })
  return {
    words: ordered.map(([word]) => word),
    counts: ordered.map(([, n]) => n),
    starts,
    columns: Int32Array.from(columns),
    values: Float32Array.from(values),
    width
  }
}

/** A unit vector for each word, row by row, along the directions in which the company of words differs most. */
function mainDirections({ words, starts, columns, values, width }: Company): Float32Array {
  const rows = words.length
  const size = Math.min(directions + spare, rows)
  const next = randomFrom(2)
  let basis = new Float32Array(rows * size).map(() => next() - 0.5)
  const across = new Float32Array(width * size)
  const down = () => {
    across.fill(0)
    for (let row = 0; row < rows; row++) {
      for (let cell = starts[row] as number; cell < (starts[row + 1] as number); cell++) {
        const value = values[cell] as number
        const into = (columns[cell] as number) * size
        const from = row * size
        for (let k = 0; k < size; k++)
          across[into + k] = (across[into + k] as number) + value * (basis[from + k] as number)
      }
    }
  }
  for (let round = 0; round < 3; round++) {
    down()
    const up = new Float32Array(rows * size)
    for (let row = 0; row < rows; row++) {
      for (let cell = starts[row] as number; cell < (starts[row + 1] as number); cell++) {
        const value = values[cell] as number
        const from = (columns[cell] as number) * size
        const into = row * size
        for (let k = 0; k < size; k++)
          up[into + k] = (up[into + k] as number) + value * (across[from + k] as number)
      }
    }
    basis = orthonormal(up, rows, size)
  }
  down()
  const inner = new Float64Array(size * size)
  for (let column = 0; column < width; column++) {
    for (let i = 0; i < size; i++) {
      const left = across[column * size + i] as number
      for (let j = 0; j <= i; j++) {
        inner[i * size + j] = (inner[i * size + j] as number) + left * (across[column * size + j] as number)
      }
    }
  }
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++) inner[j * size + i] = inner[i * size + j] as number
  const { values: spread, vectors } = eigenvectors(inner, size)
  const unit = new Float32Array(rows * directions)
  for (let row = 0; row < rows; row++) {
    let length = 0
    for (let k = 0; k < Math.min(directions, size); k++) {
      let sum = 0
      for (let j = 0; j < size; j++)
        sum += (basis[row * size + j] as number) * (vectors[j * size + k] as number)
      // The square root of a singular value: leading directions count more, but do not drown the others.
      sum *= Math.max(spread[k] as number, 0) ** 0.25
      unit[row * directions + k] = sum
      length += sum * sum
    }
    const scale = 1 / Math.sqrt(length || 1)
    for (let k = 0; k < directions; k++)
      unit[row * directions + k] = (unit[row * directions + k] as number) * scale
  }
  return unit
}

/** The columns made orthonormal, one after another. */
function orthonormal(matrix: Float32Array, rows: number, size: number): Float32Array<ArrayBuffer> {
  const columns = Array.from({ length: size }, (_, k) =>
    Float64Array.from({ length: rows }, (_, row) => matrix[row * size + k] as number)
  )
  columns.forEach((column, k) => {
    for (let pass = 0; pass < 2; pass++) {
      for (const other of columns.slice(0, k)) {
        let dot = 0
        for (let row = 0; row < rows; row++) dot += (column[row] as number) * (other[row] as number)
        for (let row = 0; row < rows; row++)
          column[row] = (column[row] as number) - dot * (other[row] as number)
      }
    }
    let length = 0
    for (let row = 0; row < rows; row++) length += (column[row] as number) ** 2
    const scale = 1 / Math.sqrt(length || 1)
    for (let row = 0; row < rows; row++) column[row] = (column[row] as number) * scale
  })
  const made = new Float32Array(rows * size)
  columns.forEach((column, k) => {
    for (let row = 0; row < rows; row++) made[row * size + k] = column[row] as number
  })
  return made
}

/** Spherical k-means: the group of each word, from 0. */
function groupsOf(
  vectors: Float32Array,
  { counts }: Company,
  groups: number,
  next: () => number
): Int32Array {
  const rows = counts.length
  const weights = counts.map(count => Math.min(count, mostWeight))
  const size = directions
  const middles = new Float32Array(Math.min(groups, rows) * size)
  drawn(weights, Math.min(groups, rows), next).forEach((row, at) => {
    middles.set(vectors.subarray(row * size, (row + 1) * size), at * size)
  })
  const group = new Int32Array(rows)
  for (let round = 0; round < groupRounds; round++) {
    for (let row = 0; row < rows; row++) {
      let best = Number.NEGATIVE_INFINITY
      for (let at = 0, middle = 0; at < middles.length; at += size, middle++) {
        const dot = alike(vectors, row * size, middles, at)
        if (dot > best) {
          best = dot
          group[row] = middle
        }
      }
    }
    const sums = new Float64Array(middles.length)
    for (let row = 0; row < rows; row++) {
      const into = (group[row] as number) * size
      for (let k = 0; k < size; k++)
        sums[into + k] =
          (sums[into + k] as number) + (weights[row] as number) * (vectors[row * size + k] as number)
    }
    for (let at = 0; at < middles.length; at += size) {
      let length = 0
      for (let k = 0; k < size; k++) length += (sums[at + k] as number) ** 2
      // A group that lost all its words keeps its place.
      if (length === 0) continue
      for (let k = 0; k < size; k++) middles[at + k] = (sums[at + k] as number) / Math.sqrt(length)
    }
  }
  return group
}

/** The product of two vectors; four sums at a time, which takes half the time of one. */
function alike(a: Float32Array, from: number, b: Float32Array, other: number): number {
  let [first, second, third, fourth] = [0, 0, 0, 0]
  for (let k = 0; k < directions; k += 4) {
    first += (a[from + k] as number) * (b[other + k] as number)
    second += (a[from + k + 1] as number) * (b[other + k + 1] as number)
    third += (a[from + k + 2] as number) * (b[other + k + 2] as number)
    fourth += (a[from + k + 3] as number) * (b[other + k + 3] as number)
  }
  return first + second + third + fourth
}

/** `count` different places, heavy ones more likely. */
function drawn(weights: readonly number[], count: number, next: () => number): number[] {
  return weights
    .map((weight, at) => ({ at, key: Math.log(Math.max(next(), 1e-12)) / weight }))
    .sort((a, b) => b.key - a.key || a.at - b.at)
    .slice(0, count)
    .map(({ at }) => at)
}
