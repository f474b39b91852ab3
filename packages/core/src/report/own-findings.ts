/** Findings that come from the check itself, not from a rule: waivers of no use, and text that was not read. */
import type { Framework } from '../frameworks/framework.ts'
import type { Report, Unread } from '../read/tree.ts'
import type { WeightsFit } from '../understand/weights/fit.ts'
import type { Fault } from './answer.ts'
import type { Severity } from './finding.ts'
import type { Unnamed } from './fingerprint.ts'
import type { WaiverProblem } from './waive.ts'

export const UNUSED_WAIVER = 'unused-waiver'
export const UNREAD_TEXT = 'unread-text'
export const WEIGHTS_FIT = 'weights-fit'
/** No setting, waiver or baseline touches it: see `failureFindings`. */
export const RULE_FAILURE = 'rule-failure'

/** The ids that findings may have beside those of the rules. */
export const ownIds: readonly string[] = [UNUSED_WAIVER, UNREAD_TEXT, WEIGHTS_FIT]

/** What is told of them, as of a rule. */
export const ownFindings: readonly {
  readonly id: string
  readonly severity: Severity
  readonly flags: string
  readonly why: string
}[] = [
  {
    id: UNUSED_WAIVER,
    severity: 'warning',
    flags: 'A waiver silences nothing, cannot be read, names an unknown rule or gives no reason.',
    why: 'A waiver that silences nothing hides the next real finding.'
  },
  {
    id: UNREAD_TEXT,
    severity: 'information',
    flags: 'A part of the document was not read, so nothing in it was checked.',
    why: 'Touchstone says what it checked and never skips text silently.'
  },
  {
    id: WEIGHTS_FIT,
    severity: 'information',
    flags: 'The learned weights do not fit this report, or only nearly.',
    why: 'The same words may mean something else in other reports, and a confident reading of what was never learned is worse than none.'
  },
  {
    id: RULE_FAILURE,
    severity: 'error',
    flags:
      'A part of the check failed inside Touchstone on this draft: a rule, or a plugin that the project names.',
    why: 'A draft that was not checked whole must not pass for clean.'
  }
]

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

/** A finding where the learned weights do not fit the report, or only nearly: every surface then says what was not read, or how. */
export function fitFindings(
  weights: WeightsFit,
  report: Report,
  framework: Framework,
  page: string
): Unnamed[] {
  const message = fitMessage(weights, framework)
  const [range] = [report.title?.range, report.table?.range, report.sections[0]?.headingRange].flatMap(
    one => one ?? []
  )
  if (message === null || range === undefined || report.sections.length === 0) return []
  return [
    {
      ...certain,
      rule: WEIGHTS_FIT,
      messageId: weights.fit,
      severity: 'information',
      message,
      why: 'A reading by weights that were learned from other reports is worth less, or nothing.',
      range,
      evidence: [{ range, label: 'the report' }],
      url: `${page}${WEIGHTS_FIT}.md`
    }
  ]
}

/** What is not read of a report, or how, and why; null where the weights fit it. */
export function fitMessage({ fit, because, known }: WeightsFit, { title }: Framework): string | null {
  if (fit === 'trained') return null
  const why =
    because === 'wording'
      ? `Of the longer words of this report ${Math.round((known ?? 0) * 100)} in 100 tell of the field that Touchstone learned from, far fewer than in reports of that field`
      : fit === 'near'
        ? `Touchstone learned from other reports of this field, not from reports of “${title}”`
        : `Touchstone has learned from no reports of “${title}”`
  return fit === 'near'
    ? `${why}: its sentences are read as if they were alike, and no grade is read from its sections.`
    : `${why}: neither strengths and weaknesses nor grades are read from its wording.`
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
