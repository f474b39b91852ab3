/** What a worker does: one draft in, one record out. It reads the settings once, the same way as the command does. */
import { type Answer, type CheckedAnswer, compareReports, Memory } from '@touchstone/core'
import { learned } from '@touchstone/core/model'
import type { DraftRecord, Told } from '@touchstone/moderation'
import { type Project, type ProjectChecker, projectChecker } from '@touchstone/project'
import { retextPlugins } from '@touchstone/project/node'
import { readDraft } from '../check/read-file.ts'
import { nameInBaseline } from '../check/runner.ts'
import { knownRules, settings } from '../check/settings.ts'
import type { Target } from '../check/targets.ts'
import type { ModerateFlags } from '../commands/moderate.ts'
import type { Io } from '../io.ts'
import { failed, recordOf } from './draft-record.ts'
import { unpacked } from './packed.ts'

/** What all drafts of a run share; plain data, so that it reaches a worker. */
export interface Setup {
  readonly cwd: string
  /** The first of the paths, where the search for the settings begins. */
  readonly first: string
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

// Ctrl+C reaches every process of a terminal, and the command says when its workers end; without it they have no work.
if (process.send !== undefined) {
  process.on('SIGINT', () => {})
  process.on('disconnect', () => process.exit())
}

/** Facts of sentences that are kept from draft to draft: few come again in another one. */
const remembered = 2048

interface Ready {
  readonly project: Project
  readonly checker: ProjectChecker
  /** Reads reports and has no opinion of them. */
  readonly reader: ProjectChecker
  /** What comparisons work out of words. */
  readonly memory: Memory
}

let ready: Promise<Ready> | null = null
let readyFor = ''

/** The record of a draft as a line of JSON. */
export async function check({ setup, target }: CheckTask): Promise<string> {
  return JSON.stringify(await recorded(target, setup))
}

/** The comparison of two reports as a line of JSON. */
export async function compare({ setup, previous, current }: CompareTask): Promise<string> {
  const { reader, memory } = await prepared(setup)
  const [then, now] = [previous, current].map(({ path, text, format }) => {
    const answer: Answer = reader.check(unpacked(text), {
      path,
      baselineKey: null,
      ...(format === null ? {} : { format })
    })
    if (!answer.checked) throw new Error(`${path} could be checked before, and cannot be now`)
    return answer
  }) as [CheckedAnswer, CheckedAnswer]
  return JSON.stringify(compareReports(then, now, { traceModel: learned.traceModel, memory }))
}

async function recorded(target: Target, setup: Setup): Promise<DraftRecord> {
  const { project, checker, memory } = await prepared(setup)
  const draft = await readDraft(target, target.shown, workerIo(setup.cwd), { tracked: 'accepted' })
  if ('reason' in draft) return failed(target, draft.reason)
  try {
    return recordOf(target, draft, checker, memory, baselineKey(target, project, setup))
  } catch (error) {
    // A mistake of ours or of a plugin, never of the draft; the other drafts are still read.
    return failed(
      target,
      `Touchstone failed on it (${(error as Error).message}). Please report this with the file, or skip the rule.`
    )
  }
}

/** The checkers of a run; made at the first task of each worker. */
function prepared(setup: Setup): Promise<Ready> {
  const key = JSON.stringify(setup)
  if (ready === null || readyFor !== key) {
    readyFor = key
    ready = prepare(setup)
  }
  return ready
}

async function prepare({ cwd, first, flags, today }: Setup): Promise<Ready> {
  const project = await settings([first], flags, { cwd })
  const extend = project.retext.length > 0 ? await retextPlugins(project) : undefined
  const surroundings = { today, memoryLimit: remembered, ...learned }
  const silent = Object.fromEntries(knownRules.map(({ id }) => [id, { on: false }]))
  return {
    project,
    checker: projectChecker(project, { ...surroundings, ...(extend ? { extend } : {}) }),
    reader: projectChecker({ ...project, rules: silent, waivers: [] }, surroundings),
    memory: new Memory(remembered)
  }
}

function baselineKey(target: Target, { baselinePath }: Project, { cwd }: Setup): string | null {
  return baselinePath === null ? null : nameInBaseline(target, baselinePath, {}, { cwd })
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
