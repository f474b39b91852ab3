/** Which sentences of a section argue for a grade and which against it. */
import type { Framework } from '../../frameworks/framework.ts'
import type { SectionFacts } from '../facts.ts'
import type { Sentence } from '../sentence-facts.ts'

export interface Arguments {
  /** Strongest first. */
  readonly for: readonly Sentence[]
  readonly against: readonly Sentence[]
  /** Whether what argues against the grade pulls below it, as weaknesses do, or above it. */
  readonly pull: 'lower' | 'higher'
}

/** A reading less likely than this goes behind those that are surer, however grave. */
const surely = 0.7

/** Whether the reading of a sentence is sure enough to be put first. */
export function isSure({ wording }: Sentence): boolean {
  return Math.max(...wording.probabilities) >= surely
}

/**
 * Where the wording reads lower than the grade, weaknesses argue against it and strengths for it; where it reads higher, the
 * other way round. Where it reads the same or is not read, what pulls away from the end of the scale that the grade is nearer to
 * argues against it.
 */
export function argumentsOn(section: SectionFacts, grade: string, framework: Framework): Arguments {
  const { strong, weak } = inOrder(section)
  return lowers(section, grade, framework)
    ? { for: strong, against: weak, pull: 'lower' }
    : { for: weak, against: strong, pull: 'higher' }
}

function lowers({ language }: SectionFacts, grade: string, { grades }: Framework): boolean {
  const ranks = new Map(grades.map(({ id, rank }) => [id, rank]))
  const asked = ranks.get(grade) ?? 0
  const read = ranks.get(language?.grade ?? grade) ?? asked
  if (read !== asked) return read < asked
  return asked >= Math.max(...ranks.values()) / 2
}

/**
 * How much a sentence weighs: its level; more where a weakness is of the gravest kind, or a strength says what it
 * does for children; less where it says little without the sentence before it.
 */
function weight({ text, wording, seriousness }: Sentence): number {
  const grave = seriousness === null ? 0 : wording.grave
  const more = wording.polarity === 'strength' ? Number(wording.impact) : grave
  return wording.level + more - (leans(text) ? 1 : 0)
}

/** In "However, many are not." and "This helps children." the sentence before says of whom or what. */
function leans(text: string): boolean {
  return leaning.test(text) || text.split(' ', fewestWords).length < fewestWords
}

const leaning =
  /^(?:(?:however|but|and|also), )?(?:(?:this|it) (?:also )?(?:[a-z]+s|has|had|was|can|will)|(?:they (?:also )?[a-z]+|(?:these|those) (?:are|were|have|had|do|did|can|will))|(?:others?|many|most|some|few) (?:of (?:them|these)|are|were|have|had|do|did))\b/i
const fewestWords = 6

/** Strengths and weaknesses, each the most telling first. */
function inOrder({ paragraphs, language }: SectionFacts): Record<'strong' | 'weak', Sentence[]> {
  const sentences = paragraphs.flatMap(paragraph => paragraph.sentences)
  const from = language?.fromHighest ?? []
  // Where the grade is not read from wording, the order of the draft decides.
  const height = new Map(from.map((sentence, at) => [sentence, at]))
  const sorted = (direction: 1 | -1, ...polarities: string[]) =>
    sentences
      .filter(({ wording }) => polarities.includes(wording.polarity))
      .map(sentence => ({
        sentence,
        sure: isSure(sentence) ? 1 : 0,
        weight: weight(sentence),
        at: (height.get(sentence) ?? 0) * direction
      }))
      .sort((one, other) => other.sure - one.sure || other.weight - one.weight || one.at - other.at)
      .map(({ sentence }) => sentence)
  return { strong: sorted(1, 'strength'), weak: sorted(-1, 'weakness', 'mixed') }
}
