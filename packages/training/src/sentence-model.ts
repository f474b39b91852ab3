/**
 * Learns the sentence model from labelled sentences and from the sentences of graded sections, whose grade says how
 * many weaknesses to expect among them. Same input, same weights.
 */
import type { Wording } from '../../core/src/understand/facts.ts'
import { FeatureCollector } from '../../core/src/understand/features.ts'
import { tokensOf } from '../../core/src/understand/tokens.ts'
import {
  details,
  type PackedSentenceWeights,
  polarities,
  sentenceReader,
  unpackSentenceWeights
} from '../../core/src/understand/wording.ts'
import type { GradedSection, LabelledSentence } from './graded-sections.ts'
import { packLinear } from './pack-linear.ts'
import {
  probabilitiesInto,
  type SoftmaxModel,
  type SparseExamples,
  type SparseRow,
  trainSoftmax
} from './softmax.ts'

export interface SentenceModel {
  readonly packed: PackedSentenceWeights
  read(text: string): Wording
}

/** A feature has to occur in this many sentences, and in this many authorities so that it names none. */
const leastSentences = 4
const leastAuthorities = 3
/** How much a sentence that no reader labelled counts. */
const unlabelledCount = 0.1
const rounds = 2
/** How many features are shipped, the heaviest first. */
const keptFeatures = 16_000
/** Added to the scores of the polarities: mixed and neutral sentences are rare and would seldom be named. */
const favour = [0, 0, 0.3, 1]
const thresholds = [0.25, 0.4, 0.4, 0.42]
const temperature = 1.3

/**
 * `rows` are the labelled sentences to learn from, `sections` the graded sections; both without the authorities that
 * the model is to be measured on.
 */
export function trainSentenceModel(
  rows: readonly LabelledSentence[],
  sections: readonly GradedSection[]
): SentenceModel {
  const labelled = new Set(rows.map(row => row.text))
  const graded = sections.flatMap(({ rank, authority, sentences }) =>
    sentences.filter(text => !labelled.has(text)).map(text => ({ rank, authority, text }))
  )
  const sentences = [
    ...graded,
    ...rows.map(({ text, report }) => ({ text, authority: report.replace(/-\d{4}-\d\d-\d\d$/, '') }))
  ]
  const ranks = graded.map(sentence => sentence.rank)
  const plain = featureIndex(sentences, true)
  const labels = rows.map(row => polarities.indexOf(row.polarity as (typeof polarities)[number]))
  const unknown = graded.map(({ text }) => plain.row(text))
  const polarity = learnWithGrades(
    labels,
    rows.map(({ text }) => plain.row(text)),
    unknown,
    ranks,
    {
      features: plain.size,
      classes: 4
    }
  )
  const into = new Float64Array(4)
  const faulted = graded.filter((_, at) => {
    probabilitiesInto(polarity, unknown[at] as SparseRow, into)
    return (into[1] as number) + (into[2] as number) > 0.5
  })

  const full = featureIndex(sentences, false)
  const known = rows.map(({ text }) => full.row(text))
  const learn = (
    asked: (row: LabelledSentence) => boolean,
    yes: (row: LabelledSentence) => boolean,
    more: typeof graded = []
  ) => {
    const chosen = rows.flatMap((row, at) => (asked(row) ? [{ row, features: known[at] as SparseRow }] : []))
    return learnWithGrades(
      chosen.map(({ row }) => (yes(row) ? 1 : 0)),
      chosen.map(({ features }) => features),
      more.map(({ text }) => full.row(text)),
      more.map(({ rank }) => rank),
      { features: full.size, classes: 2 }
    )
  }
  const blamed = (row: LabelledSentence) =>
    row.level !== null && (row.polarity === 'weakness' || row.polarity === 'mixed')
  const praised = (row: LabelledSentence) => row.level !== null && row.polarity === 'strength'
  const answers = [
    learn(blamed, row => row.level === 3, faulted),
    learn(blamed, row => row.level === 1),
    learn(praised, row => row.level === 2),
    learn(
      row => row.impact !== null,
      row => row.impact === true
    )
  ]
  const packed: PackedSentenceWeights = {
    polarity: packLinear(
      polarities,
      plain.features,
      polarities.map((_, k) => {
        const { bias, weights } = column(polarity, k, plain.size)
        return { bias: bias + (favour[k] as number), weights }
      }),
      keptFeatures
    ),
    details: packLinear(
      details,
      full.features,
      answers.map(model => yesColumn(model, full.size)),
      keptFeatures
    ),
    thresholds,
    temperature
  }
  const read = sentenceReader(unpackSentenceWeights(packed))
  return { packed, read }
}

interface Column {
  readonly bias: number
  readonly weights: Float32Array
}

function column(model: SoftmaxModel, k: number, size: number): Column {
  const weights = new Float32Array(size)
  for (let at = 0; at < size; at++) weights[at] = model.weights[at * model.classes + k] as number
  return { bias: model.bias[k] as number, weights }
}

/** The weights that speak for yes. */
function yesColumn(model: SoftmaxModel, size: number): Column {
  const no = column(model, 0, size)
  const yes = column(model, 1, size)
  return {
    bias: yes.bias - no.bias,
    weights: yes.weights.map((weight, at) => weight - (no.weights[at] as number))
  }
}

/** Learns from the labels, reads the rest, weighs that reading by the section's grade, and learns again from both. */
function learnWithGrades(
  labels: readonly number[],
  known: readonly SparseRow[],
  unknown: readonly SparseRow[],
  ranks: readonly number[],
  { features, classes }: { readonly features: number; readonly classes: number }
): SoftmaxModel {
  let model = trainSoftmax(hardExamples(known, labels, classes), {
    features,
    classes,
    epochs: 10,
    rate: 0.2,
    decay: 1e-6
  })
  if (unknown.length === 0) return model
  const total = unknown.length + known.length
  const shares = new Float64Array(total * classes)
  labels.forEach((label, at) => {
    shares[(unknown.length + at) * classes + label] = 1
  })
  const counts = new Float64Array(total).fill(1)
  counts.fill(unlabelledCount, 0, unknown.length)
  const into = new Float64Array(classes)
  for (let round = 0; round < rounds; round++) {
    const byRank = new Float64Array(4 * classes).fill(1e-6)
    const overall = new Float64Array(classes)
    const size = new Float64Array(4).fill(1e-6)
    unknown.forEach((row, at) => {
      probabilitiesInto(model, row, into)
      const rank = ranks[at] as number
      size[rank] = (size[rank] as number) + 1
      for (let k = 0; k < classes; k++) {
        shares[at * classes + k] = into[k] as number
        byRank[rank * classes + k] = (byRank[rank * classes + k] as number) + (into[k] as number)
        overall[k] = (overall[k] as number) + (into[k] as number) / unknown.length
      }
    })
    for (let at = 0; at < unknown.length; at++) {
      const rank = ranks[at] as number
      let sum = 0
      for (let k = 0; k < classes; k++) {
        const lift = (byRank[rank * classes + k] as number) / (size[rank] as number) / (overall[k] as number)
        const share = (shares[at * classes + k] as number) * lift
        shares[at * classes + k] = share
        sum += share
      }
      for (let k = 0; k < classes; k++) shares[at * classes + k] = (shares[at * classes + k] as number) / sum
    }
    model = trainSoftmax(
      { rows: [...unknown, ...known], shares, counts },
      { features, classes, epochs: 5, rate: 0.2, decay: 1e-6 }
    )
  }
  return model
}

function hardExamples(
  rows: readonly SparseRow[],
  labels: readonly number[],
  classes: number
): SparseExamples {
  const shares = new Float64Array(rows.length * classes)
  labels.forEach((label, at) => {
    shares[at * classes + label] = 1
  })
  return { rows, shares, counts: new Float64Array(rows.length).fill(1) }
}

interface FeatureIndex {
  readonly size: number
  /** Feature numbers, ascending; a feature's index is its place. */
  readonly features: Uint32Array
  row(text: string): SparseRow
}

/** The features common enough to learn from; without word classes when `plain`. */
function featureIndex(
  sentences: readonly { readonly text: string; readonly authority: string }[],
  plain: boolean
): FeatureIndex {
  const collector = new FeatureCollector()
  const featuresOf = (text: string) => {
    collector.collect(tokensOf(text))
    return collector.features.subarray(0, plain ? collector.plain : collector.count)
  }
  const seen = new Map<number, { count: number; authorities: string[] }>()
  for (const { text, authority } of sentences) {
    for (const feature of featuresOf(text)) {
      const entry = seen.get(feature)
      if (entry === undefined) {
        seen.set(feature, { count: 1, authorities: [authority] })
        continue
      }
      entry.count++
      const { authorities } = entry
      if (authorities.length < leastAuthorities && !authorities.includes(authority))
        authorities.push(authority)
    }
  }
  const common = [...seen].filter(
    ([, { count, authorities }]) => count >= leastSentences && authorities.length >= leastAuthorities
  )
  const features = Uint32Array.from(common.map(([feature]) => feature)).sort()
  const places = new Map(Array.from(features, (feature, at) => [feature, at]))
  const row = (text: string) => {
    const all = featuresOf(text)
    const found = Array.from(all).flatMap(feature => places.get(feature) ?? [])
    return { features: Int32Array.from(found), scale: 1 / Math.sqrt(Math.max(1, all.length)) }
  }
  return { size: features.length, features, row }
}
