/** What a section holds of that by which grades are told apart: exceptional practice, shortfall, serious weakness, impact. */
import { exceptionalWords } from './exceptional.ts'
import type { ParagraphFacts, Sentence } from './facts.ts'
import { seriousness } from './serious.ts'

/** Lists hold the section's sentences in their order. */
export interface Backing {
  /** The number of sentences. */
  readonly sentences: number
  /** Strengths told in words that are kept for practice of the highest quality. */
  readonly exceptional: readonly Sentence[]
  /** Clear weaknesses, and sentences that tell of one beside a strength. */
  readonly shortfalls: readonly Sentence[]
  /** Weaknesses of the gravest kind. */
  readonly serious: readonly Sentence[]
  /** Sentences that state an effect on children, care leavers, families or carers. */
  readonly impact: readonly Sentence[]
}

export function backingOf(paragraphs: readonly ParagraphFacts[]): Backing {
  const sentences = paragraphs.flatMap(paragraph => paragraph.sentences)
  const faulted = ({ wording }: Sentence) => wording.polarity === 'weakness' || wording.polarity === 'mixed'
  return {
    sentences: sentences.length,
    exceptional: sentences.filter(
      ({ text, wording }) =>
        wording.polarity === 'strength' && (wording.level === 2 || exceptionalWords(text))
    ),
    shortfalls: sentences.filter(sentence => faulted(sentence) && sentence.wording.level >= 2),
    serious: sentences.filter(
      sentence => (faulted(sentence) && sentence.wording.level === 3) || seriousness(sentence) !== null
    ),
    impact: sentences.filter(({ wording }) => wording.impact)
  }
}
