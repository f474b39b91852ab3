/** How likely each grade is from a section's wording, with the sentences that speak most for and against it. */
import { stemmer } from 'stemmer'
import type { Sentence } from './facts.ts'
import type { GradeModel, GradeStep } from './grade-model.ts'
import type { Memory } from './memory.ts'
import { SHAPE_LENGTH, SIGNALS, sectionShape, sectionWords } from './section-shape.ts'
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
  /** Every sentence, from the one that reads highest on the scale to the one that reads lowest; empty where it abstains. */
  readonly fromHighest: readonly Sentence[]
  readonly counts: Readonly<Record<'strength' | 'weakness' | 'mixed' | 'neutral', number>>
}

const gradeSignal = SIGNALS.indexOf('grade')

/** What is kept of a sentence: it follows from its text and the model alone. */
interface SentenceParts {
  readonly ids: Int32Array
  readonly signals: Float64Array
}

/** What is kept of a section: it follows from its sentences' texts and the model alone. */
interface SectionParts {
  /** Its words and shape weighed for each step of the scale. */
  readonly own: readonly number[]
  /** The same, as the other sections of its report count them. */
  readonly mates: readonly number[]
  /** Numbers of its sentences, from the one that reads highest on the scale to the one that reads lowest. */
  readonly fromHighest: Int32Array
}

/** Sections are kept by their whole text, so fewer of them are kept than of sentences. */
const shareOfSections = 1 / 64

/** The sections of one report, read together: each is weighed beside the wording of the others. */
export function gradeLanguage(
  sections: readonly SectionWording[],
  frameworkGrades: readonly string[],
  model: GradeModel,
  memory: Memory
): GradeLanguage[] {
  const known =
    model.grades.length === frameworkGrades.length && model.grades.every(id => frameworkGrades.includes(id))
  if (!known) {
    const reason = 'The framework has other grades than those the wording was learned from.'
    return sections.map(({ sentences }) => withCounts(sentences, abstention(reason)))
  }
  const kept = memory.of<SectionParts>(model, 'grade language of sections', shareOfSections)
  const parts = sections.map(({ sentences }) => {
    if (sentences.length < model.fewestSentences) return null
    return kept.get(sentences.map(({ text }) => text).join('\n'), () =>
      sectionParts(sentences, model, memory)
    )
  })
  return sections.map(({ sentences, stated }, i) => {
    const section = parts[i]
    if (!section) {
      const few = `The section has fewer than ${model.fewestSentences} sentences, too few to read a grade from.`
      return withCounts(sentences, abstention(few))
    }
    const others = parts.filter((other, j) => other !== null && j !== i)
    const scores = model.steps.map((step, s) => {
      const beside = others.length
        ? others.reduce((sum, other) => sum + (other?.mates[s] ?? 0), 0) / others.length
        : step.noMates
      return step.intercept + (section.own[s] ?? 0) + beside
    })
    const read = readRank(scores, model.steps)
    const judged = {
      grade: model.grades[read] ?? null,
      probabilities: probabilities(scores, model),
      ...speakers(sentences, section.fromHighest, model.grades.indexOf(stated ?? ''), read, model),
      reasonOfAbstention: null
    }
    return withCounts(sentences, judged, section.fromHighest)
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

function sectionParts(sentences: readonly Sentence[], model: GradeModel, memory: Memory): SectionParts {
  const kept = memory.of<SentenceParts>(model, 'grade language of sentences')
  const stems = memory.of<string>(model, 'stems')
  const stemOf = (word: string) => stems.get(word, stemmer)
  const parts = sentences.map(({ text }) => kept.get(text, () => sentenceParts(text, model, stemOf)))
  const words = sectionWords(parts.map(({ ids }) => ids))
  const shape = standardShape(parts, model)
  const height = (i: number) => parts[i]?.signals[gradeSignal] ?? 0
  return {
    own: model.steps.map(step => weighed(words, shape, step.words, step.shape)),
    mates: model.steps.map(step => weighed(words, shape, step.mateWords, step.mateShape)),
    fromHighest: Int32Array.from(parts.keys()).sort((a, b) => height(b) - height(a) || a - b)
  }
}

function sentenceParts(text: string, model: GradeModel, stemOf: (word: string) => string): SentenceParts {
  const ids = Int32Array.from(gramsOf(text, stemOf).flatMap(gram => model.grams.get(gram) ?? []))
  const signals = new Float64Array(model.signalBases.length)
  let square = 0
  for (const id of ids) {
    square += (model.rarity[id] ?? 0) ** 2
    const at = id * signals.length
    for (let s = 0; s < signals.length; s++)
      signals[s] = (signals[s] ?? 0) + (model.signalWeights[at + s] ?? 0)
  }
  const length = Math.sqrt(square) || 1
  return { ids, signals: signals.map((sum, s) => (model.signalBases[s] ?? 0) + sum / length) }
}

function standardShape(parts: readonly SentenceParts[], model: GradeModel): Float64Array {
  const shape = sectionShape(parts.map(({ signals }) => signals))
  for (let d = 0; d < SHAPE_LENGTH; d++) {
    shape[d] = ((shape[d] ?? 0) - (model.shapeMean[d] ?? 0)) / (model.shapeSpread[d] ?? 1)
  }
  return shape
}

function weighed(
  words: ReadonlyMap<number, number>,
  shape: Float64Array,
  wordWeights: Float64Array,
  shapeWeights: readonly number[]
): number {
  let sum = 0
  for (const [id, value] of words) sum += value * (wordWeights[id] ?? 0)
  shape.forEach((value, d) => {
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
 * A sentence is placed on the scale by its own words. Against the stated grade speak those that pull to the side where
 * the section is read, or away from the end of the scale that the grade is nearer to; for it those of the other side.
 */
function speakers(
  sentences: readonly Sentence[],
  fromHighest: Int32Array,
  stated: number,
  read: number,
  model: GradeModel
): Pick<GradeLanguage, 'for' | 'against'> {
  if (stated < 0) return { for: [], against: [] }
  const readLower = read === stated ? stated > (model.grades.length - 1) / 2 : read < stated
  const at = (numbers: Int32Array) => [...numbers].flatMap(i => sentences[i] ?? [])
  const highest = at(fromHighest.slice(0, 3))
  const lowest = at(fromHighest.slice(-3).reverse())
  return readLower ? { for: highest, against: lowest } : { for: lowest, against: highest }
}

function gradeWeight(id: number, model: GradeModel): number {
  return model.signalWeights[id * model.signalBases.length + gradeSignal] ?? 0
}

function countPolarities(sentences: readonly Sentence[]): GradeLanguage['counts'] {
  const counts = { strength: 0, weakness: 0, mixed: 0, neutral: 0 }
  for (const { wording } of sentences) counts[wording.polarity]++
  return counts
}

/** Order and counts wait until they are asked for: counting needs every sentence's wording. */
function withCounts(
  sentences: readonly Sentence[],
  read: Judged,
  fromHighest: Int32Array = new Int32Array()
): GradeLanguage {
  return {
    ...read,
    get fromHighest() {
      return [...fromHighest].flatMap(i => sentences[i] ?? [])
    },
    get counts() {
      return countPolarities(sentences)
    }
  }
}

type Judged = Omit<GradeLanguage, 'counts' | 'fromHighest'>

function abstention(reasonOfAbstention: string): Judged {
  return { grade: null, probabilities: {}, for: [], against: [], reasonOfAbstention }
}
