/** What a sentence is about: the telling stems of its opening and of the whole, and the topics that its opening names. */
import { stemmer } from 'stemmer'
import type { Framework } from '../../frameworks/framework.ts'
import type { Memory } from '../../memory/memory.ts'
import { type TopicMatcher, topicMatcher } from '../sections/topics.ts'
import { classesOf, maskOf } from '../words/lexicon.ts'

export interface Matter {
  /** Distinct stems that say what it is about; neither words found in any sentence nor words of praise and fault. */
  readonly stems: ReadonlySet<string>
  /** Those of its first words, where its subject stands. */
  readonly opening: ReadonlySet<string>
  /** Topics that its first words speak to, over all judgements; generic ones left out. */
  readonly topics: readonly string[]
}

/** Subject, verb and what is closest to the verb stand in these. */
const openingWords = 9

/** Words that stand in sentences about anything in this field. */
const anywhere = new Set(
  `a about across after all also am an and any are as at be because been being by can children child do does during each
  every for from get gets give given go goes had has have having he her him his how in into is it its itself make makes
  making many more most much no nobody none not of off on or other our out over own people person receive received
  receives she so social some such than that the their them themselves then there these they this those through to too
  under up upon very was well were what when where which who whom whose why will with within without worker workers young
  need needs needed support supported supports help helps helped helping service services work works working family
  families care local authority council staff team teams practice practitioner practitioners professional professionals
  manager managers leader leaders senior ensure ensures ensuring provide provides provided providing provision way ways
  time times right use used uses using take takes taken includes including include both result lead leads
  quality effective level standard standards kind range number area areas made know known knows`.split(/\s+/)
)
const verdicts = maskOf(
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
const words = /[a-z0-9\u00c0-\u024f]+(?:['\u2019][a-z\u00c0-\u024f]+)?/gi
const ending = /['\u2019].*$/

/** What `text` is about; kept by the text. Most of it waits until it is asked for. */
export function matterOf(text: string, framework: Framework, memory: Memory): Matter {
  return memory.of<Matter>(framework, 'matter').get(text, () => readMatter(text, framework, memory))
}

function readMatter(text: string, framework: Framework, memory: Memory): Matter {
  const read = text.match(words) ?? []
  const opening = stemsOf(read.slice(0, openingWords), memory)
  let stems: ReadonlySet<string> | null = null
  let topics: readonly string[] | null = null
  return {
    opening,
    get stems() {
      stems ??= stemsOf(read, memory)
      return stems
    },
    get topics() {
      topics ??= topicsOfOpening(text, framework, memory)
      return topics
    }
  }
}

function stemsOf(read: readonly string[], memory: Memory): ReadonlySet<string> {
  const kept = memory.ofWords<string>(stemOf, 'stems of matter')
  const stems = new Set<string>()
  for (const word of read) {
    const stem = kept.get(word, stemOf)
    if (stem !== '') stems.add(stem)
  }
  return stems
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
  if (!meet(one.opening, other.opening)) return 0
  if (!one.topics.some(topic => other.topics.includes(topic))) return 0
  let shared = 0
  for (const stem of one.stems) if (other.stems.has(stem)) shared++
  return shared / Math.min(one.stems.size, other.stems.size)
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
  for (const stem of one) if (other.has(stem)) return true
  return false
}

function specificTopics(framework: Framework) {
  return framework.judgements.flatMap(({ id, topics }) =>
    topics.filter(({ generic }) => !generic).map(topic => ({ ...topic, id: `${id}/${topic.id}` }))
  )
}

/** Empty for a word that tells nothing. */
function stemOf(word: string): string {
  const lower = word.toLowerCase().replace(ending, '')
  if (lower.length < 3 || anywhere.has(lower) || (classesOf(lower) & verdicts) !== 0) return ''
  return stemmer(lower)
}
