/**
 * Which drafts need a second look most, and why. Every reason has a weight that is told; the score is their sum. It orders
 * drafts for reading and says nothing of whether a grade is right.
 */
import type { Outline, RuleCount, SectionOutline } from './outline.ts'

export type ReasonKind =
  | 'error'
  | 'warning'
  | 'information'
  | 'wording'
  | 'weaknesses'
  | 'untaken'
  | 'comparison'
  | 'reuse'

export interface Reason {
  readonly kind: ReasonKind
  readonly weight: number
  /** A few words: "care leavers is stated good and its wording reads as requires improvement". */
  readonly text: string
  /** The judgement that it speaks of; null where it speaks of none. */
  readonly judgement: string | null
}

export interface Ranked {
  readonly score: number
  /** The heaviest first. */
  readonly reasons: readonly Reason[]
}

/** What the whole batch says of one draft. */
export interface Beside {
  /** Long passages shared with reports of other authorities. */
  readonly reused: number
  /** Claims of progress or decline that the grades do not bear out, beside the inspection before. */
  readonly unborneClaims: number
}

export const nothingBeside: Beside = { reused: 0, unborneClaims: 0 }

/** Points by kind; what repeats weighs less and is capped. */
const weights = {
  error: { first: 20, more: 2, most: 30 },
  warning: { first: 6, more: 1, most: 10 },
  information: { first: 1, more: 0.25, most: 2 },
  /** For each grade between, times the chance of what is read. */
  wording: 20,
  weaknesses: { first: 4, more: 0.5, most: 8 },
  untaken: { first: 2, more: 1, most: 6 },
  comparison: { first: 6, more: 2, most: 10 },
  reuse: { first: 5, more: 2, most: 15 }
} as const

interface Weight {
  readonly first: number
  readonly more: number
  readonly most: number
}

/** The score of a draft and its reasons. `labels` are grade ids in words. */
export function rankOf(outline: Outline, beside: Beside, labels: Readonly<Record<string, string>>): Ranked {
  const reasons = [
    ...outline.findings.map(ruleReason),
    ...outline.sections.flatMap(section => sectionReasons(section, labels)),
    ...(beside.unborneClaims > 0
      ? [
          reason(
            'comparison',
            weighed(weights.comparison, beside.unborneClaims),
            `${count(beside.unborneClaims, 'claim')} of progress or decline that the grades do not bear out`
          )
        ]
      : []),
    ...(beside.reused > 0
      ? [
          reason(
            'reuse',
            weighed(weights.reuse, beside.reused),
            `${count(beside.reused, 'long passage')} shared with reports of other authorities`
          )
        ]
      : [])
  ].sort((one, other) => other.weight - one.weight)
  return { score: rounded(reasons.reduce((sum, { weight }) => sum + weight, 0)), reasons }
}

function ruleReason({ rule, severity, count: found }: RuleCount): Reason {
  const times = found > 1 ? ` (${found} times)` : ''
  return reason(severity, weighed(weights[severity], found), `${severity}: ${rule}${times}`)
}

function sectionReasons(section: SectionOutline, labels: Readonly<Record<string, string>>): Reason[] {
  const { short, judgement, stated, reads, apart, chance, beyond, untaken, weaknesses } = section
  const label = (id: string | null) => (id === null ? 'no grade' : (labels[id] ?? id))
  const found: Reason[] = []
  if (apart !== null && apart !== 0) {
    const weight = weights.wording * Math.abs(apart) * (chance ?? 1)
    const text = `${short} is stated ${label(stated)} and its wording reads as ${label(reads)}`
    found.push(reason('wording', weight, text, judgement))
  }
  if (beyond !== 0) {
    const text = `${short} has ${weaknesses} weak ${weaknesses === 1 ? 'sentence' : 'sentences'}, ${beyond > 0 ? 'more' : 'fewer'} than nearly all sections graded ${label(stated)}`
    found.push(reason('weaknesses', weighed(weights.weaknesses, Math.abs(beyond)), text, judgement))
  }
  if (untaken > 0) {
    const text = `${short} has ${count(untaken, 'serious weakness', 'serious weaknesses')} that no improvement item takes up`
    found.push(reason('untaken', weighed(weights.untaken, untaken), text, judgement))
  }
  return found
}

function reason(kind: ReasonKind, weight: number, text: string, judgement: string | null = null): Reason {
  return { kind, weight: rounded(weight), text, judgement }
}

function weighed({ first, more, most }: Weight, times: number): number {
  return Math.min(most, first + more * (times - 1))
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
