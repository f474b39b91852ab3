/**
 * What a sentence says of practice: polarity, level, seriousness, impact and quantifier. Made from learned weights
 * over the sentence's own words; the same text always gives the same wording.
 */
import type { Polarity, Wording } from './facts.ts'
import { FeatureCollector, type FeatureKind, featureKinds } from './features.ts'
import { type Linear, type PackedLinear, rowOf, unpackLinear, weightOf } from './linear.ts'
import { sentenceWeights } from './model.ts'
import { quantifierOf } from './quantifier.ts'
import { tokensOf } from './tokens.ts'

export const polarities = ['strength', 'weakness', 'mixed', 'neutral'] as const satisfies readonly Polarity[]

/** What is asked of a sentence besides its polarity, each by itself. */
export const details = ['serious', 'minor', 'intense', 'impact'] as const

/** As shipped. */
export interface PackedSentenceWeights {
  readonly polarity: PackedLinear
  readonly details: PackedLinear
  /** The probability from which a sentence counts as serious, minor, intense, or as stating an impact. */
  readonly thresholds: readonly number[]
  /** Divides the scores of the polarities, so that 0.8 is right 8 times in 10. */
  readonly temperature: number
}

export interface SentenceWeights {
  readonly polarity: Linear
  readonly details: Linear
  readonly thresholds: readonly number[]
  readonly temperature: number
}

/** Reads one sentence. */
export type SentenceReader = (text: string) => Wording

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

/** Unpacks the weights; throws when they are cut short. */
export function unpackSentenceWeights(packed: PackedSentenceWeights): SentenceWeights {
  return { ...packed, polarity: unpackLinear(packed.polarity), details: unpackLinear(packed.details) }
}

/** A reader with weights of its own, for measuring on reports that they were not learned from. */
export function sentenceReader(weights: SentenceWeights): SentenceReader {
  const collector = new FeatureCollector()
  return text => {
    collector.collect(tokensOf(text))
    return wordingFrom(text, collector, weights)
  }
}

let shipped: SentenceReader | null = null

/** Reads one sentence with the shipped weights. */
export function readWording(text: string): Wording {
  shipped ??= sentenceReader(sentenceWeights())
  return shipped(text)
}

/** The words that made the verdict, with their weights. */
export function explainWording(text: string, weights: SentenceWeights = sentenceWeights()): Explanation {
  const linear = weights.polarity
  const tokens = tokensOf(text)
  const collector = new FeatureCollector()
  collector.collect(tokens)
  const wording = wordingFrom(text, collector, weights)
  const verdict = polarities.indexOf(wording.polarity)
  const order = [0, 1, 2, 3].filter(index => index !== verdict)
  order.sort((a, b) => (wording.probabilities[b] as number) - (wording.probabilities[a] as number) || a - b)
  const against = order[0] as number
  const { rows, scale } = rowsOf(linear, collector)
  const reasons = rows.map(({ row, kind, from, to }): Reason => {
    const start = tokens[from]?.start ?? 0
    const end = tokens[Math.max(from, to - 1)]?.end ?? start
    const weight = (weightOf(linear, row, verdict) - weightOf(linear, row, against)) * scale
    return { text: text.slice(start, end), start, end, kind, weight }
  })
  reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.start - b.start || a.end - b.end)
  return { wording, against: polarities[against] as Polarity, reasons: reasons.slice(0, 12) }
}

interface KnownFeature {
  readonly row: number
  readonly kind: FeatureKind
  readonly from: number
  readonly to: number
}

/**
 * The features of a sentence that the polarity model knows, and the factor that makes long and short sentences equal:
 * it counts the unknown ones too, so that leaving out small weights changes little.
 */
function rowsOf(
  linear: Linear,
  { plain, features, kinds, from, to }: FeatureCollector
): { rows: KnownFeature[]; scale: number } {
  const rows: KnownFeature[] = []
  for (let at = 0; at < plain; at++) {
    const row = rowOf(linear, features[at] as number)
    const kind = featureKinds[kinds[at] as number] as FeatureKind
    if (row >= 0) rows.push({ row, kind, from: from[at] as number, to: to[at] as number })
  }
  return { rows, scale: 1 / Math.sqrt(Math.max(1, plain)) }
}

/** Scores of the outputs over the first `count` features. */
function scoresOf(linear: Linear, features: Uint32Array, count: number): number[] {
  const { weights, count: rows } = linear
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  for (let at = 0; at < count; at++) {
    const row = rowOf(linear, features[at] as number)
    if (row < 0) continue
    first += weights[row] as number
    second += weights[rows + row] as number
    third += weights[2 * rows + row] as number
    fourth += weights[3 * rows + row] as number
  }
  return finished(linear, [first, second, third, fourth], count)
}

function finished(linear: Linear, sums: readonly number[], features: number): number[] {
  const scale = 1 / Math.sqrt(Math.max(1, features))
  return sums.map(
    (sum, output) => sum * scale * (linear.steps[output] as number) + (linear.bias[output] as number)
  )
}

type Four = readonly [number, number, number, number]

function wordingFrom(
  text: string,
  { features, plain, count }: FeatureCollector,
  weights: SentenceWeights
): Wording {
  const scores = scoresOf(weights.polarity, features, plain)
  const answers = scoresOf(weights.details, features, count)
  const probabilities = softmax(scores.map(score => score / weights.temperature)) as unknown as Four
  let best = 0
  for (let index = 1; index < 4; index++) {
    if ((probabilities[index] as number) > (probabilities[best] as number)) best = index
  }
  const polarity = polarities[best] as Polarity
  const [serious, minor, intense, impact] = answers.map(
    score => 1 / (1 + Math.exp(-score))
  ) as unknown as Four
  const [seriousFrom, minorFrom, intenseFrom, impactFrom] = weights.thresholds as Four
  let level = 0
  if (polarity === 'strength') level = intense >= intenseFrom ? 2 : 1
  else if (polarity !== 'neutral') level = serious >= seriousFrom ? 3 : minor >= minorFrom ? 1 : 2
  return {
    polarity,
    probabilities,
    level,
    serious,
    impact: impact >= impactFrom,
    quantifier: quantifierOf(text)
  }
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores)
  const powers = scores.map(score => Math.exp(score - top))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map(power => power / sum)
}
