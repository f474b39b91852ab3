/** The improvement items, and the paragraphs that each rests on. */
import { stemmer } from 'stemmer'
import type { ItemFacts, ParagraphFacts, Sentence } from '../understand/facts.ts'
import { offered } from '../understand/reference-fit.ts'
import type { Trace } from '../understand/trace.ts'
import type { CheckedAnswer } from './answer.ts'
import { type JsonPlace, placeOf } from './json.ts'

/** A paragraph that holds an item's finding; its place is the paragraph's. */
export interface LedgerHold extends JsonPlace {
  /** The printed number. */
  readonly paragraph: number | null
  /** Number of the judgement in the ledger, from 0, and its id. */
  readonly section: number
  readonly judgement: string | null
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
export function itemsOf(answer: CheckedAnswer): LedgerItem[] {
  const { facts, lines } = answer
  return facts.items.map((item, at) => {
    const trace = facts.traces?.[at]
    const cited = item.references[0]?.id ?? null
    return {
      ...placeOf(item.passage.range, lines),
      text: item.finding,
      reference: cited === null ? null : reference(cited, answer),
      suggested: suggested(trace, answer),
      paragraphs: trace === undefined ? [] : holdsOf(item, trace, answer),
      traced: trace !== undefined
    }
  })
}

function suggested(trace: Trace | undefined, answer: CheckedAnswer): LedgerReference[] {
  if (trace === undefined || answer.framework.references === null) return []
  return offered(trace.references).map(id => reference(id, answer))
}

function holdsOf(item: ItemFacts, trace: Trace, { facts, lines }: CheckedAnswer): LedgerHold[] {
  return trace.paragraphs.map(({ paragraph }) => {
    const section = facts.sections.findIndex(({ paragraphs }) => paragraphs.includes(paragraph))
    return {
      ...placeOf(paragraph.paragraph.range, lines),
      paragraph: paragraph.paragraph.number,
      section,
      judgement: facts.sections[section]?.section.judgement ?? null,
      text: nearest(item, paragraph)
    }
  })
}

/** The weakness that shares most words with the item; any sentence where the paragraph has no weakness. */
function nearest(item: ItemFacts, { sentences, passage }: ParagraphFacts): string {
  const wanted = new Set(stemsOf(item.finding))
  const shared = ({ text }: Sentence) => new Set(stemsOf(text).filter(stem => wanted.has(stem))).size
  const weak = sentences.filter(
    ({ wording }) => wording.polarity === 'weakness' || wording.polarity === 'mixed'
  )
  const [best] = (weak.length > 0 ? weak : [...sentences])
    .map(sentence => ({ sentence, count: shared(sentence) }))
    .sort((one, other) => other.count - one.count)
  return best?.sentence.text ?? passage.text
}

/** Stems of the words that are long enough to tell something. */
function stemsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(stemmer)
}

function reference(id: string, { framework }: CheckedAnswer): LedgerReference {
  const [kind, number] = id.split(' ')
  const entry = framework.references?.system.kinds
    .find(one => one.id === kind)
    ?.entries.find(one => String(one.number) === number)
  return { id, title: entry?.title ?? null }
}
