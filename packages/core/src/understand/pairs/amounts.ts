/** How many a sentence says something of: in "Most care leavers live in safe homes" most, of care leavers. */
import type { PartOfSpeech, Quantifier, Word } from '../../analyse/analysis.ts'
import type { PassageFacts, PlacedSection } from '../passage-facts.ts'
import type { Sentence } from '../sentence-facts.ts'

/** What a sentence that opens with a quantifier says, and of whom. */
export interface Amount {
  readonly quantifier: Quantifier
  /** Offsets of the quantifier in the sentence's text. */
  readonly start: number
  readonly end: number
  /** The words for those it speaks of, without "the" and "of". */
  readonly of: string
  /** True for "Most children do not …". */
  readonly denied: boolean
  /** Distinct lemmas of what is said of them. */
  readonly said: ReadonlySet<string>
}

/** Two sentences that say one thing of different numbers of the same people. */
export interface AmountPair {
  readonly summary: Sentence
  readonly summaryAmount: Amount
  readonly section: Sentence
  readonly sectionAmount: Amount
  /** How much of what the shorter one says is in the other, 0 to 1. */
  readonly likeness: number
}

/** From none to all; "too many" counts as many. */
const rung: Readonly<Record<Quantifier, number>> = {
  none: 0,
  few: 2,
  some: 3,
  many: 4,
  'too-many': 4,
  majority: 5,
  most: 6,
  'nearly-all': 7,
  all: 8
}

const opening =
  /^(?:(?:however|overall|also|consequently|as a result|in addition|in [A-Z][a-z]+|since then|today|now),? )?(?:only |just )?((?:the |a )?(?:all|every|nearly all|almost all|(?:vast |large |overwhelming |great )?majority|most|many|too many|some|several|a number|few|too few|a few|(?:very |relatively )?small (?:number|minority|proportion)|large (?:number|proportion)|no)(?: of)?(?: (?:the|these|their|its))?) ((?:[\p{L}'’,-]+ ){1,7}?)(?=(?:are|is|have|has|had|do|does|did|can|cannot|live|lives|receive|receives|benefit|benefits|make|makes|know|knows|get|gets|feel|feels|experience|experiences|say|says|achieve|achieves|enjoy|enjoys|see|sees|attend|attends|take|takes|stay|stays|wait|waits|start|starts|leave|leaves|move|moves|show|shows|include|includes|consider|considers|lead|leads|meet|meets|reflect|reflects|understand|understands|help|helps|need|needs|were|was|speak|speaks|trust|trusts|find|finds)\b)(.+)$/iu
const denial =
  /^(?:are|is|have|has|had|do|does|did|can|were|was)(?: not|n['’]t)\b|^cannot\b|\b(?:never|no longer)\b/i
/** "Children in Exampleshire" are the children of the report. */
const place = / (?:in|of|across) (?:the )?(?:\p{Lu}[\p{L}'’-]+ ?)+/u

/** What a sentence says of how many; null when it does not open so. */
export function amountOf({ text, analysis }: Pick<Sentence, 'text' | 'analysis'>): Amount | null {
  const match = opening.exec(text)
  if (match === null) return null
  const [, quantity = '', whom = '', rest = ''] = match
  const quantifier = /^no\b/i.test(quantity) ? 'none' : analysis.quantity
  if (quantifier === null) return null
  const start = text.indexOf(quantity)
  return {
    quantifier,
    start,
    end: start + quantity.length,
    of: ofMany(whom.replace(place, '').toLowerCase().replaceAll('’', "'").trim()),
    denied: denial.test(rest),
    said: new Set(
      analysis.words.filter(({ start }) => start >= text.length - rest.length).flatMap(tellingLemma)
    )
  }
}

/** "Every child in care" are all children in care. */
function ofMany(whom: string): string {
  return whom
    .replace(/\bchild\b(?!-| protection| in need)/, 'children')
    .replace(/\byoung person\b/, 'young people')
    .replace(/\b(leaver|carer|worker|adviser|parent)\b(?!')/, '$1s')
}

const telling: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'NUM'])

function tellingLemma({ lemma, pos }: Word): string[] {
  return telling.has(pos) ? [lemma] : []
}

/** Pairs of summary and section that cannot both be meant; the likest first. */
export function amountPairs(
  summary: readonly PassageFacts[],
  sections: readonly Pick<PlacedSection, 'paragraphs'>[]
): AmountPair[] {
  const claims = (passages: readonly PassageFacts[]) =>
    passages.flatMap(({ sentences }) =>
      sentences.flatMap(sentence => {
        const amount = amountOf(sentence)
        return amount === null ? [] : [{ sentence, amount }]
      })
    )
  const above = claims(summary)
  if (above.length === 0) return []
  const below = sections.flatMap(({ paragraphs }) => claims(paragraphs))
  return above
    .flatMap(one =>
      below.flatMap(other => {
        const likeness = one.amount.of === other.amount.of ? likenessOf(one.amount, other.amount) : 0
        if (likeness === 0 || !disagree(one.amount, other.amount)) return []
        return [
          {
            summary: one.sentence,
            summaryAmount: one.amount,
            section: other.sentence,
            sectionAmount: other.amount,
            likeness
          }
        ]
      })
    )
    .sort((a, b) => b.likeness - a.likeness || a.section.range.start - b.section.range.start)
}

function likenessOf({ said: one }: Amount, { said: other }: Amount): number {
  let shared = 0
  for (const lemma of one) if (other.has(lemma)) shared++
  return shared < 2 ? 0 : shared / Math.min(one.size, other.size)
}

/** Most and some disagree, and so do all and most; where one denies what the other says, so do most and many. */
function disagree(one: Amount, other: Amount): boolean {
  const high = Math.max(rung[one.quantifier], rung[other.quantifier])
  const low = Math.min(rung[one.quantifier], rung[other.quantifier])
  if (one.denied !== other.denied) return high === 8 ? low > 0 : high >= 6 && low >= 4
  return (high >= 6 && low <= 3) || (high === 8 && low <= 6)
}
