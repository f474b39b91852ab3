/** What became of each area to improve of an earlier report, by the sentences of the current one that speak of it. */
import { Memory } from '../memory/memory.ts'
import type { ItemFacts, ParagraphFacts, Sentence } from '../understand/facts.ts'
import { type TracedFacts, type Tracer, tracerOf } from '../understand/trace.ts'
import type { TraceModel } from '../understand/trace-model.ts'
import { type AreaSigns, type Outcome, outcomeOf } from './compare-outcome.ts'
import type { JsonPlace } from './json.ts'
import type { Told } from './ledger-grades.ts'
import { type Rarity, sharedPart, stemReader } from './rarity.ts'

/** An area to improve of the earlier report; the place is its own there. */
export interface Followed extends JsonPlace {
  readonly text: string
  readonly outcome: Outcome
  /** Sentences of the current report that speak of it, those that say most of it first. */
  readonly sentences: readonly FollowedSentence[]
  /** The current report's own area to improve that says the same; null where there is none. */
  readonly repeated: (JsonPlace & { readonly text: string }) | null
}

export interface FollowedSentence extends JsonPlace {
  readonly text: string
  /** The printed number of its paragraph; null in the opening summary. */
  readonly paragraph: number | null
  readonly judgement: string | null
  readonly polarity: Sentence['wording']['polarity']
}

/** Paragraphs whose sentences are weighed, the nearest first, beside those of the opening summary. */
const lookedInto = 6
/** How steeply a sentence gains weight with its closeness to the area, and loses it with its paragraph's distance. */
const gains = 4
const fades = 2
/** The part that a current area must share to be the same one. */
const same = 0.55
/** Sentences told of each area, and the part of the first one's weight that the others have to have. */
const told = 3
const tellable = 0.25

/** An area with what the current report holds of it. */
export interface Area {
  readonly item: ItemFacts
  readonly spoken: readonly Spoken[]
  readonly repeated: ItemFacts | null
  readonly signs: AreaSigns
}

export function follow(previous: Told, current: Told, model: TraceModel, memory: Memory): Followed[] {
  return areasOf(previous, current, model, memory).map(({ item, spoken, repeated, signs }) => {
    const outcome = outcomeOf(signs)
    return {
      ...previous.placed(item.passage.range),
      text: item.finding,
      outcome,
      sentences: outcome === 'not mentioned' ? [] : loudest(spoken).map(one => sentenceOf(one, current)),
      repeated:
        repeated === null ? null : { ...current.placed(repeated.passage.range), text: repeated.finding }
    }
  })
}

/** The earlier report's areas, in its order. */
export function areasOf(previous: Told, current: Told, model: TraceModel, memory = new Memory()): Area[] {
  const { items } = previous.facts
  const { summary, sections } = current.facts
  const tracer = tracerOf(model, current.framework, memory)
  const rarity = rarityOf(model)
  const stemsOf = stemReader(memory)
  return items.map(item => {
    const wanted = stemsOf(item.finding)
    const share = (text: string) => sharedPart(wanted, stemsOf(text), rarity)
    const repeated = repeatedIn(current.facts.items, share)
    const { spoken, nearest } = spokenOf(item, tracer, { summary, items, sections }, share)
    return { item, spoken, repeated, signs: { ...weigh(spoken), nearest, repeated: repeated !== null } }
  })
}

export interface Spoken {
  readonly sentence: Sentence
  /** Null in the opening summary. */
  readonly paragraph: ParagraphFacts | null
  /** The part of what the area says that stands in it. */
  readonly shared: number
  readonly weight: number
}

/** By how much all published reports know a word: "timeliness" tells little of an area, "fostering" much. */
function rarityOf({ ids, rarity, unknownRarity }: TraceModel): Rarity {
  return stem => {
    const id = ids.get(stem)
    return id === undefined ? unknownRarity : (rarity[id] ?? 0)
  }
}

/** The sentences near to an area, each weighed by the words that it shares with it and the company that they keep. */
function spokenOf(item: ItemFacts, tracer: Tracer, facts: TracedFacts, share: (text: string) => number) {
  const near = tracer.nearest(facts, item).slice(0, lookedInto)
  const nearest = near[0]?.score ?? 0
  const spokenIn =
    (paragraph: ParagraphFacts | null, distance: number) =>
    (sentence: Sentence): Spoken => {
      const shared = share(sentence.text)
      const closeness = shared + tracer.alike(item.finding, sentence.text)
      return { sentence, paragraph, shared, weight: Math.exp(gains * closeness - distance / fades) }
    }
  const spoken = [
    ...near.flatMap(({ paragraph, score }) => paragraph.sentences.map(spokenIn(paragraph, nearest - score))),
    ...facts.summary.flatMap(({ sentences }) => sentences.map(spokenIn(null, 0)))
  ]
  return { spoken, nearest }
}

function weigh(spoken: readonly Spoken[]): Pick<AreaSigns, 'weak' | 'strong' | 'summary'> {
  let weak = 0
  let strong = 0
  let summary = 0
  for (const { sentence, paragraph, shared, weight } of spoken) {
    const [strength, weakness, mixed] = sentence.wording.probabilities
    weak += weight * (weakness + mixed / 2)
    strong += weight * (strength + mixed / 2)
    if (paragraph === null) summary = Math.max(summary, shared)
  }
  return { weak, strong, summary }
}

function loudest(spoken: readonly Spoken[]): Spoken[] {
  const sorted = [...spoken].sort((one, other) => other.weight - one.weight).slice(0, told)
  return sorted.filter(({ weight }) => weight >= (sorted[0]?.weight ?? 0) * tellable)
}

function repeatedIn(items: readonly ItemFacts[], share: (text: string) => number): ItemFacts | null {
  const [best] = items
    .map(item => ({ item, share: share(item.finding) }))
    .sort((one, other) => other.share - one.share)
  return best !== undefined && best.share >= same ? best.item : null
}

function sentenceOf({ sentence, paragraph }: Spoken, current: Told): FollowedSentence {
  return {
    ...current.placed(sentence.range),
    text: sentence.text,
    paragraph: paragraph?.paragraph.number ?? null,
    judgement: paragraph === null ? null : judgementOf(paragraph, current),
    polarity: sentence.wording.polarity
  }
}

function judgementOf(paragraph: ParagraphFacts, { facts }: Told): string | null {
  return facts.sections.find(({ paragraphs }) => paragraphs.includes(paragraph))?.section.judgement ?? null
}
