/** What a section holds of that by which grades are told apart: exceptional practice, shortfall, serious weakness, impact. */

import type { ParagraphFacts } from '../passage-facts.ts'
import type { Sentence } from '../sentence-facts.ts'
import { exceptionalWords } from '../sentences/exceptional.ts'

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

/** Each list is made when it is first asked for. */
export function backingOf(paragraphs: readonly ParagraphFacts[]): Backing {
  const sentences = paragraphs.flatMap(paragraph => paragraph.sentences)
  const made = new Map<Part, readonly Sentence[]>()
  const part = (name: Part): readonly Sentence[] => {
    const list = made.get(name) ?? sentences.filter(tests[name])
    made.set(name, list)
    return list
  }
  return {
    sentences: sentences.length,
    get exceptional() {
      return part('exceptional')
    },
    get shortfalls() {
      return part('shortfalls')
    },
    get serious() {
      return part('serious')
    },
    get impact() {
      return part('impact')
    }
  }
}

type Part = Exclude<keyof Backing, 'sentences'>

const faulted = ({ wording }: Sentence) => wording.polarity === 'weakness' || wording.polarity === 'mixed'

const tests: Readonly<Record<Part, (sentence: Sentence) => boolean>> = {
  exceptional: ({ text, wording }) =>
    wording.polarity === 'strength' && (wording.level === 2 || exceptionalWords(text)),
  shortfalls: sentence => faulted(sentence) && sentence.wording.level >= 2,
  serious: sentence => (faulted(sentence) && sentence.wording.level === 3) || sentence.seriousness !== null,
  impact: ({ wording }) => wording.impact
}
