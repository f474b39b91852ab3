/** What became of each area to improve of an earlier report, by the paragraphs of the current one that speak of it. */
import type { ItemFacts, ParagraphFacts, Sentence } from '../understand/facts.ts'
import { Memory } from '../understand/memory.ts'
import { type Trace, tracerOf } from '../understand/trace.ts'
import type { TraceModel } from '../understand/trace-model.ts'
import type { JsonPlace } from './json.ts'
import type { Told } from './ledger-grades.ts'
import { type Rarity, sharedPart, stemsOf } from './rarity.ts'

export type Outcome = 'addressed' | 'continuing' | 'not mentioned'

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
  /** The printed number of its paragraph. */
  readonly paragraph: number | null
  readonly judgement: string | null
  readonly polarity: Sentence['wording']['polarity']
}

/** Paragraphs looked into for each area, the nearest first. */
const lookedInto = 6
/** The part of what an area says that a sentence must share to speak of it; of a long area, an amount of rare words. */
const speaks = 0.25
const speaksAnyhow = 4.5
/** The part that a current area must share to be the same one. */
const same = 0.55
/** Strengths stand beside what is left to do; a weakness of this part of their weight says that it goes on. */
const outweighs = 0.6
/** Points of nearness over which a paragraph counts for less, by a factor of e. */
const fades = 5
/** Sentences told of each area. */
const told = 3

export function follow(previous: Told, current: Told, model: TraceModel): Followed[] {
  const { items } = previous.facts
  const { summary, sections } = current.facts
  const traces = tracerOf(model, current.framework, new Memory()).trace({ summary, items, sections })
  const rarity = rarityOf(model)
  return items.map((item, at) => followed(item, traces[at] as Trace, rarity, previous, current))
}

function followed(item: ItemFacts, trace: Trace, rarity: Rarity, previous: Told, current: Told): Followed {
  const wanted = stemsOf(item.finding)
  const spoken = spokenOf(trace, wanted, rarity)
  const repeated = repeatedIn(current.facts.items, wanted, rarity)
  return {
    ...previous.placed(item.passage.range),
    text: item.finding,
    outcome: outcomeOf(spoken, trace, repeated !== null),
    sentences: spoken.slice(0, told).map(({ sentence, paragraph }) => ({
      ...current.placed(sentence.range),
      text: sentence.text,
      paragraph: paragraph.paragraph.number,
      judgement: judgementOf(paragraph, current),
      polarity: sentence.wording.polarity
    })),
    repeated: repeated === null ? null : { ...current.placed(repeated.passage.range), text: repeated.finding }
  }
}

interface Spoken {
  readonly sentence: Sentence
  readonly paragraph: ParagraphFacts
  /** The part of the area that it shares, less the further its paragraph is from the nearest one. */
  readonly share: number
}

/** By how much all published reports know a word: "timeliness" tells little of an area, "fostering" much. */
function rarityOf({ ids, rarity, unknownRarity }: TraceModel): Rarity {
  return stem => {
    const id = ids.get(stem)
    return id === undefined ? unknownRarity : (rarity[id] ?? 0)
  }
}

function spokenOf(trace: Trace, wanted: ReadonlySet<string>, rarity: Rarity): Spoken[] {
  const nearest = trace.ranked[0]?.score ?? 0
  const all = [...wanted].reduce((sum, stem) => sum + rarity(stem), 0)
  const least = Math.min(speaks, speaksAnyhow / (all || 1))
  return trace.ranked
    .slice(0, lookedInto)
    .flatMap(({ paragraph, score }) =>
      paragraph.sentences
        .map(sentence => ({ sentence, paragraph, share: sharedPart(wanted, sentence.text, rarity) }))
        .filter(({ share }) => share >= least)
        .map(one => ({ ...one, share: one.share * Math.exp((score - nearest) / fades) }))
    )
    .sort((one, other) => other.share - one.share)
}

/** Each sentence speaks as loud as it shares words with the area, squared. */
function outcomeOf(spoken: readonly Spoken[], { held }: Trace, repeated: boolean): Outcome {
  if (repeated) return 'continuing'
  if (!held || spoken.length === 0) return 'not mentioned'
  let weak = 0
  let strong = 0
  for (const { sentence, share } of spoken) {
    const [strength, weakness, mixed] = sentence.wording.probabilities
    const loud = share * share
    weak += loud * (weakness + mixed * 0.7)
    strong += loud * (strength + mixed * 0.3)
  }
  return weak > strong * outweighs ? 'continuing' : 'addressed'
}

function repeatedIn(
  items: readonly ItemFacts[],
  wanted: ReadonlySet<string>,
  rarity: Rarity
): ItemFacts | null {
  const [best] = items
    .map(item => ({ item, share: sharedPart(wanted, item.finding, rarity) }))
    .sort((one, other) => other.share - one.share)
  return best !== undefined && best.share >= same ? best.item : null
}

function judgementOf(paragraph: ParagraphFacts, { facts }: Told): string | null {
  return facts.sections.find(({ paragraphs }) => paragraphs.includes(paragraph))?.section.judgement ?? null
}
