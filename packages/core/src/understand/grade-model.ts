/** The learned weights of the grade model, as they are shipped, and the form they are used in. */

import { bytesOf } from './base64.ts'

/** As `model/sections.json` holds it. Packed numbers are base64 of signed bytes, to be multiplied by their scale. */
export interface PackedGradeModel {
  readonly version: 1
  /** Grade ids, lowest first; the model speaks only of frameworks that have exactly these. */
  readonly grades: readonly string[]
  /** Stems and pairs, one a line; the line number is the id. */
  readonly grams: string
  /** How telling each gram is, for the length of a sentence. */
  readonly rarity: PackedNumbers
  /** Weights of the signals, one for each gram, signal by signal. */
  readonly signals: readonly (PackedNumbers & { readonly base: number })[]
  readonly shape: { readonly mean: readonly number[]; readonly spread: readonly number[] }
  /** One for each step of the scale: at or below `grades[step]` against above it. */
  readonly steps: readonly PackedStep[]
  /** A section of fewer sentences is not judged. */
  readonly fewestSentences: number
}

export interface PackedNumbers {
  readonly scale: number
  readonly bytes: string
}

export interface PackedStep {
  readonly intercept: number
  readonly words: PackedNumbers
  readonly mateWords: PackedNumbers
  readonly shape: readonly number[]
  readonly mateShape: readonly number[]
  /** What stands in for the other sections' words where there are none. */
  readonly noMates: number
  /** Chance that the grade is above the step: logistic of `slope * score + shift`. */
  readonly slope: number
  readonly shift: number
  /** The score from which the wording is read as above the step. */
  readonly cut: number
}

export interface GradeModel {
  readonly grades: readonly string[]
  readonly grams: ReadonlyMap<string, number>
  readonly gramList: readonly string[]
  readonly rarity: Float64Array
  /** What each signal is where no gram is known. */
  readonly signalBases: Float64Array
  /** Gram by gram, so that the weights of one gram lie together: `[gram * signals + signal]`. */
  readonly signalWeights: Float64Array
  readonly shapeMean: readonly number[]
  readonly shapeSpread: readonly number[]
  readonly steps: readonly GradeStep[]
  readonly fewestSentences: number
}

export interface GradeStep extends Omit<PackedStep, 'words' | 'mateWords'> {
  readonly words: Float64Array
  readonly mateWords: Float64Array
}

/** Makes the shipped weights usable; costs a few milliseconds, so it is done once, at first use. */
export function unpackGradeModel(packed: PackedGradeModel): GradeModel {
  const gramList = packed.grams.split('\n')
  return {
    grades: packed.grades,
    grams: new Map(gramList.map((gram, id) => [gram, id])),
    gramList,
    rarity: unpackNumbers(packed.rarity),
    signalBases: Float64Array.from(packed.signals, ({ base }) => base),
    signalWeights: gramByGram(packed.signals.map(unpackNumbers)),
    shapeMean: packed.shape.mean,
    shapeSpread: packed.shape.spread,
    steps: packed.steps.map(step => ({
      ...step,
      words: unpackNumbers(step.words),
      mateWords: unpackNumbers(step.mateWords)
    })),
    fewestSentences: packed.fewestSentences
  }
}

function gramByGram(signals: readonly Float64Array[]): Float64Array {
  const count = signals.length
  const weights = new Float64Array((signals[0]?.length ?? 0) * count)
  signals.forEach((signal, s) => {
    for (let id = 0; id < signal.length; id++) weights[id * count + s] = signal[id] as number
  })
  return weights
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Numbers as signed bytes in base64, three bytes to four signs. */
export function packNumbers(values: ArrayLike<number>): PackedNumbers {
  let largest = 0
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i] as number))
  const scale = Number((largest / 127 || 1).toPrecision(6))
  const byte = (i: number) => (i < values.length ? Math.round((values[i] as number) / scale) & 255 : 0)
  let bytes = ''
  for (let i = 0; i < values.length; i += 3) {
    const three = (byte(i) << 16) | (byte(i + 1) << 8) | byte(i + 2)
    const signs = [18, 12, 6, 0].map(shift => digits[(three >> shift) & 63]).join('')
    bytes += signs.slice(0, Math.min(3, values.length - i) + 1)
  }
  return { scale, bytes }
}

export function unpackNumbers({ scale, bytes }: PackedNumbers): Float64Array {
  const signed = new Int8Array(bytesOf(bytes).buffer)
  const values = new Float64Array(signed.length)
  for (let i = 0; i < signed.length; i++) values[i] = (signed[i] as number) * scale
  return values
}
