/** The answer as `check --format json` prints it: `docs/schema/findings.schema.json` describes it. */
import type { Fit } from '../frameworks/framework.ts'
import type { LineIndex } from '../read/lines.ts'
import type { Range } from '../read/tree.ts'
import type { Facts, SectionFacts } from '../understand/facts.ts'
import { offered } from '../understand/items/reference-fit.ts'
import type { Trace } from '../understand/items/trace.ts'
import { paragraphName } from '../understand/paragraph-name.ts'
import type { Answer, CheckedAnswer } from './answer.ts'
import type { Finding } from './finding.ts'

/** A range as people count: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface JsonPlace {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /**
   * Where it stands in the document that the text was taken from: "page 4, paragraph 12". Only for documents that are no
   * text themselves; the lines and columns are then those of the text that was taken.
   */
  readonly place?: string
}

export interface JsonFinding extends JsonPlace {
  readonly rule: string
  readonly messageId: string
  readonly severity: Finding['severity']
  readonly confidence: Finding['confidence']
  readonly message: string
  readonly why: string
  readonly url: string
  readonly fingerprint: string
  readonly evidence: readonly (JsonPlace & { readonly label: string })[]
  readonly fix: JsonFix | null
  readonly suggestions: readonly JsonFix[]
  readonly waived: Finding['waived']
}

export interface JsonFix {
  readonly title: string
  readonly edits: readonly (JsonPlace & { readonly text: string })[]
}

/** What the evidence work says of a section; each is null where it was not worked out. */
export interface JsonSectionEvidence {
  readonly language: {
    readonly grade: string | null
    readonly probabilities: Readonly<Record<string, number>>
  } | null
  readonly counts: {
    readonly strength: number
    readonly weakness: number
    readonly mixed: number
    readonly neutral: number
  } | null
  readonly criteria: { readonly covered: readonly string[]; readonly absent: readonly string[] } | null
}

/** What the evidence work says of an improvement item; each is null where it was not worked out. */
export interface JsonItemEvidence {
  readonly suggested: readonly string[] | null
  /** Printed numbers of the paragraphs that hold its finding, best first; a name by place where there is no number. */
  readonly paragraphs: readonly (number | string)[] | null
}

export interface JsonSection extends JsonSectionEvidence {
  readonly judgement: string | null
  readonly grade: string | null
  readonly line: number
}

export interface JsonImprovement extends JsonItemEvidence {
  readonly line: number
  readonly reference: string | null
}

export type JsonReport =
  | {
      readonly path: string
      readonly checked: true
      readonly framework: string
      /** How far the learned weights fit the report. */
      readonly weights: Fit
      /** False where the framework grades nothing: the report is checked, and not graded. */
      readonly graded: boolean
      readonly authority: string | null
      readonly judgements: readonly {
        readonly id: string | null
        readonly grade: string | null
        readonly line: number
      }[]
      readonly sections: readonly JsonSection[]
      readonly improvements: readonly JsonImprovement[]
      readonly findings: readonly JsonFinding[]
      readonly waived: readonly JsonFinding[]
    }
  | {
      readonly path: string
      readonly checked: false
      /** True where it may be a report and could not be read or checked; false where it is no report. */
      readonly failed: boolean
      readonly reason: string
    }

/** The whole output: one object for all the documents of a run. */
export interface JsonOutput {
  readonly touchstone: string
  readonly reports: readonly JsonReport[]
}

export interface JsonSettings {
  /** False for who shows findings alone: what the evidence work says is then null, and is not worked out. */
  readonly evidence?: boolean
  /** Names places in the document that the text was taken from, which is no text itself and so takes no fixes. */
  readonly place?: (offset: number) => string
}

/** One document's part of the output. */
export function toJson(answer: Answer, { evidence = true, place }: JsonSettings = {}): JsonReport {
  if (!answer.checked) {
    const { path, failed, reason } = answer
    return { path, checked: false, failed, reason }
  }
  const { report, facts, lines } = answer
  const line = (range: Range) => lines.place(range.start).line
  const traces = evidence ? facts.traces : null
  return {
    path: answer.path,
    checked: true,
    framework: answer.framework.id,
    weights: facts.weights.fit,
    graded: answer.framework.grades.length > 0,
    authority: report.authority?.name ?? null,
    judgements: (report.table?.rows ?? []).map(row => ({
      id: row.judgement,
      grade: row.grade?.grade ?? null,
      line: line(row.range)
    })),
    sections: facts.sections.map(section => ({
      judgement: section.section.judgement,
      grade: section.section.grade?.grade ?? null,
      line: line(section.section.headingRange),
      ...(evidence ? sectionEvidence(section) : noSectionEvidence)
    })),
    improvements: facts.items.map((item, at) => ({
      line: line(item.item.range),
      reference: item.references[0]?.id ?? null,
      ...itemEvidence(traces?.[at], facts)
    })),
    ...findingsOf(answer, place)
  }
}

const noSectionEvidence: JsonSectionEvidence = { language: null, counts: null, criteria: null }

function sectionEvidence({ language, coverage }: SectionFacts): JsonSectionEvidence {
  // A part that is not a judgement in the framework has no criteria to cover.
  const criteria = coverage ?? { covered: [], absent: [] }
  if (language === null) return { language: null, counts: null, criteria }
  const { grade, probabilities, counts } = language
  return { language: { grade, probabilities: roundedChances(probabilities) }, counts, criteria }
}

/** Four digits are more than is known, and print alike everywhere. */
export function roundedChances(chances: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(chances).map(([id, chance]) => [id, Number(chance.toFixed(4))]))
}

function itemEvidence(trace: Trace | undefined, { sections }: Facts): JsonItemEvidence {
  if (trace === undefined) return { suggested: null, paragraphs: null }
  return {
    suggested: offered(trace.references),
    paragraphs: trace.paragraphs.map(({ paragraph }) => paragraphName(paragraph, sections))
  }
}

function findingsOf(
  { findings, waived, lines }: CheckedAnswer,
  place: JsonSettings['place']
): {
  findings: JsonFinding[]
  waived: JsonFinding[]
} {
  return {
    findings: findings.map(one => findingJson(one, lines, place)),
    waived: waived.map(one => findingJson(one, lines, place))
  }
}

function findingJson(finding: Finding, lines: LineIndex, place: JsonSettings['place']): JsonFinding {
  const { range, evidence, fix, suggestions, ...rest } = finding
  return {
    ...rest,
    ...placeOf(range, lines, place),
    evidence: evidence.map(one => ({ ...placeOf(one.range, lines, place), label: one.label })),
    fix: fix && !place ? fixJson(fix, lines) : null,
    suggestions: suggestions.map(one => fixJson(one, lines))
  }
}

function fixJson(fix: NonNullable<Finding['fix']>, lines: LineIndex): JsonFix {
  return {
    title: fix.title,
    edits: fix.edits.map(edit => ({ ...placeOf(edit.range, lines), text: edit.text }))
  }
}

/** How a range of one text is placed. */
export type Placing = (range: Range) => JsonPlace

/** Places the ranges of one text, as `placeOf` does. */
export function placing(lines: LineIndex, place?: JsonSettings['place']): Placing {
  return range => placeOf(range, lines, place)
}

/** A range in lines and columns, and by `place` in the document that the text was taken from. */
export function placeOf(range: Range, lines: LineIndex, place?: JsonSettings['place']): JsonPlace {
  const start = lines.place(range.start)
  const end = lines.place(range.end)
  const counted = { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
  return place === undefined ? counted : { ...counted, place: place(range.start) }
}
