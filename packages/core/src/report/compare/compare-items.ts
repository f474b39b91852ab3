/** What became of each area to improve of an earlier report, by the sentences of the current one that speak of it. */
import { Memory } from '../../memory/memory.ts'
import type { Polarity } from '../../understand/facts.ts'
import { type Nearness, type Tracer, tracerOf } from '../../understand/items/trace.ts'
import type { TraceModel } from '../../understand/items/trace-model.ts'
import type { JsonPlace } from '../json.ts'
import { type Rarity, type StemsOf, sharedPart, stemReader } from '../rarity.ts'
import type { ComparableItem, ComparableParagraph, ComparableSentence, KeptReport } from './comparable.ts'
import { type AreaSigns, type Outcome, outcomeOf } from './compare-outcome.ts'
import { type AreaWords, whyOf } from './compare-why.ts'

/** An area to improve of the earlier report; the place is its own there. */
export interface Followed extends JsonPlace {
  readonly text: string
  readonly outcome: Outcome
  /** Why it is said, a sentence. */
  readonly why: string
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
  readonly polarity: Polarity
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
  readonly item: ComparableItem
  readonly spoken: readonly Spoken[]
  readonly repeated: ComparableItem | null
  readonly signs: AreaSigns
  readonly words: AreaWords
}

export function follow(
  previous: KeptReport,
  current: KeptReport,
  model: TraceModel,
  memory: Memory
): Followed[] {
  return areasOf(previous, current, model, memory).map(({ item, spoken, repeated, signs, words }) => {
    const outcome = outcomeOf(signs)
    return {
      ...item.place,
      text: item.finding,
      outcome,
      why: whyOf(outcome, signs, words),
      sentences: outcome === 'not mentioned' ? [] : loudest(spoken).map(sentenceOf),
      repeated: repeated === null ? null : { ...repeated.place, text: repeated.finding }
    }
  })
}

/** The earlier report's areas, in its order. */
export function areasOf(
  previous: KeptReport,
  current: KeptReport,
  model: TraceModel,
  memory: Memory = new Memory()
): Area[] {
  const tracer = tracerOf(model, current.framework, memory)
  const speaking = { tracer, near: nearnessIn(current, tracer), summary: current.summary }
  const rarity = rarityOf(model)
  const stemsOf = keptStems(stemReader(memory))
  let all: ReadonlySet<string> | null = null
  const everywhere = () => {
    all ??= new Set([...current.summary, ...current.paragraphs].flatMap(({ text }) => [...stemsOf(text)]))
    return all
  }
  return previous.items.map(item => {
    const wanted = stemsOf(item.finding)
    const share = (text: string) => sharedPart(wanted, stemsOf(text), rarity)
    const repeated = repeatedIn(current.items, share)
    const { spoken, nearest } = spokenOf(item, speaking, share)
    const words = wordsOf(item.finding, { spoken, everywhere: everywhere(), rarity, stemsOf })
    return {
      item,
      spoken,
      repeated,
      words,
      signs: {
        ...weigh(spoken),
        nearest,
        missing: 1 - sharedPart(wanted, everywhere(), rarity),
        repeated: repeated !== null
      }
    }
  })
}

/** The words of an area that tell most, so many. */
const tellingWords = 2

function wordsOf(
  finding: string,
  {
    spoken,
    everywhere,
    rarity,
    stemsOf
  }: { spoken: readonly Spoken[]; everywhere: ReadonlySet<string>; rarity: Rarity; stemsOf: StemsOf }
): AreaWords {
  const printed = [...new Set(finding.toLowerCase().match(/\p{L}{4,}/gu) ?? [])]
  const words = printed.map(word => ({ word, stem: [...stemsOf(word)][0] ?? word }))
  const [, least] = words.map(({ stem }) => rarity(stem)).sort((one, other) => other - one)
  const telling = words.filter(({ stem }) => rarity(stem) >= (least ?? 0)).slice(0, tellingWords)
  const said = loudest(spoken).map(({ sentence }) => stemsOf(sentence.text))
  return {
    named: telling.filter(({ stem }) => said.some(stems => stems.has(stem))).map(({ word }) => word),
    missing: telling.filter(({ stem }) => !everywhere.has(stem)).map(({ word }) => word)
  }
}

function nearnessIn({ paragraphs, acronyms }: KeptReport, tracer: Tracer): Nearness<ComparableParagraph> {
  const traced = paragraphs.map(paragraph => ({ ...paragraph, paragraph }))
  return tracer.nearness(traced, new Map(acronyms))
}

/** Several areas look at the same sentences. */
function keptStems(read: StemsOf): StemsOf {
  const kept = new Map<string, ReadonlySet<string>>()
  return text => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const stems = read(text)
    kept.set(text, stems)
    return stems
  }
}

export interface Spoken {
  readonly sentence: ComparableSentence
  /** Null in the opening summary. */
  readonly paragraph: ComparableParagraph | null
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

interface Speaking extends Pick<KeptReport, 'summary'> {
  readonly tracer: Tracer
  readonly near: Nearness<ComparableParagraph>
}

/** The sentences near to an area, each weighed by the words that it shares with it and the company that they keep. */
function spokenOf(
  { finding }: ComparableItem,
  { tracer, near, summary }: Speaking,
  share: (text: string) => number
): { spoken: Spoken[]; nearest: number } {
  const nearby = near(finding).slice(0, lookedInto)
  const nearest = nearby[0]?.score ?? 0
  const spokenIn =
    (paragraph: ComparableParagraph | null, distance: number) =>
    (sentence: ComparableSentence): Spoken => {
      const shared = share(sentence.text)
      const closeness = shared + tracer.alike(finding, sentence.text)
      return { sentence, paragraph, shared, weight: Math.exp(gains * closeness - distance / fades) }
    }
  const spoken = [
    ...nearby.flatMap(({ paragraph, score }) =>
      paragraph.sentences.map(spokenIn(paragraph, nearest - score))
    ),
    ...summary.flatMap(({ sentences }) => sentences.map(spokenIn(null, 0)))
  ]
  return { spoken, nearest }
}

function weigh(spoken: readonly Spoken[]): Pick<AreaSigns, 'weak' | 'strong' | 'summary' | 'said'> {
  let weak = 0
  let strong = 0
  let summary = 0
  let said = 0
  for (const { sentence, paragraph, shared, weight } of spoken) {
    weak += weight * sentence.weak
    strong += weight * sentence.strong
    said = Math.max(said, shared)
    if (paragraph === null) summary = Math.max(summary, shared)
  }
  return { weak, strong, summary, said }
}

function loudest(spoken: readonly Spoken[]): Spoken[] {
  const sorted = [...spoken].sort((one, other) => other.weight - one.weight).slice(0, told)
  return sorted.filter(({ weight }) => weight >= (sorted[0]?.weight ?? 0) * tellable)
}

function repeatedIn(
  items: readonly ComparableItem[],
  share: (text: string) => number
): ComparableItem | null {
  const [best] = items
    .map(item => ({ item, share: share(item.finding) }))
    .sort((one, other) => other.share - one.share)
  return best !== undefined && best.share >= same ? best.item : null
}

function sentenceOf({ sentence, paragraph }: Spoken): FollowedSentence {
  const { place, text, polarity } = sentence
  return {
    ...place,
    text,
    paragraph: paragraph?.number ?? null,
    judgement: paragraph?.judgement ?? null,
    polarity
  }
}
