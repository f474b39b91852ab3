/**
 * For each improvement item the paragraphs that hold its finding. An item and a paragraph are compared sentence by
 * sentence: the item's telling stems that stand in it, stems of like company, whether it tells of a shortfall, and
 * whether the paragraph stands under the judgement that the item speaks of. Everything is kept by text, so that an
 * edit compares the changed paragraph alone.
 */
import type { Framework } from '../../frameworks/framework.ts'
import type { Bounded, Memory } from '../../memory/memory.ts'
import type { ItemFacts, ParagraphFacts, PassageFacts, PlacedSection } from '../passage-facts.ts'
import { passagesOf } from '../sections/passages.ts'
import { anyTopics } from '../sections/topics.ts'
import { expectedReferences, type FittingReference } from './reference-fit.ts'
import {
  compare,
  dot,
  itself,
  type Likeness,
  LikenessTable,
  Likes,
  type ParagraphReading,
  pairFeatures,
  type Query,
  type Reading,
  readingOf
} from './trace-compare.ts'
import type { TraceModel } from './trace-model.ts'
import { type Expansions, joinTerms, type TermOf, type Terms, termReader, termsOf } from './trace-terms.ts'

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
  readonly sections: readonly PlacedSection[]
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
  /**
   * How much of what the item tells one paragraph holds at most, stems of like company counted in part, and how much stands
   * in the report: sums of how telling its stems are.
   */
  readonly told: { readonly together: number; readonly anywhere: number }
  /**
   * The share of what the item tells that stands in like words in one sentence that tells of a shortfall, and how telling the
   * rarest stem is that stands nowhere; 0 where none is missing.
   */
  readonly otherWords: { readonly shortfall: number; readonly rarestMissing: number }
  /** References of the framework that fit, best first, with their chances; empty where it has none. */
  readonly references: readonly FittingReference[]
}

/** A paragraph as it is read; what it is a paragraph of does not matter. */
interface ReadableParagraph {
  readonly text: string
  readonly sentences: readonly { readonly text: string }[]
  /** The judgement of its section. */
  readonly judgement: string | null
}

/** Every paragraph of a report by how near its matter is to a text's, nearest first. */
export type Nearness<Paragraph> = (
  finding: string
) => { readonly paragraph: Paragraph; readonly score: number }[]

/** A paragraph of the report at hand. */
interface Place<Paragraph = ParagraphFacts> {
  readonly paragraph: Paragraph
  readonly judgement: string | null
  readonly reading: TopicalReading
}

/** With the places of its topics among all topics of the framework. */
interface TopicalReading extends ParagraphReading {
  readonly topics: () => readonly number[]
}

/** An item, ready to be traced. */
interface ItemQuery extends Query {
  /** Chance of each of the model's judgements. */
  readonly judgements: Float64Array
  /** The item's own topics, by place in the framework; none where it has none but generic ones. */
  readonly topics: ReadonlySet<number>
  readonly references: readonly FittingReference[]
  /** What it was compared with, by judgement. */
  readonly pairs: Map<string | null, WeakMap<ParagraphReading, Pair>>
}

interface Pair extends Likeness {
  readonly score: number
}

interface ScoredParagraph extends TracedParagraph {
  readonly reading: TopicalReading
  readonly pair: Pair
}

/** The features of a pair of which the greatest in the report is a sign, and those in between. */
const heldFeatures = 9

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

/** Some 25 kB are kept of each item, so fewer of them are kept than of sentences. */
const shareOfQueries = 1 / 64

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
  readonly #termOf: TermOf
  readonly #readings: Bounded<Reading>
  readonly #paragraphs: Bounded<TopicalReading>
  readonly #queries: Bounded<ItemQuery>
  /** The ranker's weights without those of shortfalls. */
  readonly #matter: readonly number[]

  constructor(model: TraceModel, framework: Framework, memory: Memory) {
    this.#model = model
    this.#framework = framework
    this.#memory = memory
    // The readings follow from the framework's acronyms, so they are its own.
    const own = memory.of<object>(model, 'frameworks').get(framework.id, () => ({}))
    this.#termOf = termReader(model, memory.ofWords(model, 'words of traces'))
    this.#readings = memory.of(own, 'readings')
    this.#paragraphs = memory.of(own, 'paragraphs')
    this.#queries = memory.of(own, 'queries', shareOfQueries)
    this.#matter = model.rank.map((weight, at) => (pairFeatures[at]?.includes('shortfall') ? 0 : weight))
    this.#acronyms = new Map(
      Object.entries(framework.acronyms).flatMap(([acronym, { expansions }]) =>
        expansions[0] === undefined ? [] : [[acronym, expansions[0]] as const]
      )
    )
  }

  /** The traces of a report's items, in their order. */
  trace(facts: TracedFacts): Trace[] {
    const places = this.#places(facts)
    const own = expansionsOf(facts)
    return facts.items.map(item => {
      const query = this.#query(item, own)
      return this.#conclude(query, this.#scored(query, places))
    })
  }

  /**
   * How near the paragraphs of a report are to items of another one, whether they tell of a shortfall or of a strength: it may
   * tell of either. `own` is what the report says that its acronyms stand for.
   */
  nearness<Paragraph>(
    paragraphs: readonly (ReadableParagraph & { readonly paragraph: Paragraph })[],
    own: Expansions
  ): Nearness<Paragraph> {
    const places = paragraphs.map(({ paragraph, judgement, text, sentences }) => ({
      paragraph,
      judgement,
      reading: this.#paragraph(text, sentences)
    }))
    return finding => {
      const query = this.#query({ finding }, own)
      return places
        .map(place => ({
          paragraph: place.paragraph,
          score: dot(this.#matter, this.#pair(query, place).features)
        }))
        .sort((a, b) => b.score - a.score)
    }
  }

  /** How alike the directions of two texts are, from 0 to 1: whether they keep the same company of words. */
  alike(one: string, other: string): number {
    return Math.max(0, dot(this.reading(one).direction, this.reading(other).direction))
  }

  /** The features of an item and each paragraph, in the report's order: what the ranker learns from. */
  features(facts: TracedFacts, item: ItemFacts): Float64Array[] {
    const query = this.#query(item, expansionsOf(facts))
    return this.#places(facts).map(place => this.#pair(query, place).features)
  }

  /** The signs that an item is held by the report: what the cut is learned from. */
  signs(facts: TracedFacts, item: ItemFacts): number[] {
    const query = this.#query(item, expansionsOf(facts))
    return this.#signs(query, this.#scored(query, this.#places(facts)))
  }

  #places({ sections }: TracedFacts): Place[] {
    return sections.flatMap(({ section: { judgement }, paragraphs }) =>
      paragraphs.map(paragraph => ({
        paragraph,
        judgement,
        reading: this.#paragraph(paragraph.passage.text, paragraph.sentences)
      }))
    )
  }

  /** Best first. */
  #scored(query: ItemQuery, places: readonly Place[]): ScoredParagraph[] {
    return places
      .map(place => {
        const pair = this.#pair(query, place)
        return { paragraph: place.paragraph, reading: place.reading, score: pair.score, pair }
      })
      .sort((a, b) => b.score - a.score)
  }

  #conclude(query: ItemQuery, scored: readonly ScoredParagraph[]): Trace {
    const { held, list } = this.#model
    const { references } = query
    const best = scored[0]
    if (best === undefined) {
      return {
        paragraphs: [],
        ranked: [],
        held: false,
        margin: -1,
        told: { together: 0, anywhere: 0 },
        otherWords: { shortfall: 0, rarestMissing: 0 },
        references
      }
    }
    const signs = this.#signs(query, scored)
    const margin = held.base + dot(held.weights, signs) - held.cut
    const share = (sign: (typeof heldSigns)[number]) => signs[heldSigns.indexOf(sign)] ?? 0
    const amount = (sign: (typeof heldSigns)[number]) => share(sign) * query.total
    const near = scored.filter(({ score }) => score >= best.score - list.within).slice(0, list.most)
    return {
      paragraphs: margin > 0 ? near.map(({ paragraph, score }) => ({ paragraph, score })) : [],
      ranked: scored,
      held: margin > 0,
      margin,
      told: { together: amount('paragraph likeness'), anywhere: amount('stems of the report') },
      otherWords: {
        shortfall: share('likeness in a shortfall'),
        rarestMissing: share('rarest stem missing')
      },
      references
    }
  }

  /** `scored` is best first. */
  #signs(query: ItemQuery, scored: readonly ScoredParagraph[]): number[] {
    const most = new Float64Array(heldFeatures)
    for (const { pair } of scored) {
      for (let at = 0; at < heldFeatures; at++) {
        if ((pair.features[at] as number) > (most[at] as number)) most[at] = pair.features[at] as number
      }
    }
    const missing = query.terms.filter((_, term) => !scored.some(({ pair }) => pair.most[term] === itself))
    const gone = missing.reduce((sum, { weight }) => sum + weight, 0)
    const rarest = missing.reduce((max, { weight }) => Math.max(max, weight), 0)
    const spoken =
      query.topics.size === 0 ||
      scored.some(({ reading }) => reading.topics().some(topic => query.topics.has(topic)))
    return [
      most[0] as number,
      most[1] as number,
      most[2] as number,
      most[3] as number,
      most[4] as number,
      most[5] as number,
      most[6] as number,
      most[8] as number,
      1 - gone / query.total,
      rarest / 5,
      spoken ? 1 : 0,
      (scored[0]?.score ?? 0) / 10
    ]
  }

  #query(item: Pick<ItemFacts, 'finding'>, own: Expansions): ItemQuery {
    const used = [...own].filter(([acronym]) => item.finding.includes(acronym))
    const key = used.reduce((text, pair) => `${text}\n${pair.join(' ')}`, item.finding)
    return this.#queries.get(key, () => {
      const model = this.#model
      const { terms, direction } = this.reading(item.finding, new Map([...this.#acronyms, ...used]))
      const known = [...terms.known].filter(id => (model.rarity[id] ?? 0) > 0)
      const list = [
        ...known.map(id => ({ key: id, weight: model.rarity[id] ?? 0 })),
        ...terms.unknown.map(stem => ({ key: stem, weight: model.unknownRarity }))
      ]
      const likes = list.map(({ key }) => (typeof key === 'number' ? this.#likes(key) : null))
      const total = list.reduce((sum, { weight }) => sum + weight, 0)
      const judgements = judgementChances(terms, model)
      return {
        terms: list,
        weights: Float64Array.from(list, ({ weight }) => weight),
        likest: new LikenessTable(list, likes, model.rarity.length),
        total: total || 1,
        direction,
        judgements,
        topics: this.#ownTopics(item.finding),
        references: expectedReferences(
          item,
          this.reading(item.finding).terms.known,
          judgements,
          model,
          this.#framework,
          this.#memory
        ),
        pairs: new Map()
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
    const read = () => readingOf(termsOf(text, expansions, this.#termOf), this.#model)
    if (expansions !== this.#acronyms) return read()
    return this.#readings.get(text, read)
  }

  #paragraph(whole: string, sentences: ReadableParagraph['sentences']): TopicalReading {
    return this.#paragraphs.get(whole, text => {
      let topics: readonly number[] | null = null
      const readings = sentences.map(sentence => this.reading(sentence.text))
      return {
        sentences: readings,
        topics: () => {
          topics ??= anyTopics(text, this.#framework, this.#memory)
          return topics
        },
        whole: readingOf(joinTerms(readings.map(({ terms }) => terms)), this.#model)
      }
    })
  }

  #pair(query: ItemQuery, { judgement, reading }: Place<unknown>): Pair {
    let pairs = query.pairs.get(judgement)
    if (pairs === undefined) {
      pairs = new WeakMap()
      query.pairs.set(judgement, pairs)
    }
    let pair = pairs.get(reading)
    if (pair === undefined) {
      const { features, most } = compare(query, reading)
      features[11] = this.#judgementChance(query, judgement)
      features[12] = judgement === 'leaders' ? 1 : 0
      pair = { features, most, score: dot(this.#model.rank, features) }
      pairs.set(reading, pair)
    }
    return pair
  }

  /** A section that covers two judgements takes the chances of both: `in-care-and-care-leavers`. */
  #judgementChance(query: ItemQuery, judgement: string | null): number {
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
export function expansionsOf(facts: TracedFacts): Expansions {
  const own = new Map<string, string>()
  for (const { sentences } of passagesOf(facts)) {
    for (const { lexical } of sentences) {
      for (const { acronym, expansion } of lexical.acronyms) {
        if (expansion !== null && !own.has(acronym)) own.set(acronym, expansion.text)
      }
    }
  }
  return own
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
function chances(scores: Float64Array): Float64Array {
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const powers = scores.map(score => Math.exp(score - most))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map(power => power / sum)
}
