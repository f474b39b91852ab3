/** How likely each grade is from a section's wording, with the sentences that speak most for and against it. */
import type { Sentence } from './facts.ts'
import type { GradeModel, GradeStep } from './grade-model.ts'
import type { Memory } from './memory.ts'
import { SHAPE_LENGTH, sectionShape, sectionWords } from './section-shape.ts'
import { gramsOf } from './section-words.ts'

export interface SectionWording {
  readonly sentences: readonly Sentence[]
  /** The stated grade's id; null when the heading states none. */
  readonly stated: string | null
}

export interface GradeLanguage {
  /** The grade the wording reads as; null where it abstains. */
  readonly grade: string | null
  /** By grade id; empty where it abstains. */
  readonly probabilities: Readonly<Record<string, number>>
  /** At most three sentences each, the strongest first; empty when no grade is stated. */
  readonly for: readonly Sentence[]
  readonly against: readonly Sentence[]
  /** A whole sentence; null when it has judged. */
  readonly reasonOfAbstention: string | null
  readonly counts: Readonly<Record<'strength' | 'weakness' | 'mixed' | 'neutral', number>>
}

/** What is kept of a sentence: it follows from its text and the model alone. */
interface SentenceParts {
  readonly ids: Int32Array
  readonly signals: Float64Array
}

/** The sections of one report, read together: each is weighed beside the wording of the others. */
export function gradeLanguage(
  sections: readonly SectionWording[],
  frameworkGrades: readonly string[],
  model: GradeModel,
  memory: Memory
): GradeLanguage[] {
  const counted = sections.map(({ sentences }) => countPolarities(sentences))
  const known =
    model.grades.length === frameworkGrades.length && model.grades.every(id => frameworkGrades.includes(id))
  if (!known) {
    return counted.map(counts =>
      abstain(counts, 'The framework has other grades than those the wording was learned from.')
    )
  }
  const kept = memory.of<SentenceParts>(model, 'grade language')
  const parts = sections.map(({ sentences }) =>
    sentences.map(({ text }) => kept.get(text, () => sentenceParts(text, model)))
  )
  const words = parts.map(list => sectionWords(list.map(({ ids }) => ids)))
  const shapes = parts.map(list => standardShape(list, model))
  const own = parts.map((_, i) =>
    model.steps.map(step => weighed(words[i], shapes[i], step.words, step.shape))
  )
  const mates = parts.map((_, i) =>
    model.steps.map(step => weighed(words[i], shapes[i], step.mateWords, step.mateShape))
  )
  const judged = parts.map(list => list.length >= model.fewestSentences)
  return sections.map(({ sentences, stated }, i) => {
    const counts = counted[i] as GradeLanguage['counts']
    if (!judged[i]) {
      return abstain(
        counts,
        `The section has fewer than ${model.fewestSentences} sentences, too few to read a grade from.`
      )
    }
    const others = mates.filter((_, j) => j !== i && judged[j])
    const scores = model.steps.map((step, s) => {
      const beside = others.length
        ? others.reduce((sum, mate) => sum + (mate[s] ?? 0), 0) / others.length
        : step.noMates
      return step.intercept + (own[i]?.[s] ?? 0) + beside
    })
    const rank = model.grades.indexOf(stated ?? '')
    return {
      grade: model.grades[readRank(scores, model.steps)] ?? null,
      probabilities: probabilities(scores, model),
      ...speakers(sentences, parts[i] ?? [], rank, model),
      reasonOfAbstention: null,
      counts
    }
  })
}

/** The words of a sentence that speak most for a higher grade (positive) and a lower one (negative). */
export function tellingWords(
  text: string,
  model: GradeModel
): { readonly words: string; readonly weight: number }[] {
  return gramsOf(text)
    .flatMap(words => {
      const id = model.grams.get(words)
      return id === undefined ? [] : [{ words, weight: gradeWeight(id, model) }]
    })
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.words < b.words ? -1 : 1))
    .slice(0, 6)
}

function sentenceParts(text: string, model: GradeModel): SentenceParts {
  const ids = Int32Array.from(gramsOf(text).flatMap(gram => model.grams.get(gram) ?? []))
  let square = 0
  for (const id of ids) square += (model.rarity[id] ?? 0) ** 2
  const length = Math.sqrt(square) || 1
  const signals = Float64Array.from(model.signals, ({ base, weights }) => {
    let sum = 0
    for (const id of ids) sum += weights[id] ?? 0
    return base + sum / length
  })
  return { ids, signals }
}

function standardShape(parts: readonly SentenceParts[], model: GradeModel): Float64Array {
  const shape = sectionShape(parts.map(({ signals }) => signals))
  for (let d = 0; d < SHAPE_LENGTH; d++) {
    shape[d] = ((shape[d] ?? 0) - (model.shapeMean[d] ?? 0)) / (model.shapeSpread[d] ?? 1)
  }
  return shape
}

function weighed(
  words: ReadonlyMap<number, number> | undefined,
  shape: Float64Array | undefined,
  wordWeights: Float64Array,
  shapeWeights: readonly number[]
): number {
  let sum = 0
  for (const [id, value] of words ?? []) sum += value * (wordWeights[id] ?? 0)
  shape?.forEach((value, d) => {
    sum += value * (shapeWeights[d] ?? 0)
  })
  return sum
}

function readRank(scores: readonly number[], steps: readonly GradeStep[]): number {
  let rank = 0
  while (rank < steps.length && (scores[rank] ?? 0) > (steps[rank]?.cut ?? 0)) rank++
  return rank
}

function probabilities(scores: readonly number[], model: GradeModel): Record<string, number> {
  let least = 1
  const chances = model.steps.map(({ slope, shift }, s) => {
    least = Math.min(least, 1 / (1 + Math.exp(-(slope * (scores[s] ?? 0) + shift))))
    return least
  })
  return Object.fromEntries(
    model.grades.map((id, rank) => [id, (rank === 0 ? 1 : (chances[rank - 1] ?? 0)) - (chances[rank] ?? 0)])
  )
}

/**
 * A sentence is placed on the scale by its own words; it speaks for the stated grade as it is near to it, and against
 * it as it is far off, beside what the section's sentences are on the whole.
 */
function speakers(
  sentences: readonly Sentence[],
  parts: readonly SentenceParts[],
  rank: number,
  model: GradeModel
) {
  if (rank < 0) return { for: [], against: [] }
  const middle = (model.grades.length - 1) / 2
  const towards = rank > middle ? 1 : -1
  const placed = sentences
    .map((sentence, i) => ({ sentence, weight: towards * ((parts[i]?.signals[3] ?? 0) - middle), i }))
    .sort((a, b) => b.weight - a.weight || a.i - b.i)
  return {
    for: placed.slice(0, 3).map(({ sentence }) => sentence),
    against: placed
      .slice(-3)
      .reverse()
      .map(({ sentence }) => sentence)
  }
}

function gradeWeight(id: number, model: GradeModel): number {
  return model.signals[3]?.weights[id] ?? 0
}

function countPolarities(sentences: readonly Sentence[]): GradeLanguage['counts'] {
  const counts = { strength: 0, weakness: 0, mixed: 0, neutral: 0 }
  for (const { wording } of sentences) counts[wording.polarity]++
  return counts
}

function abstain(counts: GradeLanguage['counts'], reasonOfAbstention: string): GradeLanguage {
  return { grade: null, probabilities: {}, for: [], against: [], reasonOfAbstention, counts }
}
