/** Touchstone as a unified plugin: `unified().use(remarkParse).use(touchstone)` gives messages on the file. */

import type { Plugin } from 'unified'
import type { Node } from 'unist'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { type Checker, type CheckSettings, createChecker } from '../check.ts'
import type { LineIndex } from '../read/lines.ts'
import type { Range } from '../read/tree.ts'
import type { Finding } from '../report/finding.ts'

/** Places as unified counts: lines and columns from 1, offsets from 0. */
export interface UnistPlace {
  readonly start: { line: number; column: number; offset: number }
  readonly end: { line: number; column: number; offset: number }
}

/** A message with what a finding has beside: its further places, severity, confidence and fingerprint. */
export interface TouchstoneMessage extends VFileMessage {
  evidence: readonly { readonly place: UnistPlace; readonly label: string }[]
  severity: Finding['severity']
  confidence: Finding['confidence']
  fingerprint: string
}

/**
 * The plugin. It reads the file's own text, so the tree may come from any parser that keeps the file. An error is a
 * message with `fatal: true`, a warning `false`, information `null`. A document that is no report gets one message,
 * `touchstone:not-checked`.
 *
 * It finds what the command finds: the learned weights are loaded at the first file, which takes `process` and not `processSync`.
 * With weights of the caller's, or `learned: false` for none, it is synchronous; without any, one message,
 * `touchstone:not-run`, names the rules that could not run.
 */
export const touchstone: Plugin<[PluginSettings?], Node> = ({ learned, ...settings } = {}) => {
  if (learned === false || settings.wording !== undefined) {
    const checker = createChecker(settings)
    return (_tree, file) => tell(checker, file)
  }
  let ready: Promise<Checker> | null = null
  return async (_tree, file) => {
    ready ??= import('../model.ts').then(model => createChecker({ ...model.learned, ...settings }))
    tell(await ready, file)
  }
}

/** As for a checker. */
export interface PluginSettings extends CheckSettings {
  /** False where the learned weights are not to be loaded; they are unless given. */
  readonly learned?: boolean
}

function tell(checker: Checker, file: VFile): void {
  const text = String(file)
  const format = /\.(?:txt|text)$/.test(file.path ?? '') ? 'text' : 'markdown'
  const answer = checker.check(text, { path: file.path ?? '', format })
  if (!answer.checked) {
    file.message(answer.reason, { ruleId: 'not-checked', source: 'touchstone' })
    return
  }
  for (const finding of answer.findings) file.messages.push(messageOf(finding, answer.lines, text, file))
  if (answer.notRun.length > 0)
    file.info(`These rules read learned weights, and none were given: ${answer.notRun.join(', ')}.`, {
      ruleId: 'not-run',
      source: 'touchstone'
    })
}

/** A finding as a message; its first further place is the cause. */
export function messageOf(finding: Finding, lines: LineIndex, text: string, file: VFile): TouchstoneMessage {
  const evidence = finding.evidence.map(({ range, label }) => ({ place: placeOf(range, lines), label }))
  const place = placeOf(finding.range, lines)
  const first = evidence[0]
  const cause =
    first && new VFileMessage(first.label, { place: first.place, source: 'touchstone', ruleId: finding.rule })
  // What a retext plugin said keeps the names that it has of its own.
  const [, source = 'touchstone', ruleId = finding.rule] = /^retext:([^:]+):(.+)$/.exec(finding.rule) ?? []
  const message = new VFileMessage(finding.message, {
    place,
    ruleId,
    source,
    ...(cause === undefined ? {} : { cause })
  })
  const expected = [finding.fix, ...finding.suggestions].flatMap(fix => {
    const edit = fix?.edits[0]
    const same = edit?.range.start === finding.range.start && edit.range.end === finding.range.end
    return edit !== undefined && fix?.edits.length === 1 && same ? [edit.text] : []
  })
  const name = `${place.start.line}:${place.start.column}-${place.end.line}:${place.end.column}`
  return Object.assign(message, {
    name: file.path === undefined ? name : `${file.path}:${name}`,
    file: file.path ?? '',
    fatal: finding.severity === 'error' ? true : finding.severity === 'warning' ? false : null,
    url: finding.url,
    note: noteOf(finding.why, evidence),
    actual: text.slice(finding.range.start, finding.range.end),
    expected,
    evidence,
    severity: finding.severity,
    confidence: finding.confidence,
    fingerprint: finding.fingerprint
  }) as TouchstoneMessage
}

function noteOf(why: string, evidence: TouchstoneMessage['evidence']): string {
  const places = evidence.map(({ place, label }) => `${place.start.line}:${place.start.column}: ${label}`)
  return [why, ...places].join('\n')
}

function placeOf({ start, end }: Range, lines: LineIndex): UnistPlace {
  return { start: { ...lines.place(start), offset: start }, end: { ...lines.place(end), offset: end } }
}
