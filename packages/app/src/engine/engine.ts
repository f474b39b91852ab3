/** All that the page asks for, in a worker: settings, checks, ledgers and what can be taken away. */
import { type Answer, type CheckedAnswer, compareReports, ledgerOf, Memory, whatIf } from '@touchstone/core'
import { learned } from '@touchstone/core/model'
import { documentReader, type ReadDocument } from '@touchstone/documents/browser'
import { gradeLabels, type PageProgram } from '@touchstone/moderation'
import { comparisonFragment, ledgerFragment, whatIfFragment } from '@touchstone/pages'
import { appendWaiver, type Project, type ProjectChecker, projectChecker } from '@touchstone/project'
import { type Draft, type FileResult, placesIn } from '@touchstone/results'
import manifest from '../../package.json' with { type: 'json' }
import type { DraftView, RuleView, SettingsView, TakeFormat, Taken } from '../protocol.ts'
import { type BatchDraft, batchDraft, batchPage } from './batch.ts'
import { answerOf, type Held, readHeld, resultOf, viewOf } from './drafts.ts'
import { pdfReader } from './pdf.ts'
import { ruleView } from './rule.ts'
import { loadSettings, type SettingsFile } from './settings.ts'
import { takenLedger, takenText, takenWord } from './take.ts'

/** Answers are large: those of the drafts that were looked at last are kept, others are worked out again. */
const answersKept = 3

interface Kept {
  readonly held: Held
  readonly checked: boolean
  /** Made when it is first asked for. */
  result: FileResult | null
}

export class Engine {
  readonly #readDocument: ReadDocument
  readonly #drafts = new Map<string, Kept>()
  readonly #answers = new Map<string, CheckedAnswer>()
  readonly #memory = new Memory(4096)
  #today = ''
  #project: Project | null = null
  #checker: ProjectChecker | null = null

  /** `pdfProgram` is the packed program of the worker that reads PDFs. */
  constructor(pdfProgram: string) {
    this.#readDocument = documentReader(pdfReader(pdfProgram))
  }

  /** Settings that cannot be used leave those before in force. */
  async configure(files: readonly SettingsFile[], today: string): Promise<SettingsView> {
    const loaded = await loadSettings(files)
    if ('problems' in loaded) return { problems: loaded.problems, unused: [], waivers: 0 }
    this.#project = loaded.project
    this.#today = today
    this.#checker = projectChecker(loaded.project, { today, ...learned })
    this.#answers.clear()
    return { problems: [], unused: loaded.unused, waivers: loaded.project.waivers.length }
  }

  async open(path: string, bytes: Uint8Array): Promise<DraftView> {
    return this.#check(await readHeld(path, bytes, this.#readDocument))
  }

  /** The same draft with another text, as it is edited. What was read of a document stays as far as it can. */
  edit(path: string, text: string): DraftView {
    const { held } = this.#kept(path)
    if ('reason' in held.draft) return this.#check(held)
    return this.#check({ path, draft: { ...held.draft, bytes: new TextEncoder().encode(text), text } })
  }

  /** The draft as it stands, under the settings that are in force now. */
  view(path: string): DraftView {
    return this.#check(this.#kept(path).held)
  }

  close(path: string): void {
    this.#drafts.delete(path)
    this.#answers.delete(path)
  }

  /** Markup of the evidence ledger. */
  ledger(path: string): string {
    const { draft, answer } = this.#checked(path)
    return ledgerFragment(ledgerOf(answer, { ...placesIn(draft, answer), memory: this.#memory }), {
      id: 'ledger',
      level: 3,
      href: ({ line }) => `#line-${line}`
    })
  }

  /** Markup of what would argue against another grade. */
  whatIf(path: string, judgement: string, grade: string): string {
    const { draft, answer } = this.#checked(path)
    const places = { ...placesIn(draft, answer), memory: this.#memory }
    const ledger = ledgerOf(answer, places)
    return whatIfFragment(whatIf(answer, [{ judgement, grade }], places), ledger, {
      id: 'what-if',
      level: 3,
      href: ({ line }) => `#line-${line}`
    })
  }

  /** Markup of two inspections side by side, the earlier one first. */
  compare(previous: string, current: string): string {
    const [then, now] = [this.#checked(previous), this.#checked(current)]
    const found = compareReports(then.answer, now.answer, {
      traceModel: learned.traceModel,
      previousPlace: placesIn(then.draft, then.answer).place,
      currentPlace: placesIn(now.draft, now.answer).place
    })
    return comparisonFragment(found, gradeLabels(this.#frameworks), { id: 'comparison', level: 3 })
  }

  /** The moderators' page over these drafts. */
  async moderate(paths: readonly string[], program: PageProgram): Promise<string> {
    const drafts: BatchDraft[] = []
    const unchecked: FileResult[] = []
    for (const path of paths) {
      const result = this.#result(path)
      if (result.report.checked) {
        const { draft, answer } = this.#checked(path)
        drafts.push(await batchDraft(draft, answer, result.report))
      } else unchecked.push(result)
    }
    return batchPage(drafts, unchecked, this.#frameworks, program, manifest.version)
  }

  rule(id: string): RuleView | null {
    return ruleView(id)
  }

  async take(paths: readonly string[], format: TakeFormat): Promise<Taken> {
    if (format === 'word') {
      const { draft, answer } = this.#checked(paths[0] ?? '')
      return takenWord(draft, answer)
    }
    if (format === 'ledger')
      return takenLedger(
        paths.filter(path => this.#kept(path).checked).map(path => this.#checked(path)),
        manifest.version
      )
    const files = paths.map(path => this.#result(path))
    return takenText({ version: manifest.version, files, notes: [] }, format)
  }

  /** The waivers file with a waiver of this finding. */
  async waive(
    waivers: string | null,
    { rule, fingerprint }: { readonly rule: string; readonly fingerprint: string },
    reason: string,
    by: string
  ): Promise<string> {
    return appendWaiver(waivers, {
      fingerprint,
      rule,
      reason,
      by: by === '' ? null : by,
      until: null,
      file: null,
      section: null,
      words: null,
      date: this.#today
    })
  }

  #check(held: Held): DraftView {
    const answer = this.#answer(held)
    this.#drafts.set(held.path, { held, checked: answer?.checked === true, result: null })
    if (answer?.checked) this.#remember(held.path, answer)
    return viewOf(held, answer, resultOf(held, answer, false))
  }

  #answer(held: Held): Answer | null {
    if (this.#checker === null) throw new Error('There are no settings yet')
    return answerOf(held, this.#checker)
  }

  #result(path: string): FileResult {
    const kept = this.#kept(path)
    if (kept.result === null) {
      const answer = this.#answers.get(path) ?? this.#answer(kept.held)
      if (answer?.checked) this.#remember(path, answer)
      kept.result = resultOf(kept.held, answer)
    }
    return kept.result
  }

  #checked(path: string): { draft: Draft; answer: CheckedAnswer } {
    const { held } = this.#kept(path)
    const answer = this.#answers.get(path) ?? this.#answer(held)
    if ('reason' in held.draft || answer === null || !answer.checked)
      throw new Error(`${path} could not be checked, so there is nothing to take from it.`)
    this.#remember(path, answer)
    return { draft: held.draft, answer }
  }

  #remember(path: string, answer: CheckedAnswer): void {
    this.#answers.delete(path)
    this.#answers.set(path, answer)
    const [oldest] = this.#answers.keys()
    if (this.#answers.size > answersKept && oldest !== undefined) this.#answers.delete(oldest)
  }

  #kept(path: string): Kept {
    const kept = this.#drafts.get(path)
    if (kept === undefined) throw new Error(`There is no draft ${path}`)
    return kept
  }

  get #frameworks() {
    return this.#project?.frameworks ?? []
  }
}
