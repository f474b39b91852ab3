/** Learns, from graded sections and labelled sentences, how likely each grade is from a section's wording. */
import { type PackedGradeModel, packNumbers, unpackNumbers } from '../../core/src/understand/grade-model.ts'
import { SHAPE_LENGTH, SIGNALS, sectionShape, sectionWords } from '../../core/src/understand/section-shape.ts'
import { gramsOf } from '../../core/src/understand/section-words.ts'
import { GRADES, type GradedSection, type LabelledSentence } from './graded-sections.ts'
import { addScores, kernelLogistic, logistic, type SparseRows, sparseRidge } from './linear.ts'

const fewestAuthorities = 12
const gradePenalty = 3
const labelPenalty = 0.5
const stepPenalty = 0.1
const shapeShare = 0.5
const matesShare = 0.5
const folds = 10
const steps = GRADES.length - 1
const gradeOutputs = steps + 1
const labelOutputs = SIGNALS.length - gradeOutputs

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

interface Material {
  readonly sections: readonly GradedSection[]
  readonly grams: readonly string[]
  readonly rarity: Float64Array
  /** Distinct sentences, then labelled ones. */
  readonly rows: SparseRows
  readonly distinct: number
  /** Distinct sentence numbers of each section. */
  readonly members: readonly (readonly number[])[]
  /** The section each distinct sentence is first seen in. */
  readonly home: Int32Array
  readonly labelled: readonly LabelledSentence[]
  readonly mates: readonly (readonly number[])[]
  readonly words: readonly ReadonlyMap<number, number>[]
  readonly wordKernel: Float64Array
  readonly wordScale: number
  readonly wordMean: Float64Array
}

/** Weights of the signals, gram by gram, and their means. */
interface SignalFit {
  readonly grade: Float64Array
  readonly gradeBase: Float64Array
  readonly label: Float64Array
  readonly labelBase: Float64Array
}

interface Calibration {
  readonly cuts: readonly number[]
  readonly platt: readonly { readonly slope: number; readonly shift: number }[]
}

/** Authorities dealt into folds in the order of a fixed hash of their names, so that the deal never changes. */
export function foldOf(authorities: readonly string[]): Map<string, number> {
  const hash = (name: string) => {
    let value = 2166136261
    for (let i = 0; i < name.length; i++) value = Math.imul(value ^ name.charCodeAt(i), 16777619) >>> 0
    return value
  }
  const order = [...new Set(authorities)].sort((a, b) => hash(a) - hash(b) || (a < b ? -1 : 1))
  return new Map(order.map((name, i) => [name, i % folds]))
}

/** Makes the shipped model. Deterministic: the same sections and labels give the same bytes. */
export function trainSections(
  sections: readonly GradedSection[],
  labelled: readonly LabelledSentence[],
  fewestSentences: number
): { model: PackedGradeModel; readings: SectionReading[] } {
  const material = prepare(sections, labelled)
  const { fold, shapesWithout, readings, calibration } = crossValidate(material)
  const shapes = shapesWithout(-1, fold)
  const { mean, spread, rows } = standardise(shapes)
  const kernel = makeKernel(material, rows)
  const n = sections.length
  const width = material.grams.length
  const all = fitSignals(material, () => true)
  const rarity = packNumbers(material.rarity)
  const signals = SIGNALS.map((_, s) => {
    const byGrade = s < gradeOutputs
    const weights = byGrade ? all.grade : all.label
    const outputs = byGrade ? gradeOutputs : labelOutputs
    const at = byGrade ? s : s - gradeOutputs
    const values = material.rarity.map((rare, id) => rare * (weights[id * outputs + at] as number))
    return { ...packNumbers(values), base: rounded((byGrade ? all.gradeBase : all.labelBase)[at] as number) }
  })
  const packed = Array.from({ length: steps }, (_, step) => {
    const { alpha, intercept } = kernelLogistic(
      kernel.values,
      n,
      sections.map(({ rank }) => rank > step),
      stepPenalty
    )
    const own = new Float64Array(width)
    const mateWords = new Float64Array(width)
    const shape = new Float64Array(SHAPE_LENGTH)
    const mateShape = new Float64Array(SHAPE_LENGTH)
    sections.forEach((_, i) => {
      const weight = alpha[i] as number
      addWords(own, material, i, weight * kernel.words)
      addShape(shape, rows, i, weight * kernel.shape)
      const mates = material.mates[i] ?? []
      for (const mate of mates) {
        addWords(mateWords, material, mate, (weight * kernel.mateWords) / mates.length)
        addShape(mateShape, rows, mate, (weight * kernel.mateShape) / mates.length)
      }
    })
    const ownAtMean = dot(own, material.wordMean)
    const matesAtMean = dot(mateWords, material.wordMean)
    return {
      intercept: rounded(intercept - ownAtMean - matesAtMean),
      words: packNumbers(own),
      mateWords: packNumbers(mateWords),
      shape: [...shape].map(rounded),
      mateShape: [...mateShape].map(rounded),
      noMates: rounded(matesAtMean),
      slope: rounded(calibration.platt[step]?.slope ?? 1),
      shift: rounded(calibration.platt[step]?.shift ?? 0),
      cut: rounded(calibration.cuts[step] ?? 0)
    }
  })
  return {
    readings,
    model: {
      version: 1,
      grades: GRADES,
      grams: material.grams.join('\n'),
      rarity,
      signals,
      shape: { mean: [...mean].map(rounded), spread: [...spread].map(rounded) },
      steps: packed,
      fewestSentences
    }
  }
}

/** Reads every section with a model that saw nothing of its authority. */
export function crossValidateSections(
  sections: readonly GradedSection[],
  labelled: readonly LabelledSentence[]
): SectionReading[] {
  return crossValidate(prepare(sections, labelled)).readings
}

/** Trains on reports published before `day` (ISO) and reads the others. */
export function timeSplitSections(
  sections: readonly GradedSection[],
  labelled: readonly LabelledSentence[],
  day: string
): SectionReading[] {
  const material = prepare(sections, labelled)
  const late = sections.map(({ published }) => published >= day)
  const inner = foldOf(sections.map(({ authority }) => authority))
  const part = sections.map(({ authority }, i) => (late[i] ? folds : (inner.get(authority) ?? 0)))
  const shapes: Float64Array[] = new Array(sections.length)
  for (let m = 0; m <= folds; m++) {
    const fit = fitSignals(material, i => part[i] !== folds && part[i] !== m)
    fillShapes(material, fit, i => part[i] === m, shapes)
  }
  const { rows } = standardise(shapes)
  const kernel = makeKernel(material, rows)
  const scores = sections.map(() => [0, 0, 0])
  for (let m = 0; m <= folds; m++) {
    readFold(
      material,
      kernel.values,
      i => part[i] !== folds && part[i] !== m,
      i => part[i] === m,
      scores
    )
  }
  const early = indexes(sections.length, i => !late[i])
  const calibration = calibrate(sections, scores, early)
  return indexes(sections.length, i => late[i] === true).map(i => reading(sections, scores, i, calibration))
}

function crossValidate(material: Material) {
  const { sections } = material
  const deal = foldOf(sections.map(({ authority }) => authority))
  const fold = sections.map(({ authority }) => deal.get(authority) ?? 0)
  const pairs = new Map<string, SignalFit>()
  const fitWithout = (a: number, b: number) => {
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`
    let fit = pairs.get(key)
    if (fit === undefined) {
      fit = fitSignals(material, i => fold[i] !== a && fold[i] !== b)
      pairs.set(key, fit)
    }
    return fit
  }
  const shapesWithout = (out: number, part: readonly number[]) => {
    const shapes: Float64Array[] = new Array(sections.length)
    for (let m = 0; m < folds; m++) {
      fillShapes(material, fitWithout(out < 0 ? m : out, m), i => part[i] === m, shapes)
    }
    return shapes
  }
  const scores = sections.map(() => [0, 0, 0])
  for (let k = 0; k < folds; k++) {
    const { rows } = standardise(shapesWithout(k, fold))
    readFold(
      material,
      makeKernel(material, rows).values,
      i => fold[i] !== k,
      i => fold[i] === k,
      scores
    )
  }
  const readings: SectionReading[] = new Array(sections.length)
  for (let k = 0; k < folds; k++) {
    const calibration = calibrate(
      sections,
      scores,
      indexes(sections.length, i => fold[i] !== k)
    )
    for (const i of indexes(sections.length, j => fold[j] === k))
      readings[i] = reading(sections, scores, i, calibration)
  }
  const calibration = calibrate(
    sections,
    scores,
    indexes(sections.length, () => true)
  )
  return { fold, shapesWithout, readings, calibration }
}

function prepare(sections: readonly GradedSection[], labelled: readonly LabelledSentence[]): Material {
  const numbers = new Map<string, number>()
  const homes: number[] = []
  const members = sections.map(({ sentences }, i) =>
    sentences.map(text => {
      let number = numbers.get(text)
      if (number === undefined) {
        number = numbers.size
        numbers.set(text, number)
        homes.push(i)
      }
      return number
    })
  )
  const grammed = [...numbers.keys()].map(text => gramsOf(text))
  const users = new Map<string, Set<string>>()
  const seen = new Map<string, number>()
  grammed.forEach((grams, number) => {
    const authority = sections[homes[number] as number]?.authority ?? ''
    for (const gram of grams) {
      let set = users.get(gram)
      if (set === undefined) {
        set = new Set()
        users.set(gram, set)
      }
      set.add(authority)
      seen.set(gram, (seen.get(gram) ?? 0) + 1)
    }
  })
  const grams = [...users]
    .filter(([, set]) => set.size >= fewestAuthorities)
    .map(([gram]) => gram)
    .sort()
  const ids = new Map(grams.map((gram, id) => [gram, id]))
  const total = numbers.size
  // Rounded as it will be shipped, so that training and reading see the same lengths.
  const rarity = unpackNumbers(
    packNumbers(grams.map(gram => Math.sqrt(Math.log((1 + total) / (1 + (seen.get(gram) ?? 0))))))
  ).slice(0, grams.length)
  const rowIds: Int32Array[] = []
  const rowValues: Float64Array[] = []
  for (const each of [...grammed, ...labelled.map(({ text }) => gramsOf(text))]) {
    const known = Int32Array.from(each.flatMap(gram => ids.get(gram) ?? []))
    let square = 0
    for (const id of known) square += (rarity[id] as number) ** 2
    const length = Math.sqrt(square) || 1
    rowIds.push(known)
    rowValues.push(Float64Array.from(known, id => (rarity[id] as number) / length))
  }
  const words = members.map(list => sectionWords(list.map(number => rowIds[number] as Int32Array)))
  const wordMean = new Float64Array(grams.length)
  for (const map of words)
    for (const [id, value] of map) wordMean[id] = (wordMean[id] as number) + value / words.length
  const { values, scale } = wordGram(words, wordMean)
  return {
    sections,
    grams,
    rarity,
    rows: { ids: rowIds, values: rowValues, width: grams.length },
    distinct: total,
    members,
    home: Int32Array.from(homes),
    labelled,
    mates: sections.map(({ report }, i) =>
      indexes(sections.length, j => j !== i && sections[j]?.report === report)
    ),
    words,
    wordKernel: values,
    wordScale: scale,
    wordMean
  }
}

/** Inner products of the sections' words about their mean, scaled so that the mean square length is 1. */
function wordGram(words: readonly ReadonlyMap<number, number>[], mean: Float64Array) {
  const n = words.length
  const values = new Float64Array(n * n)
  const lists = words.map(map => [Int32Array.from(map.keys()), Float64Array.from(map.values())] as const)
  for (let i = 0; i < n; i++) {
    const centred = new Float64Array(mean.length)
    for (let id = 0; id < mean.length; id++) centred[id] = -(mean[id] as number)
    for (const [id, value] of words[i] ?? []) centred[id] = (centred[id] as number) + value
    const atMean = dot(centred, mean)
    lists.forEach(([ids, weights], j) => {
      let sum = -atMean
      for (let k = 0; k < ids.length; k++)
        sum += (centred[ids[k] as number] as number) * (weights[k] as number)
      values[i * n + j] = sum
    })
  }
  let trace = 0
  for (let i = 0; i < n; i++) trace += values[i * n + i] as number
  const scale = n / trace
  return { values: values.map(value => value * scale), scale }
}

function fitSignals(material: Material, inTraining: (section: number) => boolean): SignalFit {
  const { sections, rows, labelled } = material
  const sentences = indexes(material.distinct, number => inTraining(material.home[number] as number))
  const reports = new Map(sections.map(({ report }, i) => [report, i]))
  const labels = indexes(labelled.length, i => {
    const section = reports.get(labelled[i]?.report ?? '')
    return section === undefined || inTraining(section)
  })
  const gradeTargets = sentences.map(number => {
    const rank = sections[material.home[number] as number]?.rank ?? 0
    return [+(rank > 0), +(rank > 1), +(rank > 2), rank]
  })
  const labelTargets = labels.map(i => {
    const { polarity, level, impact } = labelled[i] as LabelledSentence
    const weak = polarity === 'weakness' || polarity === 'mixed'
    return [
      ...['strength', 'weakness', 'mixed', 'neutral'].map(name => +(polarity === name)),
      +(weak && level === 3),
      +(polarity === 'strength' && level === 2),
      +impact
    ]
  })
  const grade = centredTargets(gradeTargets, gradeOutputs)
  const label = centredTargets(labelTargets, labelOutputs)
  const labelRows = labels.map(i => material.distinct + i)
  return {
    grade: sparseRidge(rows, sentences, grade.targets, gradeOutputs, gradePenalty),
    gradeBase: grade.mean,
    label: sparseRidge(rows, labelRows, label.targets, labelOutputs, labelPenalty),
    labelBase: label.mean
  }
}

function centredTargets(lists: readonly (readonly number[])[], outputs: number) {
  const mean = new Float64Array(outputs)
  for (const list of lists)
    for (let k = 0; k < outputs; k++) mean[k] = (mean[k] as number) + (list[k] as number) / lists.length
  const targets = new Float64Array(lists.length * outputs)
  lists.forEach((list, i) => {
    for (let k = 0; k < outputs; k++) targets[i * outputs + k] = (list[k] as number) - (mean[k] as number)
  })
  return { mean, targets }
}

function fillShapes(
  material: Material,
  fit: SignalFit,
  wanted: (section: number) => boolean,
  into: Float64Array[]
): void {
  for (const i of indexes(material.sections.length, wanted)) {
    into[i] = sectionShape(
      (material.members[i] ?? []).map(number => {
        const grade = fit.gradeBase.slice()
        const label = fit.labelBase.slice()
        addScores(material.rows, number, fit.grade, gradeOutputs, grade)
        addScores(material.rows, number, fit.label, labelOutputs, label)
        return Float64Array.from([...grade, ...label])
      })
    )
  }
}

function standardise(shapes: readonly Float64Array[]) {
  const n = shapes.length
  const mean = new Float64Array(SHAPE_LENGTH)
  const spread = new Float64Array(SHAPE_LENGTH)
  for (const shape of shapes)
    for (let d = 0; d < SHAPE_LENGTH; d++) mean[d] = (mean[d] as number) + (shape[d] as number) / n
  for (const shape of shapes) {
    for (let d = 0; d < SHAPE_LENGTH; d++) {
      spread[d] = (spread[d] as number) + ((shape[d] as number) - (mean[d] as number)) ** 2 / n
    }
  }
  const deviation = spread.map(value => Math.sqrt(value) || 1)
  const rows = shapes.map(shape =>
    shape.map((value, d) => (value - (mean[d] as number)) / (deviation[d] as number))
  )
  return { mean, spread: deviation, rows }
}

/** The kernel of a section's own words and shape and of its report's other sections, and the share of each part. */
function makeKernel(material: Material, rows: readonly Float64Array[]) {
  const n = rows.length
  const own = new Float64Array(n * n)
  const wordShare = 1 / (1 + shapeShare)
  const shapeWeight = shapeShare / (1 + shapeShare) / SHAPE_LENGTH
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const value =
        wordShare * (material.wordKernel[i * n + j] as number) +
        shapeWeight * dot(rows[i] as Float64Array, rows[j] as Float64Array)
      own[i * n + j] = value
      own[j * n + i] = value
    }
  }
  const mates = new Float64Array(n * n)
  let trace = 0
  for (let i = 0; i < n; i++) {
    const a = material.mates[i] ?? []
    for (let j = 0; j < n; j++) {
      const b = material.mates[j] ?? []
      let sum = 0
      for (const x of a) for (const y of b) sum += own[x * n + y] as number
      mates[i * n + j] = a.length && b.length ? sum / a.length / b.length : 0
    }
    trace += (mates[i * n + i] as number) / n
  }
  const ownPart = 1 / (1 + matesShare)
  const matePart = trace > 0 ? matesShare / (1 + matesShare) / trace : 0
  return {
    values: own.map((value, i) => ownPart * value + matePart * (mates[i] as number)),
    words: ownPart * wordShare * material.wordScale,
    shape: ownPart * shapeWeight,
    mateWords: matePart * wordShare * material.wordScale,
    mateShape: matePart * shapeWeight
  }
}

function readFold(
  material: Material,
  kernel: Float64Array,
  inTraining: (section: number) => boolean,
  toRead: (section: number) => boolean,
  scores: number[][]
): void {
  const n = material.sections.length
  const train = indexes(n, inTraining)
  const part = new Float64Array(train.length * train.length)
  train.forEach((i, a) => {
    train.forEach((j, b) => {
      part[a * train.length + b] = kernel[i * n + j] as number
    })
  })
  for (let step = 0; step < steps; step++) {
    const truth = train.map(i => (material.sections[i]?.rank ?? 0) > step)
    const { alpha, intercept } = kernelLogistic(part, train.length, truth, stepPenalty)
    for (const i of indexes(n, toRead)) {
      let score = intercept
      train.forEach((j, b) => {
        score += (kernel[i * n + j] as number) * (alpha[b] as number)
      })
      ;(scores[i] as number[])[step] = score
    }
  }
}

/** Cuts that balance both neighbours' errors, and the slope and shift that turn a score into a chance. */
function calibrate(
  sections: readonly GradedSection[],
  scores: readonly number[][],
  rows: readonly number[]
): Calibration {
  const cuts: number[] = []
  const platt: { slope: number; shift: number }[] = []
  for (let step = 0; step < steps; step++) {
    const score = (i: number) => scores[i]?.[step] ?? 0
    const below = rows.filter(i => sections[i]?.rank === step).map(score)
    const above = rows.filter(i => sections[i]?.rank === step + 1).map(score)
    const errors = Array.from({ length: 81 }, (_, g) => {
      const cut = -2 + g * 0.05
      return (
        below.filter(s => s > cut).length / below.length + above.filter(s => s <= cut).length / above.length
      )
    })
    let best = 0
    let least = Number.POSITIVE_INFINITY
    for (let g = 0; g < errors.length; g++) {
      let smooth = 0
      for (let d = -4; d <= 4; d++) smooth += errors[Math.min(Math.max(g + d, 0), 80)] as number
      if (smooth < least - 1e-12) {
        least = smooth
        best = g
      }
    }
    cuts.push(-2 + best * 0.05)
    platt.push(
      fitPlatt(
        rows.map(score),
        rows.map(i => (sections[i]?.rank ?? 0) > step)
      )
    )
  }
  return { cuts, platt }
}

function fitPlatt(scores: readonly number[], truth: readonly boolean[]): { slope: number; shift: number } {
  let slope = 1
  let shift = 0
  for (let round = 0; round < 25; round++) {
    let gs = 0
    let gb = 0
    let ss = 1e-9
    let sb = 0
    let bb = 1e-9
    scores.forEach((score, i) => {
      const chance = logistic(slope * score + shift)
      const error = (truth[i] ? 1 : 0) - chance
      const weight = chance * (1 - chance)
      gs += error * score
      gb += error
      ss += weight * score * score
      sb += weight * score
      bb += weight
    })
    const determinant = ss * bb - sb * sb
    slope += (bb * gs - sb * gb) / determinant
    shift += (ss * gb - sb * gs) / determinant
  }
  return { slope, shift }
}

function reading(
  sections: readonly GradedSection[],
  scores: readonly number[][],
  i: number,
  { cuts, platt }: Calibration
): SectionReading {
  const own = scores[i] ?? []
  const chances = own.map((score, step) =>
    logistic((platt[step]?.slope ?? 1) * score + (platt[step]?.shift ?? 0))
  )
  let read = 0
  while (read < steps && (own[read] ?? 0) > (cuts[read] ?? 0)) read++
  return { section: sections[i] as GradedSection, scores: own, read, probabilities: fromChances(chances) }
}

function fromChances(chances: readonly number[]): number[] {
  const falling = chances.map((_, i) => Math.min(...chances.slice(0, i + 1)))
  return [1, ...falling].map((chance, i) => chance - (falling[i] ?? 0))
}

function addWords(into: Float64Array, material: Material, section: number, weight: number): void {
  for (const [id, value] of material.words[section] ?? []) into[id] = (into[id] as number) + weight * value
  for (let id = 0; id < into.length; id++)
    into[id] = (into[id] as number) - weight * (material.wordMean[id] as number)
}

function addShape(into: Float64Array, rows: readonly Float64Array[], section: number, weight: number): void {
  const row = rows[section] as Float64Array
  for (let d = 0; d < into.length; d++) into[d] = (into[d] as number) + weight * (row[d] as number)
}

function indexes(length: number, wanted: (index: number) => boolean): number[] {
  const list: number[] = []
  for (let i = 0; i < length; i++) if (wanted(i)) list.push(i)
  return list
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

function rounded(value: number): number {
  return Number(value.toPrecision(7))
}
