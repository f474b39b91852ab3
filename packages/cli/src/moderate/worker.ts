/** What a worker does: one draft in, one record out. It reads the settings once, the same way as the command does. */
import { createHash } from 'node:crypto'
import { type Answer, type CheckedAnswer, compareReports, ledgerOf, toJson } from '@touchstone/core'
import { learned } from '@touchstone/core/model'
import { brief, type DraftRecord, outlineOf, type Prose, type Told } from '@touchstone/moderation'
import { type Project, type ProjectChecker, projectChecker } from '@touchstone/project'
import { retextPlugins } from '@touchstone/project/node'
import { checkOptions, placesIn } from '../check/document-places.ts'
import { type Draft, readDraft } from '../check/read-file.ts'
import { nameInBaseline } from '../check/runner.ts'
import { settings } from '../check/settings.ts'
import type { Target } from '../check/targets.ts'
import type { ModerateFlags } from '../commands/moderate.ts'
import type { Io } from '../io.ts'
import { evidenceOf } from './evidence.ts'
import { packed, unpacked } from './packed.ts'

/** What all drafts of a run share; plain data, so that it reaches a worker. */
export interface Setup {
  readonly cwd: string
  readonly paths: readonly string[]
  readonly flags: ModerateFlags
  /** The day that waivers are compared with. */
  readonly today: string
}

export interface CheckTask {
  readonly setup: Setup
  readonly target: Target
}

/** Two reports of one authority, by the texts that their records hold. */
export interface CompareTask {
  readonly setup: Setup
  readonly previous: KeptText
  readonly current: KeptText
}

interface KeptText extends Pick<Told, 'text' | 'format'> {
  readonly path: string
}

/** Facts of sentences that are kept from draft to draft: few come again in another one. */
const remembered = 2048

interface Ready {
  readonly key: string
  readonly project: Project
  readonly checker: ProjectChecker
}

let ready: Promise<Ready> | null = null
let readyFor = ''

/** The record of a draft as a line of JSON. */
export async function check({ setup, target }: CheckTask): Promise<string> {
  return JSON.stringify(await recordOf(target, setup))
}

/** The comparison of two reports as a line of JSON. */
export async function compare({ setup, previous, current }: CompareTask): Promise<string> {
  const { checker } = await prepared(setup, workerIo(setup.cwd))
  const [then, now] = [previous, current].map(({ path, text, format }) => {
    const answer: Answer = checker.check(unpacked(text), {
      path,
      baselineKey: null,
      ...(format === null ? {} : { format })
    })
    if (!answer.checked) throw new Error(`${path} could be checked before, and cannot be now`)
    return answer
  }) as [CheckedAnswer, CheckedAnswer]
  return JSON.stringify(compareReports(then, now, { traceModel: learned.traceModel }))
}

/** A draft that could not be checked, and why. */
export function failed({ shown, named }: Target, reason: string): DraftRecord {
  return { path: shown, named, content: null, report: { path: shown, checked: false, reason }, told: null }
}

async function recordOf(target: Target, setup: Setup): Promise<DraftRecord> {
  const io = workerIo(setup.cwd)
  const { project, checker } = await prepared(setup, io)
  const draft = await readDraft(target, target.shown, io, { tracked: 'accepted' })
  if ('reason' in draft) return failed(target, draft.reason)
  try {
    return told(target, draft, checker, baselineKey(target, project, setup))
  } catch (error) {
    // A mistake of ours or of a plugin, never of the draft; the other drafts are still read.
    return failed(
      target,
      `Touchstone failed on it (${(error as Error).message}). Please report this with the file, or skip the rule.`
    )
  }
}

function told(target: Target, draft: Draft, checker: ProjectChecker, key: string | null): DraftRecord {
  const options = { path: target.shown, baselineKey: key, ...checkOptions(draft) }
  const answer = checker.check(draft.text, options)
  const report = toJson(answer, placesIn(draft, answer))
  const record = { path: target.shown, named: target.named, content: contentOf(draft.bytes), report }
  if (!answer.checked || !report.checked) return { ...record, told: null }
  return { ...record, told: toldOf(answer, report, draft, placesIn(draft, answer)) }
}

function toldOf(
  answer: CheckedAnswer,
  report: Extract<DraftRecord['report'], { checked: true }>,
  { text, document }: Draft,
  places: ReturnType<typeof placesIn>
): Told {
  const ledger = ledgerOf(answer, places)
  const evidence = evidenceOf(report, ledger, text)
  return {
    summary: answer.summary,
    outline: outlineOf(answer, ledger, report),
    text: packed(text),
    prose: packed(JSON.stringify(proseOf(answer))),
    format: document === null ? null : 'text',
    evidence: { whole: packed(JSON.stringify(evidence)), brief: packed(JSON.stringify(brief(evidence))) }
  }
}

/** What a report says in its own words: the opening summary and the paragraphs. */
function proseOf({ facts }: CheckedAnswer): Prose[] {
  return [
    ...facts.summary.map(({ passage }) => ({ paragraph: null, text: passage.text })),
    ...facts.sections.flatMap(({ paragraphs }) =>
      paragraphs.map(({ paragraph, passage }) => ({ paragraph: paragraph.number, text: passage.text }))
    )
  ]
}

/** The checker of a run; made at the first task of each worker. */
function prepared(setup: Setup, io: Io): Promise<Ready> {
  const key = JSON.stringify(setup)
  if (ready === null || readyFor !== key) {
    readyFor = key
    ready = prepare(setup, io, key)
  }
  return ready
}

async function prepare({ paths, flags, today }: Setup, io: Io, key: string): Promise<Ready> {
  const project = await settings(paths, flags, io)
  const extend = project.retext.length > 0 ? await retextPlugins(project) : undefined
  const checker = projectChecker(project, {
    today,
    memoryLimit: remembered,
    ...learned,
    ...(extend ? { extend } : {})
  })
  return { key, project, checker }
}

function baselineKey(target: Target, { baselinePath }: Project, { cwd }: Setup): string | null {
  return baselinePath === null ? null : nameInBaseline(target, baselinePath, {}, { cwd })
}

export function contentOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32)
}

/** A worker talks to nobody. */
function workerIo(cwd: string): Io {
  return {
    cwd,
    env: {},
    out: () => {},
    err: () => {},
    outIsTerminal: false,
    errIsTerminal: false,
    readInput: async () => new Uint8Array()
  }
}
