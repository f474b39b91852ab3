/** Pairs of statements that say opposite things of one matter, neither of them limited to some children or a time. */
import type { Framework } from '../../frameworks/framework.ts'
import type { Memory } from '../../memory/memory.ts'
import type { PassageFacts, PlacedSection } from '../passage-facts.ts'
import type { Sentence } from '../sentence-facts.ts'
import { groupsIn } from '../sentences/guards.ts'
import { plainPolarity } from '../sentences/plain.ts'
import { type Matter, matterOf, sameHead, sharedMatter } from './matter.ts'

/** In "Audits are rigorous" and "Audits lack rigour" the strength is the first and the weakness the second. */
export interface OpposedPair {
  readonly strength: Sentence
  readonly weakness: Sentence
  /** How much of the shorter one's matter is in the other, 0 to 1. */
  readonly likeness: number
}

/** A sentence that is surely a strength or a weakness, and not limited. */
interface Statement {
  readonly sentence: Sentence
  readonly passage: PassageFacts
  readonly section: number
  readonly judgement: string | null
  readonly matter: Matter
}

/** Every pair of the body, the likest first; sentences of one paragraph make no pair. */
export function opposedPairs(
  sections: readonly PlacedSection[],
  framework: Framework,
  memory: Memory
): OpposedPair[] {
  const passages = sections.flatMap(({ paragraphs, section: { judgement } }, section) =>
    paragraphs.map(passage => ({ passage, section, judgement }))
  )
  const statements: Record<'strength' | 'weakness', Statement[]> = { strength: [], weakness: [] }
  for (const { passage, section, judgement } of passages) {
    passage.sentences.forEach((sentence, at) => {
      const polarity = plainPolarity(sentence, passage.sentences[at + 1])
      if (polarity === null) return
      const matter = matterOf(sentence.analysis, framework, memory)
      statements[polarity].push({ sentence, passage, section, judgement, matter })
    })
  }
  const strengths = byOpening(statements.strength)
  const pairs = statements.weakness.flatMap(weakness =>
    [...meeting(weakness, strengths)].flatMap(strength => {
      const likeness = weakness.passage === strength.passage ? 0 : likenessOf(strength, weakness, framework)
      return likeness === 0 ? [] : [{ strength: strength.sentence, weakness: weakness.sentence, likeness }]
    })
  )
  return pairs.sort(
    (a, b) =>
      b.likeness - a.likeness ||
      a.weakness.range.start - b.weakness.range.start ||
      a.strength.range.start - b.strength.range.start
  )
}

function byOpening(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const found = new Map<string, Statement[]>()
  for (const statement of statements) {
    for (const lemma of statement.matter.opening) {
      const alike = found.get(lemma)
      if (alike === undefined) found.set(lemma, [statement])
      else alike.push(statement)
    }
  }
  return found
}

/** Those that share a lemma of the opening with it, each once; no others have its subject. */
function meeting({ matter }: Statement, others: ReadonlyMap<string, readonly Statement[]>): Set<Statement> {
  return new Set([...matter.opening].flatMap(lemma => others.get(lemma) ?? []))
}

/** 0 unless topic, subject and group of children coincide. */
function likenessOf(one: Statement, other: Statement, framework: Framework): number {
  if (!sameHead(one.matter, other.matter)) return 0
  const likeness = sharedMatter(one.matter, other.matter)
  if (likeness === 0) return 0
  const groups = groupsIn(one.sentence.text).join()
  if (groups !== groupsIn(other.sentence.text).join()) return 0
  if (one.section === other.section) return likeness
  // Every child has reviews: two sections on children each speak of their own.
  if (groups === 'reviews' && one.judgement !== 'leaders' && other.judgement !== 'leaders') return 0
  return groups === '' && speakOfOthers(one.matter, other.matter, framework) ? 0 : likeness
}

/** True where the topics in common are of several judgements: each section then speaks of its own people. */
function speakOfOthers(one: Matter, other: Matter, { judgements }: Framework): boolean {
  const shared = one.topics.filter(topic => other.topics.includes(topic))
  return shared.every(topic => {
    const [judgement, name] = topic.split('/')
    if (judgement === 'leaders') return false
    return judgements.filter(({ topics }) => topics.some(({ id }) => id === name)).length > 1
  })
}
