/** Learns, from graded sections and labelled sentences, how likely each grade is from a section's wording. */
import {
  columnsFor,
  type GradeStep,
  type PackedGradeModel
} from '../../core/src/understand/sections/grade-model.ts'
import { SHAPE_LENGTH, SIGNALS, standardShape } from '../../core/src/understand/sections/section-shape.ts'
import { GRADES, type GradedSection, type LabelledSentence } from './graded-sections.ts'
import { kernelLogistic } from './linear.ts'
import { packLinear } from './pack-linear.ts'
import { type Calibration, calibrate, chancesOf, readRank } from './section-calibration.ts'
import {
  addWords,
  dot,
  type FixedKernel,
  fixedKernel,
  meanShape,
  type SectionKernel,
  sectionKernel
} from './section-kernel.ts'
import { rounded, type SectionMaterial, sectionMaterial } from './section-material.ts'
import { SignalFits, shapeOf, signalColumn } from './section-signals.ts'

const stepPenalty = 0.05
const folds = 10
const steps = GRADES.length - 1

/** A section's cross-validated reading: no sentence of its authority was in the training of what read it. */
export interface SectionReading {
  readonly section: GradedSection
  /** Scores of the three steps. */
  readonly scores: readonly number[]
  /** 0 to 3. */
  readonly read: number
  /** Of the four grades, lowest first. */
  readonly probabilities: readonly number[]
}

/** One reading of every section for each deal. */
export type Deals = readonly (readonly SectionReading[])[]

/** Authorities dealt into folds in the order of a hash of their names and the deal, so that a deal never changes. */
export function foldOf(authorities: readonly string[], deal = 0): Map<string, number> {
  const hash = (name: string) => {
    let value = 2166136261
    for (let i = 0; i < name.length; i++) value = Math.imul(value ^ name.charCodeAt(i), 16777619) >>> 0
    return deal === 0 ? value : Math.imul(value ^ (value >>> 15), 0x2c1b3c6d + deal * 2) >>> 0
  }
  const order = [...new Set(authorities)].sort((a, b) => hash(a) - hash(b) || (a < b ? -1 : 1))
  return new Map(order.map((name, i) => [name, i % folds]))
}

/**
 * Makes the shipped model, and measures it over `count` deals. Deterministic: the same sections and labels give the same
 * bytes.
 */
export function trainSections(
  sections: readonly GradedSection[],
  labelled: readonly LabelledSentence[],
  fewestSentences: number,
  count = 1
): { model: PackedGradeModel; readings: Deals } {
  const material = sectionMaterial(sections, labelled)
  const fixed = fixedKernel(material)
  const readings = readDeals(material, fixed, count)
  const calibration = calibrate(
    readings.flatMap(deal => deal.map(scoredOf)),
    steps
  )
  return { model: finalModel(material, fixed, calibration, fewestSentences), readings }
}

/** Reads every section with models that saw nothing of its authority, once for each of `count` deals. */
export function crossValidateSections(
  sections: readonly GradedSection[],
  labelled: readonly LabelledSentence[],
  count = 1
): Deals {
  const material = sectionMaterial(sections, labelled)
  return readDeals(material, fixedKernel(material), count)
}

function readDeals(material: SectionMaterial, fixed: FixedKernel, count: number): Deals {
  return Array.from({ length: count }, (_, deal) => {
    process.stderr.write(`  grades, deal ${deal + 1} of ${count} into ${folds} folds\n`)
    return crossValidate(material, fixed, deal)
  })
}

/**
 * What a section of the training part is learned from was itself read by a model without its authority, and without
 * the fold that is measured.
 */
function crossValidate(material: SectionMaterial, fixed: FixedKernel, deal: number): SectionReading[] {
  const { sections } = material
  const fold = sectionFolds(sections, deal)
  const fits = new SignalFits(material)
  const scores: number[][] = sections.map(() => [])
  for (let out = 0; out < folds; out++) {
    const kernel = sectionKernel(
      material,
      fixed,
      standardise(crossFittedShapes(material, fits, deal, out)).rows
    )
    const learned = indexes(sections.length, i => fold[i] !== out)
    const read = indexes(sections.length, i => fold[i] === out)
    readFold(sections, kernel, learned, read, scores)
  }
  const readings: SectionReading[] = []
  for (let out = 0; out < folds; out++) {
    const others = indexes(sections.length, i => fold[i] !== out)
    const calibration = calibrate(
      others.map(i => ({ scores: scores[i] as number[], rank: (sections[i] as GradedSection).rank })),
      steps
    )
    for (const i of indexes(sections.length, j => fold[j] === out)) {
      const own = scores[i] as number[]
      readings[i] = {
        section: sections[i] as GradedSection,
        scores: own,
        read: readRank(own, calibration),
        probabilities: chancesOf(own, calibration)
      }
    }
  }
  return readings
}

function sectionFolds(sections: readonly GradedSection[], deal: number): number[] {
  const dealt = foldOf(
    sections.map(({ authority }) => authority),
    deal
  )
  return sections.map(({ authority }) => dealt.get(authority) ?? 0)
}

/** Shapes of all sections, each by signals learned without its own fold and without fold `out` (-1 for none). */
function crossFittedShapes(
  material: SectionMaterial,
  fits: SignalFits,
  deal: number,
  out: number
): Float64Array[] {
  const dealt = foldOf(
    material.sections.map(({ authority }) => authority),
    deal
  )
  const shapes: Float64Array[] = []
  for (let own = 0; own < folds; own++) {
    const [low, high] = [out < 0 ? own : Math.min(own, out), Math.max(own, out)]
    const without = (a: number, b: number) => (authority: string) =>
      dealt.get(authority) !== a && dealt.get(authority) !== b
    // Labels say nothing of grades, so fold `out` need not be kept from them.
    const fit = {
      grade: fits.grade(`${low} ${high}`, without(low, high)),
      label: fits.label(`${own}`, without(own, own))
    }
    material.sections.forEach(({ authority }, i) => {
      if (dealt.get(authority) === own) shapes[i] = shapeOf(material, i, fit)
    })
  }
  return shapes
}

function finalModel(
  material: SectionMaterial,
  fixed: FixedKernel,
  calibration: Calibration,
  fewestSentences: number
): PackedGradeModel {
  const { features } = material
  const fits = new SignalFits(material)
  const { mean, spread, rows } = standardise(crossFittedShapes(material, fits, 0, -1))
  const kernel = sectionKernel(material, fixed, rows)
  const learned = Array.from({ length: steps }, (_, step) =>
    learnStep(material, fixed, kernel, rows, step, calibration)
  )
  const everyone = () => true
  const fit = { grade: fits.grade('', everyone), label: fits.label('', everyone) }
  const signals = SIGNALS.map((_, signal) => {
    const { base, weights } = signalColumn(fit, signal)
    return {
      bias: base,
      weights: Float32Array.from(weights, (weight, row) => weight * (material.rarity[row] as number))
    }
  })
  const column = (weights: Float64Array) => ({ bias: 0, weights: Float32Array.from(weights) })
  return {
    version: 2,
    grades: GRADES,
    fewestSentences,
    items: material.items,
    shape: { mean: [...mean].map(rounded), spread: [...spread].map(rounded) },
    steps: learned.map(({ step }) => step),
    words: packLinear(columnsFor(steps), features, [
      column(material.rarity),
      ...signals,
      ...learned.map(({ words }) => column(words)),
      ...learned.map(({ itemWords }) => column(itemWords))
    ])
  }
}

/** One step of the scale: what the likeness to each section of the training weighs, told of words and shapes. */
function learnStep(
  material: SectionMaterial,
  fixed: FixedKernel,
  kernel: SectionKernel,
  shapes: readonly Float64Array[],
  step: number,
  calibration: Calibration
): { step: GradeStep; words: Float64Array; itemWords: Float64Array } {
  const { sections, mates } = material
  const { alpha, intercept } = kernelLogistic(
    kernel.values,
    sections.length,
    sections.map(({ rank }) => rank > step),
    stepPenalty
  )
  const words = new Float64Array(material.features.length)
  const itemWords = new Float64Array(material.features.length)
  const shape = new Float64Array(SHAPE_LENGTH)
  const mateShape = new Float64Array(SHAPE_LENGTH)
  const items: [number, number] = [0, 0]
  let words0 = 0
  let items0 = 0
  sections.forEach((_, i) => {
    const weight = alpha[i] as number
    const listed = material.itemWords[i] ?? null
    addWords(words, material.words[i] ?? null, weight * fixed.words.weight)
    addWords(itemWords, listed, weight * fixed.itemWords.weight)
    words0 += weight * fixed.words.weight
    if (listed !== null) items0 += weight * fixed.itemWords.weight
    const beside = meanShape(mates[i] ?? [], shapes, SHAPE_LENGTH)
    for (let d = 0; d < SHAPE_LENGTH; d++) {
      shape[d] = (shape[d] as number) + weight * kernel.shape * (shapes[i]?.[d] as number)
      mateShape[d] = (mateShape[d] as number) + weight * kernel.mateShape * (beside[d] as number)
    }
    const numbers = material.itemNumbers[i] ?? [0, 0]
    items[0] += weight * kernel.itemNumber * numbers[0]
    items[1] += weight * kernel.itemNumber * numbers[1]
  })
  addMean(words, fixed.words.mean, -words0)
  addMean(itemWords, fixed.itemWords.mean, -items0)
  const noItems = dot(itemWords, fixed.itemWords.mean)
  const chance = calibration.chances[step]
  return {
    words,
    itemWords,
    step: {
      intercept: rounded(intercept - dot(words, fixed.words.mean) - noItems),
      shape: [...shape].map(rounded),
      mateShape: [...mateShape].map(rounded),
      items: [rounded(items[0]), rounded(items[1])],
      noItems: rounded(noItems),
      slope: rounded(chance?.slope ?? 1),
      shift: rounded(chance?.shift ?? 0),
      cut: rounded(calibration.cuts[step] ?? 0)
    }
  }
}

function readFold(
  sections: readonly GradedSection[],
  { values }: SectionKernel,
  learned: readonly number[],
  read: readonly number[],
  scores: number[][]
): void {
  const n = sections.length
  const size = learned.length
  const part = new Float64Array(size * size)
  learned.forEach((i, a) => {
    learned.forEach((j, b) => {
      part[a * size + b] = values[i * n + j] as number
    })
  })
  for (let step = 0; step < steps; step++) {
    const truth = learned.map(i => (sections[i] as GradedSection).rank > step)
    const { alpha, intercept } = kernelLogistic(part, size, truth, stepPenalty)
    for (const i of read) {
      let score = intercept
      learned.forEach((j, b) => {
        score += (values[i * n + j] as number) * (alpha[b] as number)
      })
      ;(scores[i] as number[])[step] = score
    }
  }
}

function standardise(shapes: readonly Float64Array[]) {
  const n = shapes.length
  const mean = new Float64Array(SHAPE_LENGTH)
  const square = new Float64Array(SHAPE_LENGTH)
  for (const shape of shapes) addMean(mean, shape, 1 / n)
  for (const shape of shapes)
    for (let d = 0; d < SHAPE_LENGTH; d++)
      square[d] = (square[d] as number) + ((shape[d] as number) - (mean[d] as number)) ** 2 / n
  const spread = square.map(value => Math.sqrt(value) || 1)
  const rows = shapes.map(shape => standardShape(shape, mean, spread))
  return { mean, spread, rows }
}

function scoredOf({ section, scores }: SectionReading) {
  return { scores, rank: section.rank }
}

function addMean(into: Float64Array, values: Float64Array, weight: number): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) + weight * (values[i] as number)
}

function indexes(length: number, wanted: (index: number) => boolean): number[] {
  const list: number[] = []
  for (let i = 0; i < length; i++) if (wanted(i)) list.push(i)
  return list
}
