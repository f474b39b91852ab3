import type { Framework } from '../frameworks/framework.ts'
import type { LineIndex } from '../read/lines.ts'
import type { Report } from '../read/tree.ts'
import type { Facts } from '../understand/facts.ts'
import type { Finding } from './finding.ts'

/** What was checked, for the line that every surface prints. */
export interface Checked {
  /** There where the framework grades nothing. */
  readonly ungraded?: true
  readonly judgements: number
  readonly sections: number
  /** Sections that the framework asks for. */
  readonly sectionsExpected: number
  readonly paragraphs: number
  readonly improvements: number
  readonly rules: number
}

/** The answer for one document. */
export type Answer = CheckedAnswer | UncheckedAnswer

export interface CheckedAnswer {
  readonly checked: true
  readonly path: string
  readonly report: Report
  readonly framework: Framework
  readonly facts: Facts
  readonly lines: LineIndex
  /** In order of start, end, rule. Waived findings are apart. */
  readonly findings: readonly Finding[]
  readonly waived: readonly Finding[]
  readonly summary: Checked
  /** Ids of rules that are on and read learned weights, where none were given or none fit the report. */
  readonly notRun: readonly string[]
  /** Indexes of the waivers file's entries that silenced a finding here, in order. */
  readonly usedEntries: readonly number[]
  /** What went wrong inside while the rest was checked; each has a finding of its own. */
  readonly faults: readonly Fault[]
}

/** Something that went wrong inside Touchstone, for its maintainers; no text of the draft. */
export interface Fault {
  /** "rule acronym", "reading". */
  readonly where: string
  /** The kind of error and the place in the code. */
  readonly what: string
}

export interface UncheckedAnswer {
  readonly checked: false
  readonly path: string
  readonly reason: string
  /**
   * False: the document is no report. True: it may well be one, but it could not be read or checked; it must never pass
   * for clean.
   */
  readonly failed: boolean
  readonly faults: readonly Fault[]
  readonly lines: LineIndex
}
