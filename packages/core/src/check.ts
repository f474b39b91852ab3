/** The library's door: text in, answer out. */

import type { Rule } from './check/rule.ts'
import { rules } from './check/rules/index.ts'
import { RULE_PAGES, type RuleSettings, runRules } from './check/runner.ts'
import type { Framework } from './frameworks/framework.ts'
import { frameworks as builtInFrameworks } from './frameworks/index.ts'
import { Memory } from './memory/memory.ts'
import { LineIndex } from './read/lines.ts'
import { type InputFormat, readReport } from './read/read.ts'
import { TitleIndex } from './read/titles.ts'
import type { Unread } from './read/tree.ts'
import type { Answer, Fault } from './report/answer.ts'
import { applyBaseline } from './report/baseline.ts'
import { faultOf } from './report/fault.ts'
import type { Finding } from './report/finding.ts'
import { fingerprint, type Unnamed } from './report/fingerprint.ts'
import { inOrder } from './report/order.ts'
import {
  failureFindings,
  fitFindings,
  ownIds,
  unreadFindings,
  waiverFindings
} from './report/own-findings.ts'
import { countChecked } from './report/summary.ts'
import { type EntryProblem, type WaiverEntry, waive } from './report/waive.ts'
import type { TraceModel } from './understand/items/trace-model.ts'
import { neutralWording, type WordingReader } from './understand/placed-sentence.ts'
import type { GradeModel } from './understand/sections/grade-model.ts'
import { type Readers, understand } from './understand/understand.ts'
import { unreadRuns } from './understand/unread-runs.ts'

/** What a project sets; everything may be left out. */
export interface CheckSettings {
  /** By rule id; rules that are not named are on. */
  readonly rules?: RuleSettings
  /** The rules that run; those of Touchstone unless given. */
  readonly ruleSet?: readonly Rule[]
  /** The frameworks that a report may be written under; the built-in ones unless given. */
  readonly frameworks?: readonly Framework[]
  /** Entries of the waivers file, as parsed. */
  readonly waivers?: readonly WaiverEntry[]
  /** Fingerprints of findings accepted before. */
  readonly baseline?: ReadonlySet<string>
  /** The day that waivers are compared with, `2026-03-31`; no waiver runs out when it is left out. */
  readonly today?: string
  /** Reads what a sentence says of practice; sentences are neutral without it. */
  readonly wording?: WordingReader
  /**
   * Gives the weights that read a grade from a section, always the same ones. Used beside `wording` only, since a
   * section's evidence counts its sentences; rules on it are silent without it.
   */
  readonly gradeModel?: () => GradeModel
  /** Gives the weights that trace improvement items to paragraphs, always the same ones; nothing is traced without. */
  readonly traceModel?: () => TraceModel
  /** Gives the words that tell the field that the weights were learned from; without them only a framework says that they do not fit. */
  readonly fieldWords?: () => ReadonlySet<string>
  /** Called with each rule's work, which it must do: for who measures. */
  readonly around?: (rule: string, work: () => void) => void
  /** Entries kept of each kind of fact; a bound on memory, never on what is found. */
  readonly memoryLimit?: number
  /** More findings about the same report, for tools that read it too: their ids, places and messages are kept. */
  readonly extend?: (answer: ExtendContext) => readonly Unnamed[]
}

/** What an extension sees. */
export interface ExtendContext
  extends Pick<Extract<Answer, { checked: true }>, 'report' | 'framework' | 'facts' | 'lines'> {
  /** Told of a part that threw, "plugin retext-quotes"; it becomes a finding, and the draft does not pass for clean. */
  failed(where: string, error: unknown): void
}

export interface CheckOptions {
  /** For the answer alone; the file is never opened. */
  readonly path: string
  /** Told by the text itself when left out. */
  readonly format?: InputFormat
  /** What of the document that the text was taken from is missing in it; said beside what core itself does not read. */
  readonly unread?: readonly Unread[]
}

export interface Checker {
  /** Checks one document. The same text gives the same answer, whatever was checked before. */
  check(text: string, options: CheckOptions): Answer
  /** The entries of the waivers file that are of no use whatever the draft, and why. */
  readonly entryProblems: readonly EntryProblem[]
  /**
   * The entries that hold and silenced nothing, by index: what is left when `used`, the `usedEntries` of the answers
   * of all drafts that share the waivers file, is taken away. Of no meaning before all of them were checked.
   */
  unusedEntries(used: Iterable<number>): number[]
}

/** A checker that remembers what it has worked out, so that an edit costs only what it changed. */
export function createChecker(settings: CheckSettings = {}): Checker {
  const titles = new TitleIndex(settings.frameworks ?? builtInFrameworks)
  const memory = new Memory(settings.memoryLimit)
  const readers: Readers = {
    wording: settings.wording ?? neutralWording,
    gradeModel: settings.wording && settings.gradeModel,
    traceModel: settings.traceModel,
    fieldWords: settings.fieldWords
  }
  const checked = settings.ruleSet ?? rules
  const known = [...checked.map(rule => rule.id), ...ownIds]
  const bothSides = new Set(checked.filter(rule => rule.bothSides === true).map(rule => rule.id))
  const waivers = { entries: settings.waivers ?? [], today: settings.today ?? null, rules: known }
  const { entryProblems } = waive([], { ...waivers, comments: [], text: '' })
  const on = (id: string) => settings.rules?.[id]?.on !== false

  const checkText = (text: string, { path, format, unread = [] }: CheckOptions): Answer => {
    const lines = new LineIndex(text)
    const read = readReport(text, titles, format ?? null, memory)
    if ('reason' in read)
      return { checked: false, path, reason: read.reason, failed: false, faults: [], lines }
    const { report, framework } = read
    const facts = understand(report, framework, memory, readers)
    const fitting =
      facts.weights.fit === 'none' ? checked.filter(rule => rule.readsWeights !== true) : checked
    const faults: Fault[] = []
    const failed = (where: string, error: unknown) => void faults.push(faultOf(where, error))
    const raw: Unnamed[] = [
      ...runRules(
        fitting,
        { report, framework, facts },
        settings.rules,
        ({ id }, error) => failed(`rule ${id}`, error),
        settings.around
      ),
      ...(on('unread-text')
        ? unreadFindings([...report.unread, ...unreadRuns(facts), ...unread], RULE_PAGES)
        : []),
      ...(settings.wording !== undefined && on('weights-fit')
        ? fitFindings(facts.weights, report, framework, RULE_PAGES)
        : [])
    ]
    try {
      raw.push(...(settings.extend?.({ report, framework, facts, lines, failed }) ?? []))
    } catch (error) {
      failed('plugin', error)
    }
    const named = (found: readonly Unnamed[]): Finding[] =>
      fingerprint(inOrder(found), report, facts, bothSides).map(finding => ({ ...finding, waived: null }))
    const outcome = waive(named(raw), { ...waivers, comments: report.comments, text: report.text })
    const own = on('unused-waiver') ? named(waiverFindings(outcome.problems, RULE_PAGES)) : []
    const accepted = applyBaseline([...outcome.findings, ...own], settings.baseline ?? new Set())
    const all = inOrder([...accepted, ...named(failureFindings(faults, text, RULE_PAGES))])
    return {
      checked: true,
      path,
      report,
      framework,
      facts,
      lines,
      findings: all.filter(finding => finding.waived === null),
      waived: all.filter(finding => finding.waived !== null),
      summary: countChecked(report, framework, fitting.filter(rule => on(rule.id)).length),
      notRun:
        settings.wording === undefined || facts.weights.fit === 'none'
          ? checked.filter(rule => rule.readsWeights === true && on(rule.id)).map(rule => rule.id)
          : [],
      usedEntries: outcome.usedEntries,
      faults
    }
  }
  const check = (text: string, options: CheckOptions): Answer => {
    try {
      return checkText(text, options)
    } catch (error) {
      const reason =
        'Touchstone failed inside while it read this document, so it was not checked. Please report this.'
      const faults = [faultOf('check', error)]
      return { checked: false, path: options.path, reason, failed: true, faults, lines: new LineIndex(text) }
    }
  }
  const faulty = new Set(entryProblems.map(({ entry }) => entry))
  const unusedEntries = (used: Iterable<number>): number[] => {
    const silent = new Set(used)
    return [...waivers.entries.keys()].filter(entry => !silent.has(entry) && !faulty.has(entry))
  }
  return { check, entryProblems, unusedEntries }
}

/** Checks one document with nothing remembered. */
export function check(text: string, options: CheckOptions & { readonly settings?: CheckSettings }): Answer {
  return createChecker(options.settings).check(text, options)
}
