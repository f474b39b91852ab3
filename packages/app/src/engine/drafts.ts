/** One draft in the engine: what was read of its bytes, what came of the check, and its answer while it is at hand. */
import { type Answer, LineIndex, toJson } from '@touchstone/core'
import { documentFormat, type ReadDocument, unreadDocument } from '@touchstone/documents/browser'
import type { ProjectChecker } from '@touchstone/project'
import {
  checkOptions,
  type Draft,
  decode,
  type FileResult,
  type JsonFinding,
  placesIn
} from '@touchstone/results'
import type { DraftKind, DraftView, FindingView } from '../protocol.ts'

export interface Held {
  readonly path: string
  /** What was read, or why nothing was. */
  readonly draft: Draft | { readonly reason: string; readonly failed: boolean }
}

/** Reads a draft by the ending of its name, as the command does. */
export async function readHeld(path: string, bytes: Uint8Array, readDocument: ReadDocument): Promise<Held> {
  const other = unreadDocument(path)
  if (other !== null) return { path, draft: { reason: other, failed: true } }
  if (documentFormat(path) === null) {
    const decoded = decode(bytes)
    return { path, draft: 'reason' in decoded ? decoded : { bytes, text: decoded.text, document: null } }
  }
  const document = await readDocument(bytes, path)
  return {
    path,
    draft:
      'reason' in document
        ? { reason: document.reason, failed: true }
        : { bytes, text: document.text, document }
  }
}

export function answerOf({ path, draft }: Held, checker: ProjectChecker): Answer | null {
  if ('reason' in draft) return null
  return checker.check(draft.text, { path, baselineKey: path, inProject: path, ...checkOptions(draft) })
}

/** What the formats tell of a draft; without the evidence, what the page shows of its findings, which is sooner there. */
export function resultOf({ path, draft }: Held, answer: Answer | null, evidence = true): FileResult {
  if ('reason' in draft || answer === null) {
    const { reason, failed } = 'reason' in draft ? draft : { reason: '', failed: true }
    return { path, text: '', report: { path, checked: false, failed, reason }, summary: null, named: true }
  }
  return {
    path,
    text: draft.text,
    report: toJson(answer, { evidence, ...placesIn(draft, answer) }),
    summary: answer.checked ? answer.summary : null,
    named: true
  }
}

export function kindOf({ path, draft }: Held): DraftKind {
  if (!('reason' in draft) && draft.document !== null) return draft.document.format
  return documentFormat(path) ?? (/\.(md|markdown)$/i.test(path) ? 'markdown' : 'text')
}

/** What the page shows of a draft. */
export function viewOf(held: Held, answer: Answer | null, { report, summary, text }: FileResult): DraftView {
  const named = { path: held.path, kind: kindOf(held), text }
  if (!report.checked || answer === null || !answer.checked || summary === null)
    return { ...named, checked: false, ...('reason' in report ? report : { failed: true, reason: '' }) }
  const lines = new LineIndex(text)
  const { framework } = answer
  return {
    ...named,
    checked: true,
    authority: report.authority,
    framework: framework.title,
    summary,
    judgements: answer.report.sections.map(({ headingRange: { start, end } }) => ({ start, end })),
    findings: report.findings.map(one => placed(one, lines)),
    waived: report.waived.map(one => placed(one, lines)),
    asks: {
      judgements: framework.judgements.map(({ id, short }) => ({ id, short })),
      grades: framework.grades.map(({ id, label }) => ({ id, label }))
    }
  }
}

type Place = Pick<JsonFinding, 'line' | 'column' | 'endLine' | 'endColumn'>

function placed(finding: JsonFinding, lines: LineIndex): FindingView {
  const span = ({ line, column, endLine, endColumn }: Place) => ({
    start: lines.offset({ line, column }),
    end: lines.offset({ line: endLine, column: endColumn })
  })
  return {
    ...finding,
    ...span(finding),
    evidence: finding.evidence.map(one => ({ ...one, ...span(one) }))
  }
}
