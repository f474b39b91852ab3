/** Chooses where scores are cut, on sentences whose scores were made without their authority. */
import { details, polarities, type SentenceCuts } from '../../core/src/understand/sentences/sentence-model.ts'
import { type SentenceScores, wordingOf } from '../../core/src/understand/sentences/wording.ts'
import type { LabelledSentence } from './graded-sections.ts'

/** A labelled sentence with the scores that a model gave it that never saw its authority. */
export interface ScoredSentence {
  readonly row: LabelledSentence
  readonly scores: SentenceScores
}

/** Scores as they are, for looking at one cut after another. */
const plain: SentenceCuts = { favour: [0, 0, 0, 0], thresholds: [0.5, 0.5, 0.5, 0.5], temperature: 1 }
/** How much the mean F1 of the polarities counts beside their accuracy. */
const macroShare = 0.5
/** A threshold is as good as it and its neighbours are, since one place may be lucky. */
const neighbours = [-0.03, -0.02, -0.01, 0, 0.01, 0.02, 0.03]

export function chooseCuts(scored: readonly ScoredSentence[]): SentenceCuts {
  const favour = bestOf(
    steps(-0.4, 1.2, 0.1).flatMap(mixed => steps(-0.4, 1.2, 0.1).map(neutral => [0, 0, mixed, neutral])),
    candidate => polarityWorth(scored, candidate)
  )
  const temperature = bestOf(steps(0.7, 2, 0.05), candidate => {
    const cuts = { ...plain, favour, temperature: candidate }
    return scored.reduce((sum, { row, scores }) => {
      const { probabilities } = wordingOf(scores, cuts)
      return sum + Math.log((probabilities[polarities.indexOf(row.polarity as 'mixed')] as number) + 1e-9)
    }, 0)
  })
  const read = scored.map(({ row, scores }) => ({
    row,
    scores,
    polarity: wordingOf(scores, { ...plain, favour }).polarity
  }))
  const faulted = (polarity: string) => polarity === 'weakness' || polarity === 'mixed'
  const blamed = read.filter(({ row }) => row.level !== null && faulted(row.polarity))
  const praised = read.filter(({ row }) => row.level !== null && row.polarity === 'strength')
  const threshold = (
    detail: (typeof details)[number],
    of: typeof read,
    truth: (row: LabelledSentence) => boolean,
    /** Whether the reading of the polarity lets the detail be said at all. */
    open: (polarity: string) => boolean
  ) => {
    const place = polarities.length + details.indexOf(detail)
    const cases = of.map(({ row, scores, polarity }) => ({
      truth: truth(row),
      chance: open(polarity) ? 1 / (1 + Math.exp(-(scores[place] as number))) : -1
    }))
    return bestOf(steps(0.08, 0.9, 0.01), candidate =>
      neighbours.reduce((sum, shift) => sum + f1At(cases, candidate + shift), 0)
    )
  }
  return {
    favour,
    thresholds: [
      threshold('serious', blamed, ({ level }) => level === 3, faulted),
      threshold('minor', blamed, ({ level }) => level === 1, faulted),
      threshold(
        'intense',
        praised,
        ({ level }) => level === 2,
        polarity => polarity === 'strength'
      ),
      threshold(
        'impact',
        read,
        ({ impact }) => impact,
        () => true
      )
    ],
    temperature
  }
}

function polarityWorth(scored: readonly ScoredSentence[], favour: readonly number[]): number {
  const size = polarities.length
  const counts = new Int32Array(size * size)
  for (const { row, scores } of scored) {
    let best = 0
    for (let k = 1; k < size; k++) {
      const score = (scores[k] as number) + (favour[k] as number)
      if (score > (scores[best] as number) + (favour[best] as number)) best = k
    }
    const at = polarities.indexOf(row.polarity as (typeof polarities)[number]) * size + best
    counts[at] = (counts[at] as number) + 1
  }
  let right = 0
  let macro = 0
  for (let k = 0; k < size; k++) {
    const both = counts[k * size + k] as number
    let either = 0
    for (let other = 0; other < size; other++)
      either += (counts[k * size + other] as number) + (counts[other * size + k] as number)
    right += both
    macro += (2 * both) / (either || 1) / size
  }
  return right / (scored.length || 1) + macroShare * macro
}

function f1At(
  cases: readonly { readonly truth: boolean; readonly chance: number }[],
  threshold: number
): number {
  let both = 0
  let either = 0
  for (const { truth, chance } of cases) {
    const said = chance >= threshold
    if (truth && said) both++
    either += Number(truth) + Number(said)
  }
  return either === 0 ? 0 : (2 * both) / either
}

function steps(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) =>
    Number((from + at * step).toFixed(4))
  )
}

/** The candidate that is worth most; the earlier one of equals. */
function bestOf<Candidate>(
  candidates: readonly Candidate[],
  worth: (candidate: Candidate) => number
): Candidate {
  const [first, ...others] = candidates
  let best = first as Candidate
  let most = worth(best)
  for (const candidate of others) {
    const own = worth(candidate)
    if (own > most) {
      best = candidate
      most = own
    }
  }
  return best
}
