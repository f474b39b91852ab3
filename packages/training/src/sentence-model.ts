/** Learns what sentences say from labelled ones. Same input, same weights. */
import { details, polarities } from '../../core/src/understand/sentences/sentence-model.ts'
import { type SentenceScores, sentenceScorer } from '../../core/src/understand/sentences/wording.ts'
import { type PackedLinear, unpackLinear } from '../../core/src/understand/weights/linear.ts'
import { analysed, featuresOf } from './analysed.ts'
import type { LabelledSentence } from './graded-sections.ts'
import { type Column, packLinear } from './pack-linear.ts'
import { type SoftmaxModel, type SparseRow, trainSoftmax } from './softmax.ts'

/** A sentence to learn from. */
export interface Lesson extends LabelledSentence {
  /** The reader, for labels of this project; none for the sentences that measure. */
  readonly reader?: string
}

export interface SentenceModel {
  readonly scores: PackedLinear
  /** What the packed weights say of a sentence. */
  read(text: string): SentenceScores
}

/** A feature has to occur in this many sentences, and in this many authorities so that it names none. */
const leastSentences = 4
const leastAuthorities = 3
/**
 * How much a sentence that two readers agreed on counts; a written one counts half where reports have sentences enough, so that
 * their manner is what is learned.
 */
const agreedCount = 2
/** How many features are shipped, and how finely their weights are told. */
const shippedFeatures = { most: 32_000, steps: 12 }
const learning = { epochs: 10, rate: 0.2, decay: 1e-6, averagedFrom: 3 }

/** `lessons` are without the authorities that the model is to be measured on. */
export function trainSentenceModel(lessons: readonly Lesson[]): SentenceModel {
  const index = featureIndex(lessons)
  const rows = lessons.map(({ text }) => index.row(text))
  const readers = [...new Set(lessons.map(({ reader }) => reader ?? ''))]
    .filter(reader => reader !== '')
    .sort()
  const learn = (
    classes: number,
    asked: (lesson: Lesson) => boolean,
    answer: (lesson: Lesson) => number,
    writtenCount = 0.5
  ): SoftmaxModel => {
    const chosen = lessons.flatMap((lesson, at) => (asked(lesson) ? [at] : []))
    const shares = new Float64Array(chosen.length * classes)
    chosen.forEach((at, place) => {
      shares[place * classes + answer(lessons[at] as Lesson)] = 1
    })
    const readerOf = (at: number) => (lessons[at] as Lesson).reader
    return trainSoftmax(
      {
        rows: chosen.map(at => rows[at] as SparseRow),
        shares,
        counts: Float64Array.from(chosen, at => {
          const reader = readerOf(at)
          return reader === undefined ? agreedCount : reader === 'written' ? writtenCount : 1
        }),
        sources: Uint8Array.from(chosen, at => readers.indexOf(readerOf(at) ?? '') + 1)
      },
      { ...learning, features: index.size, classes }
    )
  }
  const blamed = ({ level, polarity }: Lesson) =>
    level !== null && (polarity === 'weakness' || polarity === 'mixed')
  const praised = ({ level, polarity }: Lesson) => level !== null && polarity === 'strength'
  const polarity = learn(
    4,
    () => true,
    lesson => polarities.indexOf(lesson.polarity as (typeof polarities)[number])
  )
  const answers = [
    learn(2, blamed, ({ level }) => Number(level === 3)),
    learn(2, blamed, ({ level }) => Number(level === 1)),
    learn(2, praised, ({ level }) => Number(level === 2)),
    learn(
      2,
      () => true,
      ({ impact }) => Number(impact)
    ),
    learn(
      2,
      lesson => !blamed({ ...lesson, level: 0 }) || lesson.level !== null,
      lesson => Number(blamed(lesson) && lesson.level === 3),
      1
    )
  ]
  const scores = packLinear(
    [...polarities, ...details],
    index.features,
    [
      ...polarities.map((_, k) => column(polarity, k, index.size)),
      ...answers.map(model => yesColumn(model, index.size))
    ],
    { ...shippedFeatures, counts: index.counts }
  )
  const read = sentenceScorer({ scores: unpackLinear(scores) })
  return { scores, read: text => read(analysed(text)) }
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

interface FeatureIndex {
  readonly size: number
  /** Feature numbers, ascending; a feature's index is its place. */
  readonly features: Uint32Array
  /** How many sentences each stands in. */
  readonly counts: Float64Array
  row(text: string): SparseRow
}

/** The features common enough to learn from. */
function featureIndex(lessons: readonly Lesson[]): FeatureIndex {
  const seen = new Map<number, { count: number; authorities: string[] }>()
  for (const { text, report } of lessons) {
    const authority = report.replace(/-\d{4}-\d\d-\d\d$/, '')
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
  const counts = Float64Array.from(features, feature => seen.get(feature)?.count ?? 0)
  const places = new Map(Array.from(features, (feature, at) => [feature, at]))
  const row = (text: string) => {
    const all = featuresOf(text)
    const found = Array.from(all).flatMap(feature => places.get(feature) ?? [])
    return { features: Int32Array.from(found), scale: 1 / Math.sqrt(Math.max(1, all.length)) }
  }
  return { size: features.length, features, counts, row }
}
