/**
 * The shape of a rule: a plain value and one pure function. The runner stamps identity, severity, url and fingerprint.
 */
import type { Framework } from '../frameworks/framework.ts'
import type { Range, Report } from '../read/tree.ts'
import type { Confidence, Evidence, Fix, Severity } from '../report/finding.ts'
import type { Facts } from '../understand/facts.ts'

/** What a rule sees. All of it is read-only. */
export interface RuleContext<Options> {
  readonly report: Report
  readonly framework: Framework
  readonly facts: Facts
  readonly options: Options
}

/** What a rule says; everything else is added by the runner. */
export interface Observation {
  /** A key of the rule's `messages`. */
  readonly message: string
  /** Fills the `{names}` of the message. */
  readonly values?: Readonly<Record<string, string | number>>
  readonly range: Range
  /** One or more further places; a finding without evidence is refused by the runner. */
  readonly evidence: readonly Evidence[]
  /** Default `certain`. */
  readonly confidence?: Confidence
  readonly fix?: Fix
  readonly suggestions?: readonly Fix[]
}

/** One thing a rule can say. */
export interface Message {
  /** With `{names}`: "The heading says {heading}, the table says {table}." */
  readonly text: string
  /** Where it differs from the rule's own. */
  readonly severity?: Severity
}

/** A number option with its bounds; rules prefer to have none. */
export interface RuleOption {
  readonly description: string
  readonly default: number
  readonly minimum: number
  readonly maximum: number
}

/**
 * A draft that the rule speaks on: `[[…]]` marks the flagged range and `((…))` each evidence range; the marks are taken
 * out before it is read. `resolved` is the same draft put right, on which the rule is silent.
 */
export interface FlaggedExample {
  readonly name: string
  readonly text: string
  readonly message: string
  readonly resolved: string
}

/** A draft on which the rule stays silent, and the mistake that this prevents. */
export interface CleanExample {
  readonly text: string
  readonly because: string
}

export interface Rule<Options extends Readonly<Record<string, number>> = Readonly<Record<string, number>>> {
  /** Equals the file name; a rule of a project's own has a name before a slash, `our-team/long-sentence`. */
  readonly id: string
  /** A full sentence: what it flags. */
  readonly flags: string
  /** Why it matters to a reader of the report. */
  readonly why: string
  /** What it deliberately leaves alone, a sentence each. */
  readonly leavesAlone: readonly string[]
  /** Where it can be wrong. */
  readonly canBeWrong: string
  /** The guidance or count that justifies it. */
  readonly source: string
  readonly severity: Severity
  /** True where a finding is of two statements that do not agree: when either says something else, it is another finding. */
  readonly bothSides?: boolean
  /** The id of a rule that says the same with more: where both flag one range, this one's finding is left out. */
  readonly yieldsTo?: string
  /** The page on a rule of a project's own; those that are built in have theirs. */
  readonly url?: string
  /** True when some of its findings carry a fix. */
  readonly fixable: boolean
  /** True for a rule that reads the learned weights, which take time to load: a run without such rules need not. */
  readonly readsWeights?: boolean
  readonly messages: Readonly<Record<string, Message>>
  readonly options: { readonly [Name in keyof Options]: RuleOption }
  check(context: RuleContext<Options>): Iterable<Observation>
  /** Made when they are asked for: no check needs them. */
  readonly examples: () => {
    readonly flagged: readonly FlaggedExample[]
    readonly clean: readonly CleanExample[]
  }
}

/** Gives a rule its types; the value is returned as it is. */
export function defineRule<const Options extends Readonly<Record<string, number>>>(
  rule: Rule<Options>
): Rule<Options> {
  return rule
}
