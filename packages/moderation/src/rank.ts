/**
 * Which drafts need a second look most, and why. Every reason has points, and the score is their sum. It orders drafts for
 * reading and says nothing of whether a grade is right.
 */
import type { Outline, RuleCount, SectionOutline } from './outline.ts'
import { type Points, type ReasonKind, standardPoints } from './points.ts'

export interface Reason {
  readonly kind: ReasonKind
  readonly weight: number
  /** A sentence. */
  readonly text: string
  /** The judgement that it speaks of; null where it speaks of none. */
  readonly judgement: string | null
  /** The rule whose findings it speaks of; null where it speaks of none. */
  readonly rule: string | null
  /** The number of the section that it speaks of, from 0; null where it speaks of none. */
  readonly section: number | null
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

/** How common each finding is in the batch. */
export interface Common {
  readonly drafts: number
  /** Drafts that have a finding, by rule and severity. */
  readonly having: ReadonlyMap<string, number>
}

export interface RankSettings {
  /** Grade ids in words. */
  readonly labels: Readonly<Record<string, string>>
  readonly common: Common
  readonly points?: Points
}

/** What is ranked: an outline, or what the page keeps of it. */
export type Rankable = Pick<Outline, 'findings' | 'sections'>

/** A repeat adds this part of the first one's points, and all repeats together no more than once its points. */
const repeats = 0.2

export function commonIn(drafts: Iterable<Rankable>): Common {
  const having = new Map<string, number>()
  let count = 0
  for (const { findings } of drafts) {
    count++
    for (const finding of findings) having.set(keyOf(finding), (having.get(keyOf(finding)) ?? 0) + 1)
  }
  return { drafts: count, having }
}

/** The score of a draft and its reasons. */
export function rankOf(draft: Rankable, beside: Beside, settings: RankSettings): Ranked {
  const points = settings.points ?? standardPoints
  const reasons = [
    ...draft.findings.map(found => ruleReason(found, points, settings.common)),
    ...draft.sections.flatMap((section, at) => sectionReasons(section, at, points, settings.labels)),
    ...besideReasons(beside, points)
  ]
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
  return { score: rounded(reasons.reduce((sum, { weight }) => sum + weight, 0)), reasons }
}

function ruleReason(found: RuleCount, points: Points, common: Common): Reason {
  const { rule, severity, count, message } = found
  const others = count - 1
  const more = others === 0 ? '' : ` ${others} more like it.`
  // What nearly every draft has tells none of them from the others; an error stands for itself.
  const part = severity === 'error' ? 1 : rareness(common.having.get(keyOf(found)) ?? 1, common.drafts)
  return reason(severity, repeated(points[severity], count) * part, `${message}${more}`, { rule })
}

/** 1 for what one draft has, 0 for what all have. */
function rareness(having: number, drafts: number): number {
  return drafts < 2 ? 1 : 1 - Math.log(having) / Math.log(drafts)
}

function sectionReasons(
  section: SectionOutline,
  at: number,
  points: Points,
  labels: Readonly<Record<string, string>>
): Reason[] {
  const { short, judgement, stated, reads, apart, chance, statedChance, beyond, untaken, weaknesses } =
    section
  const label = (id: string | null) => (id === null ? 'no grade' : (labels[id] ?? id))
  const place = { judgement, section: at }
  const reasons: Reason[] = []
  if (apart !== null && apart !== 0 && chance !== null && chance > (statedChance ?? 0)) {
    const weight = points.wording * Math.abs(apart) * (chance - (statedChance ?? 0))
    const text = `The section on ${short} is graded ${label(stated)}, and its wording reads more like ${label(reads)}.`
    reasons.push(reason('wording', weight, text, place))
  }
  if (beyond !== 0) {
    const told = `${count(weaknesses, 'sentence')} of ${section.sentences} on ${short} ${weaknesses === 1 ? 'tells' : 'tell'} of a weakness`
    const text = `${told}, ${beyond > 0 ? 'more' : 'fewer'} than in nearly all sections graded ${label(stated)}.`
    reasons.push(reason('weaknesses', repeated(points.weaknesses, Math.abs(beyond)), text, place))
  }
  if (untaken > 0) {
    const text = `No improvement item takes up ${untaken === 1 ? 'a serious weakness' : `${untaken} serious weaknesses`} in the section on ${short}.`
    reasons.push(reason('untaken', repeated(points.untaken, untaken), text, place))
  }
  return reasons
}

function besideReasons({ unborneClaims, reused }: Beside, points: Points): Reason[] {
  const reasons: Reason[] = []
  if (unborneClaims > 0) {
    const claims = count(unborneClaims, 'sentence')
    const text = `${claims} ${unborneClaims === 1 ? 'claims' : 'claim'} progress or decline since the inspection before, and the grade went the other way.`
    reasons.push(reason('comparison', repeated(points.comparison, unborneClaims), text))
  }
  if (reused > 0) {
    const text = `${count(reused, 'long passage')} ${reused === 1 ? 'stands' : 'stand'} in a report on another authority too.`
    reasons.push(reason('reuse', repeated(points.reuse, reused), text))
  }
  return reasons
}

function reason(
  kind: ReasonKind,
  weight: number,
  text: string,
  place: Partial<Pick<Reason, 'judgement' | 'rule' | 'section'>> = {}
): Reason {
  return { kind, weight: rounded(weight), text, judgement: null, rule: null, section: null, ...place }
}

function repeated(first: number, times: number): number {
  return first * Math.min(2, 1 + repeats * (times - 1))
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100
}

function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`
}

function keyOf({ rule, severity }: Pick<RuleCount, 'rule' | 'severity'>): string {
  return `${rule} ${severity}`
}
