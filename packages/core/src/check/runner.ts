import type { Range } from '../read/tree.ts'
import type { Edit, Finding, Fix, Severity } from '../report/finding.ts'
import type { Observation, Rule, RuleContext } from './rule.ts'

/**
 * Where the rules' pages are; a page is this and `<id>.md`. They are files of the released command, which this address gives
 * as they are, and lie in `docs/rules` beside it offline. The only place that names it.
 */
export const RULE_PAGES = 'https://unpkg.com/touchstone@1/docs/rules/'

/** What a project says of one rule. */
export interface RuleSetting {
  readonly on: boolean
  /** Stands in for the rule's own severity; a message that is milder by itself stays milder. */
  readonly severity?: Severity
  /** Only those that differ from their defaults. */
  readonly options?: Readonly<Record<string, number>>
}

/** By rule id; a rule that is not named is on, as it is. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>

/** A finding before the report stage gives it a fingerprint and its waiver. */
export type RawFinding = Omit<Finding, 'fingerprint' | 'waived'>

const RANK: Readonly<Record<Severity, number>> = { information: 0, warning: 1, error: 2 }

/**
 * Runs the rules in their order and stamps what rules do not know: id, severity, why and url. A rule that throws, or breaks the
 * contract (an unknown message, an unfilled `{name}`, an empty or outlying range, no evidence, overlapping edits), is told to
 * `failed`, and the others run on; what it had said before is kept.
 *
 * @throws what the rule threw, where no `failed` is given.
 */
export function runRules(
  rules: readonly Rule[],
  context: Omit<RuleContext<unknown>, 'options'>,
  settings: RuleSettings = {},
  failed?: (rule: Rule, error: unknown) => void,
  around: (rule: string, work: () => void) => void = (_, work) => work()
): RawFinding[] {
  const findings: RawFinding[] = []
  const { report, framework, facts } = context
  for (const rule of rules) {
    const setting = settings[rule.id]
    if (setting && !setting.on) continue
    const options = setting?.options ? { ...sharedDefaults(rule), ...setting.options } : sharedDefaults(rule)
    try {
      around(rule.id, () => {
        for (const observation of rule.check({ report, framework, facts, options }))
          findings.push(stamp(rule, observation, setting?.severity, context.report.text))
      })
    } catch (error) {
      if (failed === undefined) throw error
      failed(rule, error)
    }
  }
  return withoutYielding(findings, rules)
}

/** One thing is said once: a finding is left out where the rule that its own rule yields to flags the same range. */
function withoutYielding(findings: RawFinding[], rules: readonly Rule[]): RawFinding[] {
  const yieldsTo = new Map(
    rules.flatMap(({ id, yieldsTo }) => (yieldsTo === undefined ? [] : [[id, yieldsTo]]))
  )
  return findings.filter(({ rule, range }) => {
    const other = yieldsTo.get(rule)
    return (
      other === undefined ||
      !findings.some(
        one => one.rule === other && one.range.start === range.start && one.range.end === range.end
      )
    )
  })
}

const defaults = new WeakMap<Rule, Record<string, number>>()

/** The same object each time; rules only read their options. */
function sharedDefaults(rule: Rule): Readonly<Record<string, number>> {
  let known = defaults.get(rule)
  if (known === undefined) {
    known = Object.freeze(defaultsOf(rule)) as Record<string, number>
    defaults.set(rule, known)
  }
  return known
}

/** The defaults of a rule's options, by name. */
function defaultsOf(rule: Rule): Record<string, number> {
  return Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]))
}

function stamp(
  rule: Rule,
  observation: Observation,
  override: Severity | undefined,
  text: string
): RawFinding {
  const message = rule.messages[observation.message]
  if (!message) throw broken(rule, `has no message "${observation.message}"`)
  checkRange(rule, observation.range, text)
  if (observation.evidence.length === 0) throw broken(rule, `gives no evidence for "${observation.message}"`)
  for (const { range, label } of observation.evidence) {
    checkRange(rule, range, text)
    if (label === '') throw broken(rule, 'gives evidence without a label')
  }
  const fixes = [...(observation.fix ? [observation.fix] : []), ...(observation.suggestions ?? [])]
  for (const fix of fixes) checkEdits(rule, fix, text)
  return {
    rule: rule.id,
    messageId: observation.message,
    severity: severityOf(rule.severity, message.severity, override),
    confidence: observation.confidence ?? 'certain',
    message: fill(rule, message.text, observation.values ?? {}),
    why: rule.why,
    range: observation.range,
    evidence: observation.evidence,
    fix: observation.fix ?? null,
    suggestions: observation.suggestions ?? [],
    url: rule.url ?? (rule.id.includes('/') ? '' : `${RULE_PAGES}${rule.id}.md`)
  }
}

function severityOf(own: Severity, message: Severity | undefined, override: Severity | undefined): Severity {
  if (message === undefined) return override ?? own
  if (override === undefined) return message
  return RANK[override] < RANK[message] ? override : message
}

function fill(rule: Rule, template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw broken(rule, `leaves {${name}} of a message unfilled`)
    return String(value)
  })
}

function checkRange(rule: Rule, { start, end }: Range, text: string): void {
  if (start >= 0 && start < end && end <= text.length) return
  throw broken(rule, `gives the range ${start}-${end} in a text of length ${text.length}`)
}

function checkEdits(rule: Rule, fix: Fix, text: string): void {
  if (fix.edits.length === 0) throw broken(rule, `gives the fix "${fix.title}" no edits`)
  const inOrder = [...fix.edits].sort((a, b) => a.range.start - b.range.start)
  let previous: Edit | null = null
  for (const edit of inOrder) {
    const { start, end } = edit.range
    if (!(start >= 0 && start <= end && end <= text.length)) {
      throw broken(rule, `edits outside the source: ${start}-${end}`)
    }
    if (previous && start < previous.range.end) throw broken(rule, `overlaps the edits of "${fix.title}"`)
    previous = edit
  }
}

function broken(rule: Rule, what: string): Error {
  return new Error(`Rule ${rule.id} ${what}`)
}
