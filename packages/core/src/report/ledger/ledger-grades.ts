/** Grades as the ledger tells them: what they mean, what is stated, what the wording reads as. */
import type { Framework, Grade } from '../../frameworks/framework.ts'
import type { StatedGrade } from '../../read/tree.ts'
import type { SectionFacts } from '../../understand/facts.ts'
import type { CheckedAnswer } from '../answer.ts'
import { type JsonPlace, type JsonSettings, type Placing, placing, roundedChances } from '../json.ts'
import { fitMessage } from '../own-findings.ts'

/** A checked answer, and how its places are told. */
export interface Told extends CheckedAnswer {
  readonly placed: Placing
}

/** The answer with its places told as `settings` say. */
export function told(answer: CheckedAnswer, { place }: Pick<JsonSettings, 'place'>): Told {
  return { ...answer, placed: placing(answer.lines, place) }
}

/** Nine in ten sections lie between `least` and `most`, half at or below `middle`. */
export interface UsualShare {
  readonly least: number
  readonly middle: number
  readonly most: number
}

/** A grade of the framework, and what is known of sections that are given it. */
export interface LedgerGrade {
  readonly id: string
  /** As it stands in a sentence: "requires improvement to be good". */
  readonly label: string
  /** What the grade says of services, a clause; null when the framework does not say. */
  readonly means: string | null
  /** Share of sentences that tell of a weakness in sections of this grade; null when not counted. */
  readonly usualWeaknesses: UsualShare | null
}

/** A grade as the draft prints it. */
export interface LedgerStated extends JsonPlace {
  /** Null when the words are no grade of the framework. */
  readonly grade: string | null
  readonly text: string
}

/** What a section's wording reads as, the grade words themselves being hidden from the reading. */
export interface LedgerReading {
  /** Null where it abstains. */
  readonly grade: string | null
  /** By grade id; empty where it abstains. */
  readonly probabilities: Readonly<Record<string, number>>
  /** Why it abstains, a whole sentence; null where it does not. */
  readonly abstains: string | null
}

/** The grades of a framework, highest first. */
export function gradesOf(framework: Framework): LedgerGrade[] {
  return [...framework.grades].sort((one, other) => other.rank - one.rank).map(ledgerGrade)
}

export function ledgerGrade({ id, label, means, usualWeaknesses: usual }: Grade): LedgerGrade {
  return {
    id,
    label: label.charAt(0).toLowerCase() + label.slice(1),
    means,
    usualWeaknesses: usual && { least: usual[0], middle: usual[1], most: usual[2] }
  }
}

/** A judgement in a few words: "care leavers"; the printed title of one that the framework does not have. */
export function shortOf(
  named: { readonly judgement: string | null; readonly title: string } | undefined,
  { judgements }: Framework
): string {
  return judgements.find(({ id }) => id === named?.judgement)?.short ?? named?.title ?? ''
}

/** A printed grade with its place. */
export function statedOf(grade: StatedGrade | null, placed: Placing): LedgerStated | null {
  return grade === null ? null : { ...placed(grade.range), grade: grade.grade, text: grade.text }
}

/** What a section's wording reads as. */
export function readingOf({ language }: SectionFacts, { facts, framework }: Told): LedgerReading {
  if (language === null)
    return { grade: null, probabilities: {}, abstains: fitMessage(facts.weights, framework) ?? unread }
  const { grade, probabilities, reasonOfAbstention: abstains } = language
  return { grade, probabilities: roundedChances(probabilities), abstains }
}

const unread = 'The weights that read a grade from wording are not loaded.'
