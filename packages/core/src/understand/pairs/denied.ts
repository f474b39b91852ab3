/** Two sentences in the same words of which one denies what the other says: "Children are seen alone", "Children are not seen alone". */
import type { PartOfSpeech, Quantifier, SentenceAnalysis } from '../../analyse/analysis.ts'
import type { Framework } from '../../frameworks/framework.ts'
import type { Memory } from '../../memory/memory.ts'
import type { PassageFacts, PlacedSection } from '../passage-facts.ts'
import type { Sentence } from '../sentence-facts.ts'
import { leansOnAnother, turnsAgainst } from '../sentences/guards.ts'
import { meaningOf, signsNamed } from '../words/meanings.ts'

export interface DeniedPair {
  /** In the summary, or in the earlier paragraph. */
  readonly one: Sentence
  /** In the body, or in the later paragraph. */
  readonly other: Sentence
  /** True where one of them speaks of some only, and the other of all. */
  readonly limited: boolean
}

interface Statement {
  /** What it tells, denied or not, and the time it tells of. */
  readonly key: string
  readonly denied: boolean
  readonly quantity: Quantifier | null
  /** "All", "every", "no" or "always". */
  readonly total: boolean
}

interface Placed {
  readonly sentence: Sentence
  readonly passage: PassageFacts
  readonly judgement: string | null
  readonly statement: Statement
}

/** Fewer words than these tell nothing that could be denied. */
const fewest = 2
const negation = signsNamed('negation')
const telling: ReadonlySet<PartOfSpeech> = new Set([
  'NOUN',
  'PROPN',
  'VERB',
  'ADJ',
  'ADV',
  'NUM',
  'ADP',
  'SCONJ',
  'AUX',
  'X'
])
const idle = new Set(['be', 'do', 'have', 'feel', 'always', 'consistently'])
const voices = new Set([
  'voice',
  'view',
  'wish',
  'feeling',
  'opinion',
  'say',
  'tell',
  'that',
  'to',
  'inspector'
])
const past = /\b(?:was|were|had|did)\b/i
const partial: ReadonlySet<Quantifier | null> = new Set<Quantifier>(['few', 'some'])
const whole: ReadonlySet<Quantifier | null> = new Set<Quantifier>(['all', 'none'])

export interface Denials {
  /** Statements of the summary that a sentence of the body denies, or that deny one, in the summary's order. */
  readonly inBody: readonly DeniedPair[]
  /** The same between two paragraphs of one section, or of any and the one on leaders. */
  readonly elsewhere: readonly DeniedPair[]
}

export function denials(
  summary: readonly PassageFacts[],
  sections: readonly PlacedSection[],
  framework: Framework,
  memory: Memory
): Denials {
  const body = byKey(placed(sections, framework, memory))
  const above = placed([{ paragraphs: summary, section: { judgement: null } }], framework, memory)
  return {
    inBody: above.flatMap(one =>
      (body.get(one.statement.key) ?? []).flatMap(other => pairOf(one, other) ?? [])
    ),
    elsewhere: [...body.values()].flatMap(deniedAmong)
  }
}

/** The pairs of the first of these with the others that deny it without a limit. */
function deniedAmong([one, ...others]: readonly Placed[]): DeniedPair[] {
  if (one === undefined) return []
  return others.flatMap(other => {
    const apart = one.judgement !== other.judgement && ![one.judgement, other.judgement].includes('leaders')
    const pair = apart || one.passage === other.passage ? null : pairOf(one, other)
    return pair === null || pair.limited ? [] : pair
  })
}

function placed(
  sections: readonly {
    readonly paragraphs: readonly PassageFacts[]
    readonly section: { readonly judgement: string | null }
  }[],
  framework: Framework,
  memory: Memory
): Placed[] {
  const statements = memory.of<Statement | null>(framework, 'denials')
  return sections.flatMap(({ paragraphs, section: { judgement } }) =>
    paragraphs.flatMap(passage =>
      passage.sentences.flatMap((sentence, at) => {
        const next = passage.sentences[at + 1]
        if (next !== undefined && turnsAgainst(next.text)) return []
        const statement = statements.get(sentence.text, () => statementOf(sentence.analysis))
        return statement === null ? [] : [{ sentence, passage, judgement, statement }]
      })
    )
  )
}

function byKey(all: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const found = new Map<string, Placed[]>()
  for (const one of all) {
    const alike = found.get(one.statement.key)
    if (alike === undefined) found.set(one.statement.key, [one])
    else alike.push(one)
  }
  return found
}

/** Null for what leans on another sentence, denies twice or tells too little. */
function statementOf({ text, words, hits, quantity }: SentenceAnalysis): Statement | null {
  if (leansOnAnother(text)) return null
  const counted = new Set<number>()
  for (const { id, from, to } of hits)
    if (id.startsWith('quantity.')) for (let at = from; at < to; at++) counted.add(at)
  const denials = words.filter(word => meaningOf(word).signs.some(sign => negation.has(sign)))
  if (denials.length > 1) return null
  const told = words.filter(
    (word, at) =>
      telling.has(word.pos) && !counted.has(at) && !idle.has(word.lemma) && !denials.includes(word)
  )
  if (told.length < fewest) return null
  const lemmas = ofVoices(told.map(({ lemma }) => lemma)).sort()
  if (lemmas.length < fewest) return null
  return {
    key: `${past.test(text) ? 'past ' : ''}${lemmas.join(' ')}`,
    denied: denials.length === 1,
    quantity,
    total: whole.has(quantity) || /\balways\b/i.test(text)
  }
}

function pairOf(one: Placed, other: Placed): DeniedPair | null {
  const [a, b] = [one.statement, other.statement]
  if (a.denied === b.denied) return null
  // "Most are" and "some are not" are both true.
  const limitedOne = a.quantity !== null && !whole.has(a.quantity)
  const limitedOther = b.quantity !== null && !whole.has(b.quantity)
  if (limitedOne && limitedOther) return null
  const limited = (partial.has(a.quantity) && !b.total) || (partial.has(b.quantity) && !a.total)
  return { one: one.sentence, other: other.sentence, limited }
}

/** "Children's voices are heard", "Children say that they are listened to" and "Children feel heard" tell one thing. */
function ofVoices(lemmas: readonly string[]): string[] {
  if (!lemmas.some(lemma => lemma === 'hear' || lemma === 'listen')) return [...lemmas]
  const said = lemmas.filter(lemma => !voices.has(lemma))
  return said.map(lemma => (lemma === 'listen' ? 'hear' : lemma))
}
