/** Packs learned columns of weights into the form that core ships. */
import { highestStep, type PackedLinear, weightText } from '../../core/src/understand/weights/linear.ts'

/**
 * Keeps the `most` heaviest features, each weight as one character. A feature weighs what its largest weight does.
 * `features` ascending; `columns` in the order of `outputs`.
 */
export function packLinear(
  outputs: readonly string[],
  features: Uint32Array,
  columns: readonly { readonly bias: number; readonly weights: Float32Array }[],
  most: number
): PackedLinear {
  const weight = Array.from(features, (_, at) => {
    const values = columns.map(({ weights }) => weights[at] as number)
    return Math.max(...values.map(Math.abs))
  })
  const kept = Array.from(features.keys())
    .sort((a, b) => (weight[b] as number) - (weight[a] as number) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b)
  const steps = columns.map(({ weights }) => {
    const top = kept.reduce((max, at) => Math.max(max, Math.abs(weights[at] as number)), 1e-6)
    return Number((top / highestStep).toPrecision(6))
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
