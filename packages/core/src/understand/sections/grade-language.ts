/** How likely each grade is from a section's wording. Which sentences argue for a grade: `arguments.ts`. */

import { Analyses } from '../../analyse/analyse.ts'
import type { SentenceAnalysis } from '../../analyse/analysis.ts'
import type { Memory } from '../../memory/memory.ts'
import type { Sentence } from '../sentence-facts.ts'
import type { Collected } from '../sentences/collected.ts'
import { FeatureCollector } from '../sentences/features.ts'
import { rowOf, weightOf } from '../weights/linear.ts'
import {
  type GradeModel,
  type GradeStep,
  itemNumbers,
  lengthOf,
  rarityOf,
  type SentenceParts,
  sectionColumn,
  signalColumn,
  standardItems
} from './grade-model.ts'
import { type LikenessOf, likenessBy, shareItems } from './improvement-share.ts'
import { heightOf, SIGNALS, sectionShape, standardShape } from './section-shape.ts'
import { countRows, dampened, RowFinder, type WordCounts } from './section-words.ts'

export interface SectionWording {
  readonly sentences: readonly Sentence[]
}

export interface GradeLanguage {
  /** The grade the wording reads as; null where it abstains. */
  readonly grade: string | null
  /** By grade id; empty where it abstains. */
  readonly probabilities: Readonly<Record<string, number>>
  /** A whole sentence; null when it has judged. */
  readonly reasonOfAbstention: string | null
  /** Every sentence, from the one that reads highest on the scale to the one that reads lowest; empty where it abstains. */
  readonly fromHighest: readonly Sentence[]
  readonly counts: Readonly<Record<'strength' | 'weakness' | 'mixed' | 'neutral', number>>
}

/** What is kept of a section: it follows from its sentences' texts and the model alone. */
interface SectionParts {
  readonly words: WordCounts
  /** Its words and shape weighed for each step of the scale. */
  readonly own: readonly number[]
  /** Its shape, as the other sections of its report count it. */
  readonly mates: readonly number[]
  /** Numbers of its sentences, from the one that reads highest on the scale to the one that reads lowest. */
  readonly fromHighest: Int32Array
}

const none = new Int32Array()

/** Sections are kept by their whole text, so fewer of them are kept than of sentences. */
const shareOfSections = 1 / 64

/**
 * The sections of one report, read together: each is weighed beside the wording of the others and beside what the
 * report lists as needing to improve. `items` are the findings of that list; where it is empty, the sections read as
 * beside an average one. `partsOf` gives what the model reads in a sentence, where that is known already.
 */
export function gradeLanguage(
  sections: readonly SectionWording[],
  items: readonly string[],
  frameworkGrades: readonly string[],
  model: GradeModel,
  memory: Memory,
  partsOf: (sentence: Sentence) => SentenceParts | null = () => null
): GradeLanguage[] {
  const known =
    model.grades.length === frameworkGrades.length && model.grades.every(id => frameworkGrades.includes(id))
  if (!known) {
    const reason = 'The framework has other grades than those the wording was learned from.'
    return sections.map(({ sentences }) => withSentences(sentences, none, abstention(reason)))
  }
  const read = readerOf(model, memory, partsOf)
  const parts = sections.map(({ sentences }) =>
    sentences.length < model.fewestSentences ? null : read.section(sentences)
  )
  const beside = besideItems(parts, items.map(read.rows), model, read.likeness)
  return sections.map(({ sentences }, i) => {
    const section = parts[i]
    if (!section) {
      const few = `The section has fewer than ${model.fewestSentences} sentences, too few to read a grade from.`
      return withSentences(sentences, none, abstention(few))
    }
    const others = parts.filter((other, j) => other !== null && j !== i)
    const scores = model.steps.map((step, s) => {
      const mates = others.reduce((sum, other) => sum + (other?.mates[s] ?? 0), 0) / (others.length || 1)
      return step.intercept + (section.own[s] ?? 0) + mates + (beside[i]?.[s] ?? 0)
    })
    const rank = readRank(scores, model.steps)
    return withSentences(sentences, section.fromHighest, {
      grade: model.grades[rank] ?? null,
      probabilities: probabilities(scores, model),
      reasonOfAbstention: null
    })
  })
}

/** The words of a sentence that speak most for a higher grade (positive) and a lower one (negative), as printed. */
export function tellingWords(
  sentence: SentenceAnalysis,
  model: GradeModel
): { readonly words: string; readonly weight: number }[] {
  const { text, words: placed } = sentence
  const collector = new FeatureCollector()
  collector.collect(sentence)
  const sums = new Map<string, number>()
  for (let at = 0; at < collector.count; at++) {
    const row = rowOf(model.words, collector.features[at] as number)
    if (row < 0) continue
    const from = collector.from[at] as number
    const to = Math.max(from + 1, collector.to[at] as number)
    const words = text.slice(placed[from]?.start ?? 0, placed[to - 1]?.end ?? text.length)
    sums.set(words, (sums.get(words) ?? 0) + heightOfFeature(row, model))
  }
  return [...sums]
    .map(([words, weight]) => ({ words, weight }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.words < b.words ? -1 : 1))
    .slice(0, 6)
}

function readerOf(model: GradeModel, memory: Memory, partsOf: (sentence: Sentence) => SentenceParts | null) {
  const finder = memory.of<RowFinder>(model, 'row finder').get('', () => new RowFinder(model.words))
  const analyses = memory.one(Analyses)
  const keptSections = memory.of<SectionParts>(model, 'grade language of sections', shareOfSections)
  const likenesses = memory.of<LikenessOf>(model, 'likeness of items')
  const keptItems = memory.of<Int32Array>(model, 'words of items')
  return {
    likeness: likenesses.get('', () => likenessBy(row => rarityOf(model, row))),
    rows: (text: string) => keptItems.get(text, () => finder.rowsOf(analyses.sentence(text))),
    section: (sentences: readonly Sentence[]) =>
      keptSections.get(sentences.map(({ text }) => text).join('\n'), () =>
        sectionParts(
          sentences.map(one => partsOf(one) ?? sentenceParts(finder.rowsOf(one.analysis), model)),
          model
        )
      )
  }
}

/** Reads what the model needs of a sentence; `collected` are the features of sentences, where another reader reads them too. */
export function sentencePartsReader(
  model: GradeModel,
  collected?: Collected
): (sentence: SentenceAnalysis) => SentenceParts {
  const finder = new RowFinder(model.words, collected)
  return sentence => sentenceParts(finder.rowsOf(sentence), model)
}

function sentenceParts(rows: Int32Array, model: GradeModel): SentenceParts {
  const length = lengthOf(model, rows)
  const signals = new Float64Array(SIGNALS.length)
  for (let s = 0; s < signals.length; s++) {
    const column = signalColumn + s
    let sum = 0
    for (let at = 0; at < rows.length; at++) sum += weightOf(model.words, rows[at] as number, column)
    signals[s] = sum / length + (model.words.bias[column] as number)
  }
  return { rows, signals }
}

function heightOfFeature(row: number, model: GradeModel): number {
  return heightOf(Float64Array.from([0, 1, 2], step => weightOf(model.words, row, signalColumn + step)))
}

function sectionParts(sentences: readonly SentenceParts[], model: GradeModel): SectionParts {
  const words = dampened(countRows(sentences.map(({ rows }) => rows)))
  const shape = standardShape(
    sectionShape(sentences.map(({ signals }) => signals)),
    model.shape.mean,
    model.shape.spread
  )
  const heights = sentences.map(({ signals }) => heightOf(signals))
  const height = (i: number) => heights[i] as number
  return {
    words,
    own: model.steps.map(
      (step, s) => weighedWords(words, sectionColumn + s, model) + weighed(shape, step.shape)
    ),
    mates: model.steps.map(step => weighed(shape, step.mateShape)),
    fromHighest: Int32Array.from(sentences.keys()).sort((a, b) => height(b) - height(a) || a - b)
  }
}

/** What the improvement items add to each section's scores. */
function besideItems(
  parts: readonly (SectionParts | null)[],
  items: readonly Int32Array[],
  model: GradeModel,
  likenessOf: LikenessOf
): number[][] {
  if (items.length === 0) return parts.map(() => model.steps.map(({ noItems }) => noItems))
  const judged = parts.flatMap((part, i) => (part === null ? [] : [{ i, words: part.words }]))
  const shares = shareItems(
    items,
    judged.map(({ words }) => words),
    likenessOf
  )
  const words = dampened(countRows(items))
  const said = model.steps.map((_, s) => weighedWords(words, sectionColumn + model.steps.length + s, model))
  const added: number[][] = parts.map(() => [])
  judged.forEach(({ i }, at) => {
    const numbers = standardItems(itemNumbers(shares[at] ?? { all: 0, own: 0 }), model.items)
    added[i] = model.steps.map((step, s) => (said[s] ?? 0) + weighed(numbers, step.items))
  })
  return added
}

function weighedWords({ rows, counts }: WordCounts, column: number, model: GradeModel): number {
  let sum = 0
  for (let i = 0; i < rows.length; i++)
    sum += (counts[i] as number) * weightOf(model.words, rows[i] as number, column)
  return sum
}

function weighed(values: ArrayLike<number>, weights: readonly number[]): number {
  let sum = 0
  for (let d = 0; d < values.length; d++) sum += (values[d] as number) * (weights[d] ?? 0)
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

function countPolarities(sentences: readonly Sentence[]): GradeLanguage['counts'] {
  const counts = { strength: 0, weakness: 0, mixed: 0, neutral: 0 }
  for (const { wording } of sentences) counts[wording.polarity]++
  return counts
}

/** What follows from the sentences waits until it is asked for: it needs every sentence's wording. */
function withSentences(sentences: readonly Sentence[], numbers: Int32Array, read: Judged): GradeLanguage {
  return {
    ...read,
    get fromHighest() {
      return [...numbers].flatMap(i => sentences[i] ?? [])
    },
    get counts() {
      return countPolarities(sentences)
    }
  }
}

type Judged = Pick<GradeLanguage, 'grade' | 'probabilities' | 'reasonOfAbstention'>

function abstention(reasonOfAbstention: string): Judged {
  return { grade: null, probabilities: {}, reasonOfAbstention }
}
