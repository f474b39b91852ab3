/** Which criteria topics of a judgement the words of a sentence speak to, and which of them a section covers. */
import type { Framework, Judgement, Topic } from '../../frameworks/framework.ts'
import { Bounded, type Memory } from '../../memory/memory.ts'
import { oncePer } from '../../memory/once.ts'
import type { PlacedSection } from '../passage-facts.ts'
import type { Sentence } from '../sentence-facts.ts'

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
  /** Beginnings by their first letters, so that a word is looked at beside few of them. */
  readonly beginnings: Map<string, Map<string, Step>>
  readonly topics: Set<number>
}

/** Judgement topics are matched over these: "16- and 17-year-olds’" is `16`, `and`, `17`, `year`, `olds'`. */
const words = /[\p{L}\p{N}]+(?:['\u2019][\p{L}\p{N}]*)*/gu
/** The same for text without letters from elsewhere, several times as fast. */
const plainWords = /[a-z0-9]+(?:['\u2019][a-z0-9]*)*/g
const plain = /^[\0-\x7f\u2010-\u2026]*$/
/** Distinct words whose first steps are kept; reports share most of theirs. */
const keptWords = 8_192

/** The places of the topics that a text speaks to, ascending. */
type TopicFinder = (text: string) => readonly number[]

/** Makes a finder of the topics' terms; it reads each text once, whatever the number of terms. */
function topicFinder(root: Step): TopicFinder {
  const first = new Bounded<readonly Step[]>(keptWords)
  const firstSteps = (word: string) => stepsFrom(root, word)
  return text => {
    const found = new Set<number>()
    const read = wordsOf(text)
    for (let at = 0; at < read.length; at++) {
      for (const step of first.get(read[at] as string, firstSteps)) reach(step, read, at, found)
    }
    return [...found].sort((a, b) => a - b)
  }
}

/** Makes a matcher that names the topics. */
export function topicMatcher(topics: readonly Topic[], root: Step = stepsOf(topics)): TopicMatcher {
  const find = topicFinder(root)
  return text => find(text).map(at => (topics[at] as Topic).id)
}

const judgementSteps = oncePer(({ topics }: Judgement) => stepsOf(topics))
const frameworkSteps = oncePer(({ judgements }: Framework) =>
  stepsOf(judgements.flatMap(({ topics }) => topics))
)

/** The topics of any judgement that a text speaks to, by place among all topics of the framework; kept by the text. */
export function anyTopics(text: string, framework: Framework, memory: Memory): readonly number[] {
  const finder = memory
    .of<TopicFinder>(framework, 'topic finder')
    .get('', () => topicFinder(frameworkSteps(framework)))
  return memory.of<readonly number[]>(framework, 'topics of any judgement').get(text, finder)
}

function wordsOf(text: string): readonly string[] {
  const lower = text.toLowerCase()
  const read = lower.match(plain.test(lower) ? plainWords : words) ?? []
  return lower.includes('\u2019') ? read.map(word => word.replaceAll('\u2019', "'")) : read
}

/** Names the topics of `judgement` that a text speaks to; kept by the text. */
function topicReader(judgement: Judgement, memory: Memory): TopicMatcher {
  const matcher = memory
    .of<TopicMatcher>(judgement, 'topic-matcher')
    .get('', () => topicMatcher(judgement.topics, judgementSteps(judgement)))
  const kept = memory.of<readonly string[]>(judgement, 'topics')
  return text => kept.get(text, matcher)
}

/** The topics of `judgement` that a sentence speaks to. */
export function topicsOf(text: string, judgement: Judgement, memory: Memory): readonly string[] {
  return topicReader(judgement, memory)(text)
}

/** The topics that a sentence of `section` speaks to; none where the section's judgement is not known. */
export function sentenceTopics(
  sentence: Sentence,
  section: Pick<PlacedSection, 'section'>,
  framework: Framework,
  memory: Memory
): readonly string[] {
  const judgement = judgementOf(section, framework)
  return judgement === undefined ? [] : topicsOf(sentence.text, judgement, memory)
}

/** The topics that a section covers and those it leaves out; null where its judgement is not known or has none. */
export function coverageOf(
  section: PlacedSection,
  framework: Framework,
  year: number | null,
  memory: Memory
): Coverage | null {
  const judgement = judgementOf(section, framework)
  if (judgement === undefined || judgement.topics.length === 0) return null
  const topicsIn = topicReader(judgement, memory)
  const seen = new Set<string>()
  for (const paragraph of section.paragraphs) {
    for (const sentence of paragraph.sentences) {
      for (const topic of topicsIn(sentence.text)) seen.add(topic)
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
  { section }: Pick<PlacedSection, 'section'>,
  framework: Framework
): Judgement | undefined {
  return framework.judgements.find(({ id }) => id === section.judgement)
}

function stepsOf(topics: readonly Topic[]): Step {
  const root = newStep()
  topics.forEach((topic, at) => {
    for (const term of topic.terms) addTerm(root, term, at)
  })
  return root
}

function newStep(): Step {
  return { exact: new Map(), beginnings: new Map(), topics: new Set() }
}

/** A shorter beginning is kept under all of its letters. */
const firstLetters = 3

function addTerm(root: Step, term: string, topic: number): void {
  let step = root
  for (const word of term
    .toLowerCase()
    .replaceAll('\u2019', "'")
    .match(/[\p{L}\p{N}']+\*?/gu) ?? []) {
    const begins = word.endsWith('*')
    const key = begins ? word.slice(0, -1) : word
    const next = begins ? beginningsOf(step, key.slice(0, firstLetters)) : step.exact
    const known = next.get(key) ?? newStep()
    next.set(key, known)
    step = known
  }
  if (step !== root) step.topics.add(topic)
}

function beginningsOf(step: Step, letters: string): Map<string, Step> {
  const known = step.beginnings.get(letters) ?? new Map<string, Step>()
  step.beginnings.set(letters, known)
  return known
}

const none: ReadonlyMap<string, Step> = new Map()

/** The steps that a word leads to. */
function stepsFrom(step: Step, word: string): Step[] {
  const steps: Step[] = []
  const exact = step.exact.get(word)
  if (exact !== undefined) steps.push(exact)
  if (step.beginnings.size === 0) return steps
  for (let length = 1; length <= Math.min(firstLetters, word.length); length++) {
    for (const [beginning, next] of step.beginnings.get(word.slice(0, length)) ?? none) {
      if (word.startsWith(beginning)) steps.push(next)
    }
  }
  return steps
}

function reach(step: Step, read: readonly string[], at: number, found: Set<number>): void {
  for (const topic of step.topics) found.add(topic)
  const word = read[at + 1]
  if (word === undefined || (step.exact.size === 0 && step.beginnings.size === 0)) return
  for (const next of stepsFrom(step, word)) reach(next, read, at + 1, found)
}
