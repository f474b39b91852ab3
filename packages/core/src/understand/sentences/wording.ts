/**
 * What a sentence says of practice: polarity, level, seriousness and impact. Made from learned weights
 * over the sentence's own words; the same text always gives the same wording.
 */

import type { SentenceAnalysis } from '../../analyse/analysis.ts'
import type { Polarity, Wording } from '../sentence-facts.ts'
import { type Linear, rowOf, weightOf } from '../weights/linear.ts'
import { type Collected, collecting } from './collected.ts'
import { FeatureCollector, type FeatureKind, featureKinds } from './features.ts'
import { polarities, type SentenceCuts, type SentenceWeights } from './sentence-model.ts'
import { sentenceWeights } from './sentence-weights.ts'

/** Reads one sentence. */
export interface SentenceReader {
  (sentence: SentenceAnalysis): Wording
  /** The features that it reads. */
  readonly collected: Collected
}

/** The scores of the polarities, then those of the details. */
export type SentenceScores = readonly [number, number, number, number, number, number, number, number, number]

/** One reason for a verdict: in "Plans are not timely" the words "not timely" with a weight for `weakness`. */
export interface Reason {
  readonly text: string
  /** Half-open offsets into the sentence's text. */
  readonly start: number
  readonly end: number
  readonly kind: FeatureKind
  /** How much it argues for the verdict over the next likely one; negative when it argues against. */
  readonly weight: number
}

export interface Explanation {
  readonly wording: Wording
  /** The other polarity that came nearest. */
  readonly against: Polarity
  /** Strongest first, at most twelve. */
  readonly reasons: readonly Reason[]
}

/** A reader with weights of its own, for measuring on reports that they were not learned from. */
export function sentenceReader(weights: SentenceWeights): SentenceReader {
  const collected = collecting()
  const read = (sentence: SentenceAnalysis) =>
    wordingOf(scoresOf(weights.scores, collected(sentence)), weights)
  return Object.assign(read, { collected })
}

/** Scores sentences one after another. */
export function sentenceScorer({
  scores
}: Pick<SentenceWeights, 'scores'>): (sentence: SentenceAnalysis) => SentenceScores {
  const collected = collecting()
  return sentence => scoresOf(scores, collected(sentence))
}

let shipped: SentenceReader | null = null

function shippedReader(): SentenceReader {
  shipped ??= sentenceReader(sentenceWeights())
  return shipped
}

/** Reads one sentence with the shipped weights. */
export const readWording: SentenceReader = Object.assign(
  (sentence: SentenceAnalysis) => shippedReader()(sentence),
  { collected: (sentence: SentenceAnalysis) => shippedReader().collected(sentence) }
)

/** The words that made the verdict, with their weights. */
export function explainWording(
  sentence: SentenceAnalysis,
  weights: SentenceWeights = sentenceWeights()
): Explanation {
  const linear = weights.scores
  const { text, words } = sentence
  const collector = new FeatureCollector()
  collector.collect(sentence)
  const wording = wordingOf(scoresOf(linear, collector), weights)
  const verdict = polarities.indexOf(wording.polarity)
  const order = [0, 1, 2, 3].filter(index => index !== verdict)
  order.sort((a, b) => (wording.probabilities[b] as number) - (wording.probabilities[a] as number) || a - b)
  const against = order[0] as number
  const scale = scaleOf(collector)
  const reasons: Reason[] = []
  for (let at = 0; at < collector.count; at++) {
    const row = rowOf(linear, collector.features[at] as number)
    if (row < 0) continue
    const from = collector.from[at] as number
    const start = words[from]?.start ?? 0
    const end = words[Math.max(from, (collector.to[at] as number) - 1)]?.end ?? start
    const weight = (weightOf(linear, row, verdict) - weightOf(linear, row, against)) * scale
    const kind = featureKinds[collector.kinds[at] as number] as FeatureKind
    reasons.push({ text: text.slice(start, end), start, end, kind, weight })
  }
  reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.start - b.start || a.end - b.end)
  return { wording, against: polarities[against] as Polarity, reasons: reasons.slice(0, 12) }
}

/**
 * Makes long and short sentences equal. It counts the features that the model does not know too, so that leaving out
 * small weights changes little.
 */
function scaleOf({ count }: FeatureCollector): number {
  return 1 / Math.sqrt(Math.max(1, count))
}

function scoresOf(linear: Linear, collector: FeatureCollector): SentenceScores {
  const { weights, steps, bias } = linear
  const { features, count } = collector
  let [a, b, c, d, e, f, g, h, i] = [0, 0, 0, 0, 0, 0, 0, 0, 0]
  for (let at = 0; at < count; at++) {
    const from = rowOf(linear, features[at] as number) * 9
    if (from < 0) continue
    a += weights[from] as number
    b += weights[from + 1] as number
    c += weights[from + 2] as number
    d += weights[from + 3] as number
    e += weights[from + 4] as number
    f += weights[from + 5] as number
    g += weights[from + 6] as number
    h += weights[from + 7] as number
    i += weights[from + 8] as number
  }
  const scale = scaleOf(collector)
  const scored = (sum: number, output: number) =>
    sum * scale * (steps[output] as number) + (bias[output] as number)
  return [
    scored(a, 0),
    scored(b, 1),
    scored(c, 2),
    scored(d, 3),
    scored(e, 4),
    scored(f, 5),
    scored(g, 6),
    scored(h, 7),
    scored(i, 8)
  ]
}

/** All that scores say; also for choosing where to cut. */
export function wordingOf(scores: SentenceScores, cuts: SentenceCuts): Wording {
  const { favour, thresholds, temperature } = cuts
  const [a, b, c, d] = scores
  const probabilities = softmax(
    (a + (favour[0] as number)) / temperature,
    (b + (favour[1] as number)) / temperature,
    (c + (favour[2] as number)) / temperature,
    (d + (favour[3] as number)) / temperature
  )
  let best = 0
  for (let index = 1; index < 4; index++) {
    if ((probabilities[index] as number) > (probabilities[best] as number)) best = index
  }
  const polarity = polarities[best] as Polarity
  const says = (detail: number) => chance(scores[4 + detail] as number) >= (thresholds[detail] as number)
  let level = 0
  if (polarity === 'strength') level = says(2) ? 2 : 1
  else if (polarity !== 'neutral') level = says(0) ? 3 : says(1) ? 1 : 2
  return {
    polarity,
    probabilities,
    level,
    serious: chance(scores[4]),
    grave: chance(scores[8]),
    impact: says(3)
  }
}

function chance(score: number): number {
  return 1 / (1 + Math.exp(-score))
}

type Four = readonly [number, number, number, number]

function softmax(a: number, b: number, c: number, d: number): Four {
  const top = Math.max(a, b, c, d)
  const first = Math.exp(a - top)
  const second = Math.exp(b - top)
  const third = Math.exp(c - top)
  const fourth = Math.exp(d - top)
  const sum = first + second + third + fourth
  return [first / sum, second / sum, third / sum, fourth / sum]
}
