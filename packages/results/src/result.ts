import { type Checked, type JsonFinding, type JsonReport, RULE_FAILURE, type Rule } from '@touchstone/core'

export type { JsonFinding }

/** What came of one file: all that formats need, and all that the cache keeps. */
export interface FileResult {
  /** As it is printed: relative to the current folder, with `/`. */
  readonly path: string
  /** What was read; empty when it could not be. */
  readonly text: string
  readonly report: JsonReport
  /** Null when it could not be checked. */
  readonly summary: Checked | null
  /** Named by the user, in contrast to found in a folder or by a glob. */
  readonly named: boolean
}

/** Something about the run that is no finding in a draft: a waiver that has run out or that nothing needs. */
export interface Note {
  readonly path: string
  readonly line: number
  readonly message: string
}

/** A whole run, files in the order of their paths. */
export interface Run {
  readonly version: string
  readonly files: readonly FileResult[]
  readonly notes: readonly Note[]
  /** Rules of plugins, for formats that describe the rules. */
  readonly ownRules?: readonly Rule[]
}

/** The findings of a file that no waiver silences. */
export function findingsOf(file: FileResult): readonly JsonFinding[] {
  return file.report.checked ? file.report.findings : []
}

/** The findings of a file that a waiver or the baseline silences. */
export function waivedOf(file: FileResult): readonly JsonFinding[] {
  return file.report.checked ? file.report.waived : []
}

/** Where something stands, for people: in the document, or by line where the draft is text. */
export function spot({ line, place }: Pick<JsonFinding, 'line' | 'place'>, word = 'line'): string {
  return place ?? `${word} ${line}`
}

/** As `spot`, short and exact: "72:54". */
export function exactSpot({ line, column, place }: Pick<JsonFinding, 'line' | 'column' | 'place'>): string {
  return place ?? `${line}:${column}`
}

/** A draft that may be a report and could not be read or checked: it is told everywhere, and gives exit code 3. */
export function isFailed({ report }: Pick<FileResult, 'report'>): boolean {
  return !report.checked && report.failed
}

/** Whether all of it was checked that should have been: false gives exit code 3. */
export function isWhole(file: Pick<FileResult, 'report' | 'named'>): boolean {
  const { report, named } = file
  if (!report.checked) return !named && !report.failed
  return report.findings.every(({ rule }) => rule !== RULE_FAILURE)
}

/** Files that a format speaks of: those that were checked or should have been, and those the user named. */
export function spokenOf(run: Run): readonly FileResult[] {
  return run.files.filter(file => file.named || file.report.checked || file.report.failed)
}
