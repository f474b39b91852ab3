/** Findings that come from the check itself, not from a rule: waivers of no use, and text that was not read. */
import type { Unread } from '../read/tree.ts'
import type { Fault } from './answer.ts'
import type { Unnamed } from './fingerprint.ts'
import type { WaiverProblem } from './waive.ts'

export const UNUSED_WAIVER = 'unused-waiver'
export const UNREAD_TEXT = 'unread-text'
/** No setting, waiver or baseline touches it: see `failureFindings`. */
export const RULE_FAILURE = 'rule-failure'

/** The ids that findings may have beside those of the rules. */
export const ownIds: readonly string[] = [UNUSED_WAIVER, UNREAD_TEXT]

const waiverMessages: Readonly<Record<WaiverProblem['problem'], (names: string) => string>> = {
  unused: names => `This waiver of ${names} silences nothing; take it out.`,
  malformed: () => 'This waiver cannot be read; write "touchstone-waive rule-id: reason".',
  'unknown-rule': names => `This waiver names "${names}", which is no rule; see "touchstone explain".`,
  'no-reason': names => `This waiver of ${names} gives no reason; write "touchstone-waive ${names}: reason".`
}

/** A finding for each waiver in the draft that silences nothing. */
export function waiverFindings(problems: readonly WaiverProblem[], page: string): Unnamed[] {
  return problems.map(({ range, problem, names }) => ({
    ...certain,
    rule: UNUSED_WAIVER,
    messageId: problem,
    severity: 'warning',
    message: waiverMessages[problem](names),
    why: 'A waiver that silences nothing hides the next real finding.',
    range,
    evidence: [{ range, label: 'the waiver' }],
    url: `${page}${UNUSED_WAIVER}.md`
  }))
}

/** A finding for each part of the source that was not read. Parts without any text are left out. */
export function unreadFindings(unread: readonly Unread[], page: string): Unnamed[] {
  return unread
    .filter(({ range }) => range.start < range.end)
    .map(({ range, reason, beside }) => ({
      ...certain,
      rule: UNREAD_TEXT,
      messageId: 'unread',
      severity: 'information',
      message: reason,
      why: 'What was not read was not checked.',
      range,
      evidence: [{ range, label: beside ? 'the text beside it' : 'the text that was not read' }],
      url: `${page}${UNREAD_TEXT}.md`
    }))
}

/** A finding for each part of the check that failed, at the first line of the draft. It can be neither turned off nor waived. */
export function failureFindings(faults: readonly Fault[], text: string, page: string): Unnamed[] {
  const [first = ''] = /\S.*/.exec(text) ?? []
  const start = text.indexOf(first)
  const range = { start, end: start + first.length }
  return faults.map(({ where }) => ({
    ...certain,
    rule: RULE_FAILURE,
    messageId: 'failed',
    severity: 'error',
    message: `The ${where} could not run here: Touchstone failed inside. What it looks for was not checked.`,
    why: 'A draft that was not checked whole must not pass for clean.',
    range,
    evidence: [{ range, label: 'the draft it could not run on' }],
    url: `${page}${RULE_FAILURE}.md`
  }))
}

const certain = { confidence: 'certain', fix: null, suggestions: [] } as const
