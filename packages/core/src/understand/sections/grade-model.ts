/** The learned weights of the grade model, as they are shipped, and the form they are used in. */
import { type Linear, type PackedLinear, unpackLinear, weightOf } from '../weights/linear.ts'
import { SHAPE_LENGTH, SIGNALS } from './section-shape.ts'

/** As `model/sections.json` holds it. */
export interface PackedGradeModel {
  readonly version: 2
  /** Grade ids, lowest first; the model speaks only of frameworks that have exactly these. */
  readonly grades: readonly string[]
  /** What each feature weighs, in the columns that `columnsFor` names. */
  readonly words: PackedLinear
  readonly shape: { readonly mean: readonly number[]; readonly spread: readonly number[] }
  /** How many items the list of what needs to improve has, all of them and a section's own: logarithms. */
  readonly items: { readonly mean: ItemNumbers; readonly spread: ItemNumbers }
  /** One for each step of the scale: at or below `grades[step]` against above it. */
  readonly steps: readonly GradeStep[]
  /** A section of fewer sentences is not judged. */
  readonly fewestSentences: number
}

/** Of all items of a report, and of those that speak of one section. */
export type ItemNumbers = readonly [all: number, own: number]

export interface GradeStep {
  readonly intercept: number
  readonly shape: readonly number[]
  /** Weights of the shape of the report's other sections, on average. */
  readonly mateShape: readonly number[]
  readonly items: ItemNumbers
  /** What stands in for the words of the improvement items where there are none. */
  readonly noItems: number
  /** Chance that the grade is above the step: logistic of `slope * score + shift`. */
  readonly slope: number
  readonly shift: number
  /** The score from which the wording is read as above the step. */
  readonly cut: number
}

export interface GradeModel extends Omit<PackedGradeModel, 'words' | 'version'> {
  readonly words: Linear
}

/** What the model needs of a sentence: the rows of its features, and a score for each of `SIGNALS`. */
export interface SentenceParts {
  readonly rows: Int32Array
  readonly signals: Float64Array
}

/** The columns of the features' weights: rarity, the signals, then a section's and its items' words for each step. */
export function columnsFor(steps: number): string[] {
  const each = (name: string) => Array.from({ length: steps }, (_, step) => `${name} ${step}`)
  return ['rarity', ...SIGNALS, ...each('section'), ...each('items')]
}

const rarityColumn = 0
export const signalColumn = 1
export const sectionColumn: number = signalColumn + SIGNALS.length

/** Makes the shipped weights usable; throws when they are cut short or of another version. */
export function unpackGradeModel(packed: PackedGradeModel): GradeModel {
  const { words, version, ...rest } = packed
  const expected = columnsFor(rest.steps.length)
  if (
    version !== 2 ||
    words.outputs.join() !== expected.join() ||
    rest.shape.mean.length !== SHAPE_LENGTH ||
    rest.steps.some(({ shape, mateShape }) => shape.length + mateShape.length !== SHAPE_LENGTH * 2)
  ) {
    throw new Error(
      'The weights of the grade model do not fit this version: make them again with pnpm train.'
    )
  }
  return { ...rest, words: unpackLinear(words) }
}

/** How telling a feature is: the rarer, the more. */
export function rarityOf(model: GradeModel, row: number): number {
  return weightOf(model.words, row, rarityColumn)
}

/** The length of a text as a vector of its features' rarities; 1 for a text of unknown words. */
export function lengthOf(model: GradeModel, rows: Int32Array): number {
  let square = 0
  for (let at = 0; at < rows.length; at++) square += rarityOf(model, rows[at] as number) ** 2
  return Math.sqrt(square) || 1
}
/** More or fewer items than published reports have count no further than this many spreads from the mean. */
const furthest = 2.5
/** An item that speaks of other sections only leaves some of itself here, so that the logarithm is not pulled apart. */
const someOfAnItem = 0.3

/** The numbers of items as the model weighs them: logarithms. */
export function itemNumbers({ all, own }: { readonly all: number; readonly own: number }): ItemNumbers {
  return [Math.log(Math.max(all, 1)), Math.log(own + someOfAnItem)]
}

/** Logarithms about their mean, in spreads, bounded. */
export function standardItems(numbers: ItemNumbers, { mean, spread }: GradeModel['items']): ItemNumbers {
  const bounded = (at: 0 | 1) => {
    const value = (numbers[at] - mean[at]) / spread[at]
    return Math.max(-furthest, Math.min(furthest, value))
  }
  return [bounded(0), bounded(1)]
}
