/** Silences findings that somebody has looked at and explained, and says which waivers are of no use. */
import type { Comment, Range } from '../read/tree.ts'
import type { Finding, Waived } from './finding.ts'
import { isNamed } from './waiver-words.ts'

/** An entry of `touchstone.waivers.yaml`, as the surface read it; fields may be missing or of the wrong kind. */
export interface WaiverEntry {
  readonly fingerprint?: unknown
  readonly rule?: unknown
  readonly reason?: unknown
  readonly by?: unknown
  /** The last day it holds, `2026-03-31`. */
  readonly until?: unknown
}

export interface Waivers {
  readonly comments: readonly Comment[]
  /** The draft that the comments stand in. */
  readonly text: string
  readonly entries: readonly WaiverEntry[]
  /** The day of the check as `2026-03-31`; null when the surface gives none, and then no waiver runs out. */
  readonly today: string | null
  /** Ids that may be waived, beside those of retext plugins: the rules that exist. */
  readonly rules: readonly string[]
}

/** What is wrong with a waiver in the draft. */
export interface WaiverProblem {
  readonly range: Range
  readonly problem: 'unused' | 'malformed' | 'unknown-rule' | 'no-reason'
  /** The rule it names, or its text when it names none. */
  readonly names: string
}

/** What is wrong with an entry of the waivers file; `entry` is its index. */
export interface EntryProblem {
  readonly entry: number
  readonly problem: 'malformed' | 'unknown-rule' | 'no-reason' | 'expired'
}

export interface WaiverOutcome {
  readonly findings: readonly Finding[]
  readonly problems: readonly WaiverProblem[]
  readonly entryProblems: readonly EntryProblem[]
  /**
   * Indexes of the entries that silenced a finding here. The file is shared by many drafts, so only the surface that
   * has seen them all can say which entries are unused.
   */
  readonly usedEntries: readonly number[]
}

const opening = /^touchstone-waive\b/
const wellFormed = /^touchstone-waive\s+([a-z][a-z0-9:@/._-]*)(?:\s+"([^"]+)")?\s*:\s*(\S.*)$/s
const withoutReason = /^touchstone-waive\s+([a-z][a-z0-9:@/._-]*)(?:\s+"[^"]+")?(?:\s*:)?\s*$/
const day = /^\d{4}-\d{2}-\d{2}$/

/** Whether findings of this id may be waived: those of `rules`, of rules of a project's own, and what any retext plugin says. */
export function isWaivable(id: string, rules: readonly string[]): boolean {
  return rules.includes(id) || /^(retext:[^\s:]|[a-z][\w-]*\/[a-z])/.test(id)
}

/** Applies comments and entries to the findings. A finding is silenced by the first waiver that fits it. */
export function waive(findings: readonly Finding[], waivers: Waivers): WaiverOutcome {
  const { accepted, problems } = readComments(waivers)
  const { valid, entryProblems } = readEntries(waivers)
  const usedComments = new Set<number>()
  const usedEntries = new Set<number>()
  const silenced = findings.map(finding => {
    if (finding.waived !== null) return finding
    const comment = accepted.findIndex(one => fits(one, finding, waivers.text))
    if (comment >= 0) {
      usedComments.add(comment)
      const waived: Waived = { reason: accepted[comment]?.reason ?? '', by: null, from: 'draft' }
      return { ...finding, waived }
    }
    const entry = valid.find(({ rule, print }) => print === finding.fingerprint && rule === finding.rule)
    if (entry === undefined) return finding
    usedEntries.add(entry.index)
    return { ...finding, waived: entry.waived }
  })
  for (const [index, { range, rule }] of accepted.entries()) {
    if (!usedComments.has(index)) problems.push({ range, problem: 'unused', names: rule })
  }
  return { findings: silenced, problems, entryProblems, usedEntries: [...usedEntries].sort((a, b) => a - b) }
}

/** The comment that silences a finding; null when it is silenced otherwise or not at all. */
export function waivingComment(
  finding: Pick<Finding, 'rule' | 'range'>,
  waivers: Pick<Waivers, 'comments' | 'text'>
): Comment | null {
  const { accepted } = readComments({ ...waivers, rules: [finding.rule] })
  const range = accepted.find(one => fits(one, finding, waivers.text))?.range
  return waivers.comments.find(comment => comment.range === range) ?? null
}

interface Accepted {
  readonly rule: string
  /** The words that the finding begins with; null when the comment names none. */
  readonly words: string | null
  readonly reason: string
  readonly range: Range
  /** Where its finding stands. */
  readonly within: Range
}

function fits(
  { rule, words, within }: Accepted,
  finding: Pick<Finding, 'rule' | 'range'>,
  text: string
): boolean {
  if (rule !== finding.rule || !touches(within, finding.range)) return false
  return words === null || isNamed(words, finding.range, text)
}

function readComments(waivers: Pick<Waivers, 'comments' | 'rules'>): {
  accepted: Accepted[]
  problems: WaiverProblem[]
} {
  const accepted: Accepted[] = []
  const problems: WaiverProblem[] = []
  for (const { text, range, below, next } of waivers.comments) {
    if (!opening.test(text)) continue
    const [, rule, words = null, reason] = wellFormed.exec(text) ?? []
    if (rule === undefined || reason === undefined) {
      const named = withoutReason.exec(text)?.[1]
      problems.push({ range, problem: named === undefined ? 'malformed' : 'no-reason', names: named ?? text })
    } else if (!isWaivable(rule, waivers.rules)) {
      problems.push({ range, problem: 'unknown-rule', names: rule })
    } else if (below === null || next === null) {
      problems.push({ range, problem: 'unused', names: rule })
    } else {
      accepted.push({ rule, words, reason: reason.trim(), range, within: words === null ? next : below })
    }
  }
  return { accepted, problems }
}

interface Valid {
  readonly index: number
  readonly rule: string
  readonly print: string
  readonly waived: Waived
}

function readEntries(waivers: Waivers): { valid: Valid[]; entryProblems: EntryProblem[] } {
  const valid: Valid[] = []
  const entryProblems: EntryProblem[] = []
  for (const [index, { fingerprint: print, rule, reason, by, until }] of waivers.entries.entries()) {
    const fault = (problem: EntryProblem['problem']) => entryProblems.push({ entry: index, problem })
    if (typeof print !== 'string' || typeof rule !== 'string') fault('malformed')
    else if (typeof reason !== 'string' || reason.trim() === '') fault('no-reason')
    else if (until != null && (typeof until !== 'string' || !day.test(until))) fault('malformed')
    else if (!isWaivable(rule, waivers.rules)) fault('unknown-rule')
    else if (typeof until === 'string' && waivers.today !== null && until < waivers.today) fault('expired')
    else
      valid.push({
        index,
        rule,
        print,
        waived: { reason, by: typeof by === 'string' ? by : null, from: 'file' }
      })
  }
  return { valid, entryProblems }
}

function touches(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}
