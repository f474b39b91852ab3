import type { Range } from '../read/tree.ts'

/** By consequence: `error` two statements contradict each other or a required part is missing. */
export type Severity = 'error' | 'warning' | 'information'

/**
 * `certain`: follows from the text by rule. `likely`: measured to hold up nine times in ten. `possible`: worth a look.
 */
export type Confidence = 'certain' | 'likely' | 'possible'

/** A further place that the finding rests on. */
export interface Evidence {
  readonly range: Range
  /** A few words that say what stands there: "the table says good". */
  readonly label: string
}

/** Replaces `range` by `text`; edits of one fix never overlap. */
export interface Edit {
  readonly range: Range
  readonly text: string
}

/** A mechanical mend: numbering, reference style, grade casing. Never a grade. */
export interface Fix {
  /** Imperative: "Number this paragraph 13". */
  readonly title: string
  readonly edits: readonly Edit[]
}

/** What a waiver says of a finding it silences. */
export interface Waived {
  readonly reason: string
  readonly by: string | null
  /** Where the waiver stands: in the draft, or in the waivers file. */
  readonly from: 'draft' | 'file' | 'baseline'
}

export interface Finding {
  readonly rule: string
  readonly messageId: string
  readonly severity: Severity
  readonly confidence: Confidence
  /** One or two sentences; never says that a grade is wrong. */
  readonly message: string
  /** Why it matters to a reader of the report. */
  readonly why: string
  readonly range: Range
  readonly evidence: readonly Evidence[]
  /** Applied by `--fix`. */
  readonly fix: Fix | null
  /** Offered in the editor, never applied by itself. */
  readonly suggestions: readonly Fix[]
  readonly url: string
  /** Sixteen hex digits of rule, section and normalised sentence: survives edits elsewhere. */
  readonly fingerprint: string
  readonly waived: Waived | null
}
