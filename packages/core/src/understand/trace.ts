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
import { anyTopics } from './topics.ts'
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

interface QueryTerm {
  readonly key: number | string
  readonly weight: number
  /** Null for a stem that the model does not know. */
  readonly likes: Likes | null
}

/** An item's telling stems, ready to be compared. */
interface Query {
  readonly terms: readonly QueryTerm[]
  readonly total: number
  readonly direction: Float64Array
  /** Chance of each of the model's judgements. */
  readonly judgements: Float64Array
  /** The item's own topics, by place in the framework; none where it has none but generic ones. */
  readonly topics: ReadonlySet<number>
}

/** How like the model's stems are to one of them, in hundredths; each worked out when it is first asked for. */
class Likes {
  readonly #id: number
  readonly #model: TraceModel
  readonly #scale: number
  /** -1 where it is not worked out. */
  readonly #known: Int8Array

  constructor(id: number, model: TraceModel) {
    this.#id = id
    this.#model = model
    this.#scale = model.directionScale * model.directionScale * 100
    this.#known = new Int8Array(model.rarity.length).fill(-1)
    this.#known[id] = 100
  }

  of(other: number): number {
    const known = this.#known[other] as number
    return known >= 0 ? known : this.#workOut(other)
  }

  #workOut(other: number): number {
    const { directions, size, rarity } = this.#model
    let like = 0
    if (rarity[other] !== 0) {
      const a = this.#id * size
      const b = other * size
      let sum = 0
      // Whole numbers throughout: several times as fast as numbers that may have fractions.
      for (let k = 0; k < size; k++) {
        sum = (sum + Math.imul(directions[a + k] as number, directions[b + k] as number)) | 0
      }
      like = Math.max(0, Math.min(100, Math.round(sum * this.#scale)))
    }
    this.#known[other] = like
    return like
  }
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
    const spoken =
      query.topics.size === 0 ||
      scored.some(({ paragraph }) =>
        anyTopics(paragraph.passage.text, this.#framework, this.#memory).some(at => query.topics.has(at))
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
        topics: this.#ownTopics(item.finding)
      }
    })
  }

  #ownTopics(text: string): ReadonlySet<number> {
    const topics = this.#framework.judgements.flatMap(judgement => judgement.topics)
    return new Set(anyTopics(text, this.#framework, this.#memory).filter(at => topics[at]?.generic === false))
  }

  #likes(id: number): Likes {
    return this.#memory.of<Likes>(this.#model, 'likes').get(String(id), () => new Likes(id, this.#model))
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
    const most = new Int8Array(query.terms.length)
    const shared: Shared = { stems: 0, likeness: 0 }
    let short = 0
    for (const { terms, direction, shortfall } of sentences) {
      compareSentence(query, terms, most, shared)
      const towards = dot(query.direction, direction)
      raise(features, 1, shared.stems)
      raise(features, 2, towards)
      raise(features, 3, shared.likeness)
      raise(features, 6, shared.stems * shortfall)
      raise(features, 7, towards * shortfall)
      raise(features, 8, shared.likeness * shortfall)
      short += shortfall
    }
    compareWhole(query, most, shared)
    features[0] = shared.stems
    features[4] = dot(query.direction, whole.direction)
    features[5] = shared.likeness
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

/** What an item and a text share, written anew for each text so that comparing makes no garbage. */
interface Shared {
  /** Share of the item's telling stems, by how telling they are, that stand in the text. */
  stems: number
  /** The same with stems of like company counted in part. */
  likeness: number
}

/** A stem that itself stands in a text: more than the likest other. */
const itself = 101

/** Compares one sentence. `most` keeps for each of the item's stems how like the likest stem so far is. */
function compareSentence(query: Query, terms: Terms, most: Int8Array, into: Shared): void {
  const { known } = terms
  let stems = 0
  let likeness = 0
  for (let term = 0; term < query.terms.length; term++) {
    const { key, weight, likes } = query.terms[term] as QueryTerm
    let best = 0
    if (likes === null) best = standsIn(key, terms) ? itself : 0
    else {
      for (let at = 0; at < known.length; at++) {
        const id = known[at] as number
        if (id === key) {
          best = itself
          break
        }
        const like = likes.of(id)
        if (like > best) best = like
      }
    }
    if (best === itself) stems += weight
    likeness += (weight * Math.min(best, 100)) / 100
    if (best > (most[term] as number)) most[term] = best
  }
  into.stems = stems / query.total
  into.likeness = likeness / query.total
}

/** The paragraph as a whole, from what its sentences have. */
function compareWhole(query: Query, most: Int8Array, into: Shared): void {
  let stems = 0
  let likeness = 0
  for (let term = 0; term < query.terms.length; term++) {
    const { weight } = query.terms[term] as QueryTerm
    const best = most[term] as number
    if (best === itself) stems += weight
    likeness += (weight * Math.min(best, 100)) / 100
  }
  into.stems = stems / query.total
  into.likeness = likeness / query.total
}

function raise(features: Float64Array, at: number, value: number): void {
  if (value > (features[at] as number)) features[at] = value
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
