/** The sentences of a section as the ledger tells them. */
import { isSerious, takenUp } from '../../check/serious.ts'
import type { SectionFacts, Sentence } from '../../understand/facts.ts'
import { argumentsOn, isSure } from '../../understand/sections/arguments.ts'
import type { Told } from './ledger-grades.ts'
import { type JsonSentence, sentenceJson } from './sentence-json.ts'

export interface LedgerSentence extends JsonSentence {
  /** False where the wording might as well be read otherwise. */
  readonly sure: boolean
}

/** Each list in the order of the draft. */
export interface LedgerSentences {
  readonly strengths: readonly LedgerSentence[]
  /** Mixed ones among them. */
  readonly weaknesses: readonly LedgerSentence[]
  readonly neutral: readonly LedgerSentence[]
  /** Serious weaknesses that no improvement item takes up. */
  readonly untaken: readonly LedgerSentence[]
  readonly of: ReadonlyMap<Sentence, LedgerSentence>
}

/** The sentences of a section, sorted by what they say. */
export function sentencesOf(section: SectionFacts, { facts, placed }: Told): LedgerSentences {
  const taken = takenUp(facts.traces ?? [])
  const of = new Map<Sentence, LedgerSentence>()
  const untaken: LedgerSentence[] = []
  for (const facts of section.paragraphs) {
    for (const sentence of facts.sentences) {
      const told = {
        ...sentenceJson(sentence, facts.paragraph.number, section, placed),
        sure: isSure(sentence)
      }
      of.set(sentence, told)
      if (!taken.has(facts) && isSerious(sentence)) untaken.push(told)
    }
  }
  const all = [...of.values()]
  return {
    strengths: all.filter(({ polarity }) => polarity === 'strength'),
    weaknesses: all.filter(({ polarity }) => polarity === 'weakness' || polarity === 'mixed'),
    neutral: all.filter(({ polarity }) => polarity === 'neutral'),
    untaken,
    of
  }
}

/** The sentences that argue most for a grade and against it, strongest first. */
export interface Argued {
  readonly for: readonly LedgerSentence[]
  readonly against: readonly LedgerSentence[]
  /** How many there are of either kind; the lists hold the first five. */
  readonly arguing: { readonly for: number; readonly against: number }
  /** Whether what argues against the grade pulls below it, as weaknesses do, or above it; null where no grade is asked about. */
  readonly pull: 'lower' | 'higher' | null
}

const mostTold = 5

/** What argues for a grade of a section and against it; nothing where no grade is asked about. */
export function argued(
  section: SectionFacts,
  grade: string | null,
  { of }: LedgerSentences,
  { framework }: Told
): Argued {
  if (grade === null) return { for: [], against: [], arguing: { for: 0, against: 0 }, pull: null }
  const both = argumentsOn(section, grade, framework)
  const told = (sentences: readonly Sentence[]) =>
    sentences.slice(0, mostTold).flatMap(sentence => of.get(sentence) ?? [])
  return {
    for: told(both.for),
    against: told(both.against),
    arguing: { for: both.for.length, against: both.against.length },
    pull: both.pull
  }
}
