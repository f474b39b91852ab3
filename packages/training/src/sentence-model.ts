/**
 * Learns the sentence model from labelled sentences and from the sentences of graded sections, whose grade says how
 * many weaknesses to expect among them. Same input, same weights.
 */
import type { Wording } from '../../core/src/understand/facts.ts'
import { eachFeature } from '../../core/src/understand/features.ts'
import { tokensOf } from '../../core/src/understand/tokens.ts'
import {
  outputs,
  type PackedSentenceWeights,
  polarities,
  sentenceReader,
  unpackSentenceWeights
} from '../../core/src/understand/wording.ts'
import type { GradedSection, LabelledSentence } from './graded-sections.ts'
import { packLinear } from './pack-linear.ts'
import { probabilitiesInto, type SoftmaxModel, type SparseExamples, type SparseRow, trainSoftmax } from './softmax.ts'

export interface SentenceModel {
  readonly packed: PackedSentenceWeights
  read(text: string): Wording
}

/** A feature has to occur in this many sentences, and in this many authorities so that it names none. */
const leastSentences = 4
const leastAuthorities = 3
/** How much a sentence that no reader labelled counts. */
const unlabelledCount = 0.15
const rounds = 3
/** Score differences between a feature's weights below this are dropped. */
const leastWeight = 0.12

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
  const index = featureIndex([
    ...graded,
    ...rows.map(({ text, report }) => ({ text, authority: report.replace(/-\d{4}-\d\d-\d\d$/, '') }))
  ])
  const known = rows.map(row => index.row(row.text))
  const unknown = graded.map(sentence => index.row(sentence.text))
  const ranks = graded.map(sentence => sentence.rank)
  const labels = rows.map(row => polarities.indexOf(row.polarity as (typeof polarities)[number]))
  const polarity = learnWithGrades(labels, known, unknown, ranks, { features: index.size, classes: 4 })
  const blamed = rows.map((row, at) => ({ row, at })).filter(({ row }) => row.level !== null && (row.polarity === 'weakness' || row.polarity === 'mixed'))
  const praised = rows.map((row, at) => ({ row, at })).filter(({ row }) => row.level !== null && row.polarity === 'strength')
  const into = new Float64Array(4)
  const faulted = unknown.flatMap((row, at) => {
    probabilitiesInto(polarity, row, into)
    const share = (into[1] as number) + (into[2] as number)
    return share > 0.5 ? [{ row, rank: ranks[at] as number }] : []
  })
  const serious = learnWithGrades(
    blamed.map(({ row }) => (row.level === 3 ? 1 : 0)),
    blamed.map(({ at }) => known[at] as SparseRow),
    faulted.map(({ row }) => row),
    faulted.map(({ rank }) => rank),
    { features: index.size, classes: 2 }
  )
  const minor = trainYesNo(blamed.map(({ at }) => known[at] as SparseRow), blamed.map(({ row }) => row.level === 1), index.size)
  const intense = trainYesNo(praised.map(({ at }) => known[at] as SparseRow), praised.map(({ row }) => row.level === 2), index.size)
  const judged = rows.map((row, at) => ({ row, at })).filter(({ row }) => row.impact !== null)
  const impact = trainYesNo(judged.map(({ at }) => known[at] as SparseRow), judged.map(({ row }) => row.impact === true), index.size)

  const columns: Column[] = polarities.map((_, k) => column(polarity, k, index.size))
  for (const model of [serious, minor, intense, impact]) {
    const no = column(model, 0, index.size)
    const yes = column(model, 1, index.size)
    columns.push({ bias: yes.bias - no.bias, weights: yes.weights.map((weight, at) => weight - (no.weights[at] as number)) })
  }
  const packed: PackedSentenceWeights = {
    linear: packLinear(outputs, index.features, columns, leastWeight),
    thresholds: [0.4, 0.4, 0.4, 0.45],
    temperature: 1
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

/** Learns from the labels, reads the rest, weighs that reading by the section's grade, and learns again from both. */
function learnWithGrades(
  labels: readonly number[],
  known: readonly SparseRow[],
  unknown: readonly SparseRow[],
  ranks: readonly number[],
  { features, classes }: { readonly features: number; readonly classes: number }
): SoftmaxModel {
  let model = trainSoftmax(hardExamples(known, labels, classes), { features, classes, epochs: 10, rate: 0.2, decay: 1e-6 })
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
    model = trainSoftmax({ rows: [...unknown, ...known], shares, counts }, { features, classes, epochs: 5, rate: 0.2, decay: 1e-6 })
  }
  return model
}

function trainYesNo(rows: readonly SparseRow[], yes: readonly boolean[], features: number): SoftmaxModel {
  return trainSoftmax(hardExamples(rows, yes.map(Number), 2), { features, classes: 2, epochs: 10, rate: 0.2, decay: 1e-6 })
}

function hardExamples(rows: readonly SparseRow[], labels: readonly number[], classes: number): SparseExamples {
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

/** The features common enough to learn from. */
function featureIndex(sentences: readonly { readonly text: string; readonly authority: string }[]): FeatureIndex {
  const seen = new Map<number, { count: number; authorities: string[] }>()
  for (const { text, authority } of sentences) {
    eachFeature(tokensOf(text), feature => {
      const entry = seen.get(feature)
      if (entry === undefined) seen.set(feature, { count: 1, authorities: [authority] })
      else {
        entry.count++
        if (entry.authorities.length < leastAuthorities && !entry.authorities.includes(authority)) entry.authorities.push(authority)
      }
    })
  }
  const kept = [...seen].filter(([, { count, authorities }]) => count >= leastSentences && authorities.length >= leastAuthorities)
  const features = Uint32Array.from(kept.map(([feature]) => feature)).sort()
  const places = new Map(Array.from(features, (feature, at) => [feature, at]))
  const row = (text: string) => {
    const found: number[] = []
    let all = 0
    eachFeature(tokensOf(text), feature => {
      all++
      const place = places.get(feature)
      if (place !== undefined) found.push(place)
    })
    return { features: Int32Array.from(found), scale: 1 / Math.sqrt(Math.max(1, all)) }
  }
  return { size: features.length, features, row }
}
