/** The improvement items, and the paragraphs that each rests on. */
import type { Memory } from '../../memory/memory.ts'
import type { ItemFacts, ParagraphFacts, Sentence } from '../../understand/facts.ts'
import { offered } from '../../understand/items/reference-fit.ts'
import type { Trace } from '../../understand/items/trace.ts'
import type { JsonPlace } from '../json.ts'
import { type Rarity, rarityIn, type StemsOf, stemReader } from '../rarity.ts'
import { shortOf, type Told } from './ledger-grades.ts'

/** A paragraph that holds an item's finding; its place is the paragraph's. */
export interface LedgerHold extends JsonPlace {
  /** The printed number. */
  readonly paragraph: number | null
  /** Number of the judgement in the ledger, from 0, and its id. */
  readonly section: number
  readonly judgement: string | null
  /** The judgement in a few words. */
  readonly short: string
  /** The sentence of it that comes nearest to the item. */
  readonly text: string
}

export interface LedgerReference {
  /** `outcome 3` */
  readonly id: string
  /** What it names; null for one that the framework does not have. */
  readonly title: string | null
}

export interface LedgerItem extends JsonPlace {
  /** Without its reference. */
  readonly text: string
  readonly reference: LedgerReference | null
  /** References that fit, best first; empty where the framework has none. */
  readonly suggested: readonly LedgerReference[]
  /** Best first; empty where none seems to hold its finding. */
  readonly paragraphs: readonly LedgerHold[]
  /** False where it was not worked out. */
  readonly traced: boolean
}

/** The improvement items in the order of the draft. */
export function itemsOf(answer: Told, memory: Memory): LedgerItem[] {
  const { facts, placed } = answer
  const stemsOf = stemReader(memory)
  const rarity = rarityIn(facts, stemsOf)
  const nearest = (item: ItemFacts, paragraph: ParagraphFacts) => nearestIn(item, paragraph, rarity, stemsOf)
  return facts.items.map((item, at) => {
    const trace = facts.traces?.[at]
    const cited = item.references[0]?.id ?? null
    return {
      ...placed(item.passage.range),
      text: item.finding,
      reference: cited === null ? null : reference(cited, answer),
      suggested: suggested(trace, answer),
      paragraphs: trace === undefined ? [] : holdsOf(item, trace, nearest, answer),
      traced: trace !== undefined
    }
  })
}

function suggested(trace: Trace | undefined, answer: Told): LedgerReference[] {
  if (trace === undefined || answer.framework.references === null) return []
  return offered(trace.references).map(id => reference(id, answer))
}

function holdsOf(
  item: ItemFacts,
  trace: Trace,
  nearest: (item: ItemFacts, paragraph: ParagraphFacts) => string,
  { facts, framework, placed }: Told
): LedgerHold[] {
  return trace.paragraphs.map(({ paragraph }) => {
    const section = facts.sections.findIndex(({ paragraphs }) => paragraphs.includes(paragraph))
    const printed = facts.sections[section]?.section
    return {
      ...placed(paragraph.paragraph.range),
      paragraph: paragraph.paragraph.number,
      section,
      judgement: printed?.judgement ?? null,
      short: shortOf(printed, framework),
      text: nearest(item, paragraph)
    }
  })
}

/** The weakness that shares most with the item; any sentence where the paragraph has no weakness. */
function nearestIn(
  item: ItemFacts,
  { sentences, passage }: ParagraphFacts,
  rarity: Rarity,
  stemsOf: StemsOf
): string {
  const wanted = stemsOf(item.finding)
  const shared = ({ text }: Sentence) =>
    [...stemsOf(text)].reduce((sum, stem) => sum + (wanted.has(stem) ? rarity(stem) : 0), 0)
  const weak = sentences.filter(
    ({ wording }) => wording.polarity === 'weakness' || wording.polarity === 'mixed'
  )
  const [best] = (weak.length > 0 ? weak : [...sentences])
    .map(sentence => ({ sentence, share: shared(sentence) }))
    .sort((one, other) => other.share - one.share)
  return best?.sentence.text ?? passage.text
}

function reference(id: string, { framework }: Told): LedgerReference {
  const [kind, number] = id.split(' ')
  const entry = framework.references?.system.kinds
    .find(one => one.id === kind)
    ?.entries.find(one => String(one.number) === number)
  return { id, title: entry?.title ?? null }
}
