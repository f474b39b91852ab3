/**
 * For each improvement item the paragraphs that hold its finding. An item and a paragraph are compared sentence by
 * sentence: the item's telling stems that stand in it, stems of like company, whether it tells of a shortfall, and
 * whether the paragraph stands under the judgement that the item speaks of. Everything is kept by text, so that an
 * edit compares the changed paragraph alone.
 */
import type { Framework } from '../frameworks/framework.ts'
import type { ItemFacts, ParagraphFacts, PassageFacts, SectionFacts } from './facts.ts'
import type { Bounded, Memory } from './memory.ts'
import { expectedReferences, type FittingReference } from './reference-fit.ts'
import { topicMatcher, topicsOf } from './topics.ts'
import type { TraceModel } from './trace-model.ts'
import { type Expansions, joinTerms, stemsOf, type Terms, termsOf } from './trace-terms.ts'

/** A paragraph that may hold an item's finding. */
export interface TracedParagraph {
  readonly paragraph: ParagraphFacts
  /** Higher is likelier; comparable within one item. */
  readonly score: number
}

/** The part of a report's facts that traces follow from. */
export interface TracedFacts {
  readonly summary: readonly PassageFacts[]
  readonly items: readonly ItemFacts[]
  readonly sections: readonly Pick<SectionFacts, 'section' | 'paragraphs'>[]
}

/** What an improvement item rests on. */
export interface Trace {
  /** Best first; empty when no paragraph holds the finding. */
  readonly paragraphs: readonly TracedParagraph[]
  /** Every paragraph of the report, nearest first, whether or not it holds the finding. */
  readonly ranked: readonly TracedParagraph[]
  /** True when some paragraph holds the item's finding. */
  readonly held: boolean
  /** How far the signs are from the cut; above 0 is held. */
  readonly margin: number
  /** References of the framework that fit, best first, with their chances; empty where it has none. */
  readonly references: readonly FittingReference[]
}

/** A sentence as it is compared. */
interface Reading {
  readonly terms: Terms
  readonly direction: Float64Array
  /** Chance that it tells of a shortfall. */
  readonly shortfall: number
}

interface ParagraphReading {
  readonly whole: Reading
  readonly sentences: readonly Reading[]
}

/** An item's telling stems, ready to be compared. */
interface Query {
  readonly terms: readonly {
    readonly key: number | string
    readonly weight: number
    readonly likes: Int8Array | null
  }[]
  readonly total: number
  readonly direction: Float64Array
  /** Chance of each of the model's judgements. */
  readonly judgements: Float64Array
  /** Whether a text speaks to one of the item's own topics; null when it has none but generic ones. */
  readonly speaks: ((text: string) => boolean) | null
}

interface ScoredParagraph extends TracedParagraph {
  readonly features: Float64Array
}

/** Names of the pair features, in the order of `TraceModel.rank`. */
export const pairFeatures = [
  'stems in the paragraph',
  'stems in one sentence',
  'sentence direction',
  'sentence likeness',
  'paragraph direction',
  'paragraph likeness',
  'stems in a shortfall',
  'direction of a shortfall',
  'likeness in a shortfall',
  'shortfall share',
  'length',
  'judgement',
  'leaders'
] as const

/** Names of the signs that an item is held, in the order of `TraceModel.held.weights`. */
export const heldSigns = [
  'stems in the best paragraph',
  'stems in one sentence',
  'sentence direction',
  'sentence likeness',
  'paragraph direction',
  'paragraph likeness',
  'stems in a shortfall',
  'likeness in a shortfall',
  'stems of the report',
  'rarest stem missing',
  'own topics',
  'best score'
] as const

/** The tracer of a framework; kept, since what it has worked out is. */
export function tracerOf(model: TraceModel, framework: Framework, memory: Memory): Tracer {
  return memory.of<Tracer>(model, 'tracers').get(framework.id, () => new Tracer(model, framework, memory))
}

/** Reads texts and compares them, with one model and one framework's acronyms. */
export class Tracer {
  readonly #model: TraceModel
  readonly #framework: Framework
  readonly #memory: Memory
  readonly #acronyms: Expansions
  readonly #stems: Bounded<string>
  readonly #readings: Bounded<Reading>
  readonly #paragraphs: Bounded<ParagraphReading>
  readonly #queries: Bounded<Query>

  constructor(model: TraceModel, framework: Framework, memory: Memory) {
    this.#model = model
    this.#framework = framework
    this.#memory = memory
    // The readings follow from the framework's acronyms, so they are its own.
    const own = memory.of<object>(model, 'frameworks').get(framework.id, () => ({}))
    this.#stems = memory.of(model, 'stems')
    this.#readings = memory.of(own, 'readings')
    this.#paragraphs = memory.of(own, 'paragraphs')
    this.#queries = memory.of(own, 'queries')
    this.#acronyms = new Map(
      Object.entries(framework.acronyms).flatMap(([acronym, { expansions }]) =>
        expansions[0] === undefined ? [] : [[acronym, expansions[0]] as const]
      )
    )
  }

  /** The traces of a report's items, in their order. */
  trace(facts: TracedFacts): Trace[] {
    const sections = facts.sections.map(({ section, paragraphs }) => ({
      judgement: section.judgement,
      paragraphs
    }))
    const own = expansionsOf(facts)
    return facts.items.map(item => {
      const query = this.#query(item, own)
      const scored = sections.flatMap(({ judgement, paragraphs }) => {
        const pairs = this.#memory.of<Float64Array>(query, judgement ?? '')
        return paragraphs.map(paragraph => {
          const features = pairs.get(paragraph.passage.text, () => this.#compare(query, paragraph, judgement))
          return { paragraph, features, score: dot(this.#model.rank, features) }
        })
      })
      scored.sort((a, b) => b.score - a.score)
      return this.#conclude(item, query, scored)
    })
  }

  /** The features of an item and each paragraph, in the report's order: what the ranker learns from. */
  features(facts: TracedFacts, item: ItemFacts): Float64Array[] {
    const query = this.#query(item, expansionsOf(facts))
    return facts.sections.flatMap(({ section, paragraphs }) =>
      paragraphs.map(paragraph => this.#compare(query, paragraph, section.judgement))
    )
  }

  /** The signs that an item is held by the report: what the cut is learned from. */
  signs(facts: TracedFacts, item: ItemFacts): number[] {
    const query = this.#query(item, expansionsOf(facts))
    const features = this.features(facts, item)
    const paragraphs = facts.sections.flatMap(section => section.paragraphs)
    const scored = paragraphs.map((paragraph, at) => {
      const one = features[at] as Float64Array
      return { paragraph, features: one, score: dot(this.#model.rank, one) }
    })
    return this.#signs(
      query,
      scored.sort((a, b) => b.score - a.score)
    )
  }

  #conclude(item: ItemFacts, query: Query, scored: readonly ScoredParagraph[]): Trace {
    const { held, list } = this.#model
    const best = scored[0]
    const references = expectedReferences(
      item,
      this.reading(item.finding).terms.known,
      query.judgements,
      this.#model,
      this.#framework,
      this.#memory
    )
    if (best === undefined) {
      return { paragraphs: [], ranked: [], held: false, margin: -1, references }
    }
    const margin = held.base + dot(held.weights, this.#signs(query, scored)) - held.cut
    const near = scored.filter(({ score }) => score >= best.score - list.within).slice(0, list.most)
    return {
      paragraphs: margin > 0 ? near.map(({ paragraph, score }) => ({ paragraph, score })) : [],
      ranked: scored,
      held: margin > 0,
      margin,
      references
    }
  }

  /** `scored` is best first. */
  #signs(query: Query, scored: readonly ScoredParagraph[]): number[] {
    const most = (at: number) => scored.reduce((max, { features }) => Math.max(max, features[at] ?? 0), 0)
    const readings = scored.map(({ paragraph }) => this.#paragraph(paragraph).whole)
    const missing = query.terms.filter(({ key }) => !readings.some(({ terms }) => standsIn(key, terms)))
    const gone = missing.reduce((sum, { weight }) => sum + weight, 0)
    const rarest = missing.reduce((max, { weight }) => Math.max(max, weight), 0)
    const speaks = this.#memory.of<boolean>(query, 'speaks')
    const spoken =
      query.speaks === null ||
      scored.some(({ paragraph }) =>
        speaks.get(paragraph.passage.text, query.speaks as (text: string) => boolean)
      )
    return [
      most(0),
      most(1),
      most(2),
      most(3),
      most(4),
      most(5),
      most(6),
      most(8),
      1 - gone / query.total,
      rarest / 5,
      spoken ? 1 : 0,
      (scored[0]?.score ?? 0) / 10
    ]
  }

  #query(item: ItemFacts, own: Expansions): Query {
    const used = [...own].filter(([acronym]) => item.finding.includes(acronym))
    const key = used.reduce((text, pair) => `${text}\n${pair.join(' ')}`, item.finding)
    return this.#queries.get(key, () => {
      const model = this.#model
      const { terms, direction } = this.reading(item.finding, new Map([...this.#acronyms, ...used]))
      const known = [...terms.known].filter(id => (model.rarity[id] ?? 0) > 0)
      const list = [
        ...known.map(id => ({ key: id, weight: model.rarity[id] ?? 0, likes: this.#likes(id) })),
        ...terms.unknown.map(stem => ({ key: stem, weight: model.unknownRarity, likes: null }))
      ]
      const total = list.reduce((sum, { weight }) => sum + weight, 0)
      return {
        terms: list,
        total: total || 1,
        direction,
        judgements: judgementChances(terms, model),
        speaks: this.#speaks(item.finding)
      }
    })
  }

  #speaks(text: string): ((text: string) => boolean) | null {
    const topics = this.#framework.judgements.flatMap(judgement => {
      const own = topicsOf(text, judgement, this.#memory)
      return judgement.topics.filter(({ id, generic }) => !generic && own.includes(id))
    })
    if (topics.length === 0) return null
    const matcher = topicMatcher(topics)
    return other => matcher(other).length > 0
  }

  /** How like each of the model's stems is to one of them, in hundredths. */
  #likes(id: number): Int8Array {
    return this.#memory.of<Int8Array>(this.#model, 'likes').get(String(id), () => {
      const { directions, directionScale, size, rarity } = this.#model
      const scale = directionScale * directionScale * 100
      const likes = new Int8Array(rarity.length)
      for (let other = 0; other < rarity.length; other++) {
        if (rarity[other] === 0) continue
        let sum = 0
        for (let k = 0; k < size; k++) {
          sum += (directions[id * size + k] as number) * (directions[other * size + k] as number)
        }
        likes[other] = Math.max(0, Math.min(100, Math.round(sum * scale)))
      }
      likes[id] = 100
      return likes
    })
  }

  /** An item's stems and judgement chances: what the references are learned from. */
  referenceSigns(item: ItemFacts): { readonly known: Int32Array; readonly judgements: Float64Array } {
    return {
      known: this.reading(item.finding).terms.known,
      judgements: this.#query(item, new Map()).judgements
    }
  }

  /** A text as it is compared; kept by its text unless it has expansions of its own. */
  reading(text: string, expansions: Expansions = this.#acronyms): Reading {
    const read = () => {
      const stems = stemsOf(text, expansions, this.#stems)
      return readingOf(termsOf(stems, this.#model), this.#model)
    }
    if (expansions !== this.#acronyms) return read()
    return this.#readings.get(text, read)
  }

  #paragraph(paragraph: ParagraphFacts): ParagraphReading {
    return this.#paragraphs.get(paragraph.passage.text, () => {
      const sentences = paragraph.sentences.map(sentence => this.reading(sentence.text))
      return { sentences, whole: readingOf(joinTerms(sentences.map(({ terms }) => terms)), this.#model) }
    })
  }

  #compare(query: Query, paragraph: ParagraphFacts, judgement: string | null): Float64Array {
    const { whole, sentences } = this.#paragraph(paragraph)
    const features = new Float64Array(pairFeatures.length)
    const raise = (at: number, value: number) => {
      if (value > (features[at] as number)) features[at] = value
    }
    let short = 0
    for (const sentence of sentences) {
      const { stems, likeness } = shared(query, sentence.terms)
      const direction = dot(query.direction, sentence.direction)
      raise(1, stems)
      raise(2, direction)
      raise(3, likeness)
      raise(6, stems * sentence.shortfall)
      raise(7, direction * sentence.shortfall)
      raise(8, likeness * sentence.shortfall)
      short += sentence.shortfall
    }
    const { stems, likeness } = shared(query, whole.terms)
    features[0] = stems
    features[4] = dot(query.direction, whole.direction)
    features[5] = likeness
    features[9] = sentences.length === 0 ? 0 : short / sentences.length
    features[10] = Math.min(sentences.length, 12) / 5
    features[11] = this.#judgementChance(query, judgement)
    features[12] = judgement === 'leaders' ? 1 : 0
    return features
  }

  /** A section that covers two judgements takes the chances of both: `in-care-and-care-leavers`. */
  #judgementChance(query: Query, judgement: string | null): number {
    if (judgement === null) return 0
    let sum = 0
    this.#model.judgements.forEach((id, at) => {
      if (judgement === id || judgement.startsWith(`${id}-and-`) || judgement.endsWith(`-and-${id}`)) {
        sum += query.judgements[at] ?? 0
      }
    })
    return sum
  }
}

/** What the report itself says that its acronyms stand for. */
function expansionsOf(facts: TracedFacts): Expansions {
  const own = new Map<string, string>()
  const passages = [
    ...facts.summary,
    ...facts.items,
    ...facts.sections.flatMap(({ paragraphs }) => paragraphs)
  ]
  for (const { sentences } of passages) {
    for (const { lexical } of sentences) {
      for (const { acronym, expansion } of lexical.acronyms) {
        if (expansion !== null && !own.has(acronym)) own.set(acronym, expansion.text)
      }
    }
  }
  return own
}

function readingOf(terms: Terms, model: TraceModel): Reading {
  const { rarity, directions, size } = model
  const direction = new Float64Array(size)
  let score = model.shortfallBase
  for (let at = 0; at < terms.known.length; at++) {
    const id = terms.known[at] as number
    score += model.shortfall[id] as number
    const weight = (rarity[id] as number) * (1 + Math.log(terms.counts[at] as number))
    if (weight === 0) continue
    for (let k = 0; k < size; k++) {
      direction[k] = (direction[k] as number) + weight * (directions[id * size + k] as number)
    }
  }
  const length = Math.sqrt(dot(direction, direction)) || 1
  for (let k = 0; k < size; k++) direction[k] = (direction[k] as number) / length
  return { terms, direction, shortfall: 1 / (1 + Math.exp(-score)) }
}

/**
 * Share of the item's telling stems, by how telling they are, that stand in a text; and the same with stems of like company
 * counted in part.
 */
function shared(query: Query, terms: Terms): { readonly stems: number; readonly likeness: number } {
  const { known } = terms
  let stems = 0
  let likeness = 0
  for (const { key, weight, likes } of query.terms) {
    if (likes === null) {
      if (!standsIn(key, terms)) continue
      stems += weight
      likeness += weight
      continue
    }
    let most = 0
    for (let at = 0; at < known.length; at++) {
      const id = known[at] as number
      const like = likes[id] as number
      if (like > most) most = like
      if (id === key) {
        stems += weight
        most = 100
        break
      }
    }
    likeness += (weight * most) / 100
  }
  return { stems: stems / query.total, likeness: likeness / query.total }
}

function standsIn(key: number | string, { known, unknown }: Terms): boolean {
  return typeof key === 'number' ? known.includes(key) : unknown.includes(key)
}

function judgementChances(terms: Terms, model: TraceModel): Float64Array {
  const count = model.judgements.length
  const scores = Float64Array.from({ length: count }, (_, at) => model.belongBases[at] ?? 0)
  for (const id of terms.known) {
    for (let at = 0; at < count; at++) {
      scores[at] = (scores[at] as number) + (model.belongs[id * count + at] ?? 0)
    }
  }
  return chances(scores)
}

/** Scores to chances that add up to 1. */
export function chances(scores: Float64Array): Float64Array {
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const powers = scores.map(score => Math.exp(score - most))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map(power => power / sum)
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number)
  return sum
}
