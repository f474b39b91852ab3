/** A linear model over hashed features: a row of small weights for each feature, found by its number. */
import { bytesOf } from '../../analyse/wink/base64.ts'

/** As shipped. */
export interface PackedLinear {
  /** Names of the outputs, in the order of the weights of a row. */
  readonly outputs: readonly string[]
  /** What one step of an output's weights stands for. */
  readonly steps: readonly number[]
  readonly bias: readonly number[]
  /**
   * Feature numbers, ascending: how far each is from the one before it, in base64 of bytes of seven bits, the lowest first; the
   * highest bit says that another byte follows.
   */
  readonly features: string
  /**
   * One character for each feature and output, output by output: "?" for none, and so many characters after or before it as the
   * weight has steps. One character each is what gzip makes smallest.
   */
  readonly weights: string
}

/** Ready for use. */
export interface Linear {
  readonly outputs: readonly string[]
  readonly steps: readonly number[]
  readonly bias: readonly number[]
  /** Feature by feature: what one feature weighs lies together. */
  readonly weights: Int8Array
  readonly count: number
  /** Open addressing: a feature's row plus one, 0 for an empty slot. */
  readonly slots: Uint16Array | Uint32Array
  readonly features: Uint32Array
}

/** Of a weight as shipped, and the characters from "#" to "[" stand for all of them: none needs to be escaped in JSON. */
export const highestStep = 28
const noWeight = '?'.charCodeAt(0)

/** Weights in steps as the text that is shipped; throws on one that is out of range. */
export function weightText(steps: readonly number[]): string {
  const bad = steps.find(step => !(Math.abs(step) <= highestStep))
  if (bad !== undefined) throw new RangeError(`A weight of ${bad} steps cannot be packed.`)
  return steps.map(step => String.fromCharCode(noWeight + step)).join('')
}

/** Unpacks a model; throws on one that is cut short. */
export function unpackLinear(packed: PackedLinear): Linear {
  const features = featuresOf(bytesOf(packed.features))
  const { outputs, steps, bias, weights: byOutput } = packed
  const count = features.length
  const each = outputs.length
  if (byOutput.length !== count * each) throw new Error('A model of core is cut short: make it again.')
  const weights = new Int8Array(byOutput.length)
  for (let output = 0, from = 0; output < each; output++) {
    for (let row = 0; row < count; row++)
      weights[row * each + output] = byOutput.charCodeAt(from++) - noWeight
  }
  let size = 16
  while (size < count * 2) size *= 2
  const slots = count < 65_535 ? new Uint16Array(size) : new Uint32Array(size)
  for (let row = 0; row < count; row++) {
    let slot = (features[row] as number) & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = row + 1
  }
  return { outputs, steps, bias, weights, count, slots, features }
}

function featuresOf(bytes: Uint8Array): Uint32Array {
  const features = new Uint32Array(bytes.length)
  let count = 0
  let before = 0
  let gap = 0
  let place = 1
  for (const byte of bytes) {
    gap += (byte & 127) * place
    place *= 128
    if (byte > 127) continue
    before += gap
    features[count++] = before
    gap = 0
    place = 1
  }
  return features.slice(0, count)
}

/** The row of a feature; -1 when the model does not know it. */
export function rowOf({ slots, features }: Linear, feature: number): number {
  const last = slots.length - 1
  for (let slot = feature & last; ; slot = (slot + 1) & last) {
    const row = (slots[slot] as number) - 1
    if (row < 0 || features[row] === feature) return row
  }
}

/** The weight of a row for an output. */
export function weightOf(model: Linear, row: number, output: number): number {
  return (model.weights[row * model.outputs.length + output] as number) * (model.steps[output] as number)
}
