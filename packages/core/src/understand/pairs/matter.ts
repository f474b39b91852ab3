/** What a sentence is about: the telling lemmas of its opening and of the whole, and the topics that its opening names. */
import type { PartOfSpeech, SentenceAnalysis, Word } from '../../analyse/analysis.ts'
import type { Framework } from '../../frameworks/framework.ts'
import type { Memory } from '../../memory/memory.ts'
import { type TopicMatcher, topicMatcher } from '../sections/topics.ts'
import { meaningOf, signsNamed } from '../words/meanings.ts'

export interface Matter {
  /** Distinct lemmas that say what it is about; neither words found in any sentence nor words of praise and fault. */
  readonly lemmas: ReadonlySet<string>
  /** Those of its first words, where its subject stands. */
  readonly opening: ReadonlySet<string>
  /** False where its subject is named in the sentence before: "Most of the time, this works". */
  readonly named: boolean
  /** Topics that its first words speak to, over all judgements; generic ones left out. */
  readonly topics: readonly string[]
}

/** Subject, verb and what is closest to the verb stand in these. */
const openingWords = 9

const verdicts = signsNamed(
  'praise',
  'fault',
  'negation',
  'excess',
  'partial',
  'broad',
  'peak',
  'much',
  'little',
  'enough'
)
/** What a sentence is about; kept by its text. Most of it waits until it is asked for. */
export function matterOf(sentence: SentenceAnalysis, framework: Framework, memory: Memory): Matter {
  return memory
    .of<Matter>(framework, 'matter')
    .get(sentence.text, () => readMatter(sentence, framework, memory))
}

function readMatter(sentence: SentenceAnalysis, framework: Framework, memory: Memory): Matter {
  const read = sentence.words.filter(({ pos }) => !signs.has(pos))
  const idle = new Set(sentence.hits.filter(({ id }) => id === 'matter.anywhere').map(({ from }) => from))
  const telling = sentence.words.filter((word, at) => tells(word) && !idle.has(at))
  const last = read[openingWords - 1]?.end ?? sentence.text.length
  const lemmas = (words: readonly Word[]) => new Set(words.map(({ lemma }) => lemma))
  let topics: readonly string[] | null = null
  return {
    named: !pointsBack.test(sentence.text),
    opening: lemmas(telling.filter(({ end }) => end <= last)),
    lemmas: lemmas(telling),
    get topics() {
      topics ??= topicsOfOpening(sentence.text, framework, memory)
      return topics
    }
  }
}

const pointsBack = /^[^,]{2,60}, (?:this|these|those|they|their|it|its|he|she|such)\b/i

const signs: ReadonlySet<PartOfSpeech> = new Set(['PUNCT', 'SYM', 'PART', 'SPACE'])

function tells(word: Word): boolean {
  const { lower, pos, stop } = word
  if (stop || signs.has(pos) || lower.length <= 2) return false
  return !meaningOf(word).signs.some(sign => verdicts.has(sign))
}

/** A text of `openingWords` words at most, from the beginning. */
const beginning = new RegExp(`^[^\\p{L}\\p{N}]*(?:[\\p{L}\\p{N}'’]+[^\\p{L}\\p{N}]+){0,${openingWords}}`, 'u')

function topicsOfOpening(text: string, framework: Framework, memory: Memory): readonly string[] {
  const matcher = memory
    .of<TopicMatcher>(framework, 'topics of all judgements')
    .get('', () => topicMatcher(specificTopics(framework)))
  return matcher(beginning.exec(text)?.[0] ?? text)
}

/**
 * How much of the shorter one's matter is in the other, 0 to 1; 0 unless topic and subject coincide. Order does not
 * matter.
 */
export function sharedMatter(one: Matter, other: Matter): number {
  if (!one.named || !other.named || !meet(one.opening, other.opening)) return 0
  const topical = one.topics.some(topic => other.topics.includes(topic))
  // Of what is no topic only the very same is one matter: "Visits are regular", "Visits are not regular".
  if (!topical && !(one.topics.length + other.topics.length === 0 && sameMatter(one, other))) return 0
  let shared = 0
  for (const lemma of one.lemmas) if (other.lemmas.has(lemma)) shared++
  return shared / Math.min(one.lemmas.size, other.lemmas.size)
}

function sameMatter(one: Matter, other: Matter): boolean {
  return one.lemmas.size === other.lemmas.size && [...one.lemmas].every(lemma => other.lemmas.has(lemma))
}

/** Whether each opens on what the other's first words name too: two statements of one subject. */
export function sameHead(one: Matter, other: Matter): boolean {
  const [head] = one.opening
  const [otherHead] = other.opening
  return (
    head !== undefined && otherHead !== undefined && one.opening.has(otherHead) && other.opening.has(head)
  )
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const lemma of one) if (other.has(lemma)) return true
  return false
}

function specificTopics(framework: Framework) {
  return framework.judgements.flatMap(({ id, topics }) =>
    topics.filter(({ generic }) => !generic).map(topic => ({ ...topic, id: `${id}/${topic.id}` }))
  )
}
