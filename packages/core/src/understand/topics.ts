/** Which criteria topics of a judgement the words of a sentence speak to, and which of them a section covers. */
import type { Framework, Judgement, Topic } from '../frameworks/framework.ts'
import type { SectionFacts, Sentence } from './facts.ts'
import type { Memory } from './memory.ts'

/** The topics of a section's judgement, by id, in the framework's order. Topics of other years are in neither list. */
export interface Coverage {
  readonly covered: readonly string[]
  readonly absent: readonly string[]
}

/** The topic ids that a text speaks to, in the framework's order. */
export type TopicMatcher = (text: string) => readonly string[]

/** One step of a term: the words that may follow, exact and as beginnings, and the topics whose term ends here. */
interface Step {
  readonly exact: Map<string, Step>
  /** Beginnings by length, so that a word is cut once for each length there is. */
  readonly beginnings: Map<number, Map<string, Step>>
  readonly topics: Set<number>
}

/** Judgement topics are matched over these: "16- and 17-year-olds’" is `16`, `and`, `17`, `year`, `olds'`. */
const words = /[\p{L}\p{N}]+(?:['\u2019][\p{L}\p{N}]*)*/gu

/** Makes a matcher of the topics' terms; it reads each text once, whatever the number of terms. */
export function topicMatcher(topics: readonly Topic[]): TopicMatcher {
  const root = newStep()
  topics.forEach((topic, at) => {
    for (const term of topic.terms) addTerm(root, term, at)
  })
  return text => {
    const found = new Set<number>()
    const read = (text.toLowerCase().match(words) ?? []).map(word => word.replaceAll('\u2019', "'"))
    for (let at = 0; at < read.length; at++) follow(root, read, at, found)
    return topics.flatMap((topic, at) => (found.has(at) ? [topic.id] : []))
  }
}

/** The topics of `judgement` that a sentence speaks to; kept by the sentence's text. */
export function topicsOf(text: string, judgement: Judgement, memory: Memory): readonly string[] {
  const matcher = memory
    .of<TopicMatcher>(judgement, 'topic-matcher')
    .get('', () => topicMatcher(judgement.topics))
  return memory.of<readonly string[]>(judgement, 'topics').get(text, matcher)
}

/** The topics that a sentence of `section` speaks to; none where the section's judgement is not known. */
export function sentenceTopics(
  sentence: Sentence,
  section: Pick<SectionFacts, 'section'>,
  framework: Framework,
  memory: Memory
): readonly string[] {
  const judgement = judgementOf(section, framework)
  return judgement === undefined ? [] : topicsOf(sentence.text, judgement, memory)
}

/** The topics that a section covers and those it leaves out; null where its judgement is not known or has none. */
export function coverageOf(
  section: Pick<SectionFacts, 'section' | 'paragraphs'>,
  framework: Framework,
  year: number | null,
  memory: Memory
): Coverage | null {
  const judgement = judgementOf(section, framework)
  if (judgement === undefined || judgement.topics.length === 0) return null
  const seen = new Set<string>()
  for (const paragraph of section.paragraphs) {
    for (const sentence of paragraph.sentences) {
      for (const topic of topicsOf(sentence.text, judgement, memory)) seen.add(topic)
    }
  }
  const current = judgement.topics.filter(topic => appliesIn(topic, year))
  return {
    covered: current.filter(({ id }) => seen.has(id)).map(({ id }) => id),
    absent: current.filter(({ id }) => !seen.has(id)).map(({ id }) => id)
  }
}

/** Whether a topic applies to inspections of that year; every topic does where the year is not known. */
export function appliesIn(topic: Topic, year: number | null): boolean {
  return year === null || ((topic.from ?? year) <= year && year <= (topic.to ?? year))
}

function judgementOf(
  { section }: Pick<SectionFacts, 'section'>,
  framework: Framework
): Judgement | undefined {
  return framework.judgements.find(({ id }) => id === section.judgement)
}

function newStep(): Step {
  return { exact: new Map(), beginnings: new Map(), topics: new Set() }
}

function addTerm(root: Step, term: string, topic: number): void {
  let step = root
  for (const word of term
    .toLowerCase()
    .replaceAll('\u2019', "'")
    .match(/[\p{L}\p{N}']+\*?/gu) ?? []) {
    const begins = word.endsWith('*')
    const key = begins ? word.slice(0, -1) : word
    const next = begins ? beginningsOf(step, key.length) : step.exact
    const known = next.get(key) ?? newStep()
    next.set(key, known)
    step = known
  }
  if (step !== root) step.topics.add(topic)
}

function beginningsOf(step: Step, length: number): Map<string, Step> {
  const known = step.beginnings.get(length) ?? new Map<string, Step>()
  step.beginnings.set(length, known)
  return known
}

function follow(step: Step, read: readonly string[], at: number, found: Set<number>): void {
  const word = read[at]
  if (word === undefined) return
  const exact = step.exact.get(word)
  if (exact !== undefined) reach(exact, read, at, found)
  for (const [length, beginnings] of step.beginnings) {
    if (length > word.length) continue
    const next = beginnings.get(word.slice(0, length))
    if (next !== undefined) reach(next, read, at, found)
  }
}

function reach(step: Step, read: readonly string[], at: number, found: Set<number>): void {
  for (const topic of step.topics) found.add(topic)
  follow(step, read, at + 1, found)
}
