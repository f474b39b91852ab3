/** What a worker does: one draft in, one record out. It reads the settings once, the same way as the command does. */
import { comparison, faultOf, type KeptReport, Memory } from '@touchstone/core'
import { learned } from '@touchstone/core/model'
import { type Project, type ProjectChecker, projectChecker } from '@touchstone/project'
import { answerSoon, retextPlugins } from '@touchstone/project/node'
import { readDraft } from '../check/read-file.ts'
import { namesOf } from '../check/runner.ts'
import { settings } from '../check/settings.ts'
import type { Target } from '../check/targets.ts'
import type { ModerateFlags } from '../commands/moderate.ts'
import type { Io } from '../io.ts'
import { recordOf, unchecked } from './draft-record.ts'
import { comparableIn } from './packed-words.ts'
import { lineOf } from './record-line.ts'

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

/** Two reports of one authority, by the words that their records hold. */
export interface CompareTask {
  readonly setup: Setup
  readonly previous: string
  readonly current: string
}

answerSoon()

// Ctrl+C reaches every process of a terminal, and the command says when its workers end; without it they have no work.
if (process.send !== undefined) {
  process.on('SIGINT', () => {})
  process.on('disconnect', () => process.exit())
}

/** Facts of sentences that are kept from draft to draft: few come again in another one. */
const remembered = 512

interface Ready {
  readonly project: Project
  readonly checker: ProjectChecker
  /** What ledgers and comparisons work out of words. */
  readonly memory: Memory
}

let ready: Promise<Ready> | null = null
let readyFor = ''

/** The record of a draft as a line. */
export async function check({ setup, target }: CheckTask): Promise<Uint8Array> {
  return recorded(target, setup)
}

/** The comparison of two reports as a line of JSON. */
export async function compare({ setup, previous, current }: CompareTask): Promise<string> {
  const { project, memory } = await prepared(setup)
  const [then, now] = [keptIn(previous, project), keptIn(current, project)]
  return JSON.stringify(comparison(then, now, { traceModel: learned.traceModel, memory }))
}

function keptIn(words: string, { frameworks }: Project): KeptReport {
  const kept = comparableIn(words)
  const framework = frameworks.find(({ id }) => id === kept.framework)
  if (framework === undefined) throw new Error(`There is no framework ${kept.framework} for ${kept.path}`)
  return { ...kept, framework }
}

async function recorded(target: Target, setup: Setup): Promise<Uint8Array> {
  const { project, checker, memory } = await prepared(setup)
  const draft = await readDraft(target, target.shown, workerIo(setup.cwd), { tracked: 'accepted' })
  if ('reason' in draft) return lineOf(unchecked(target, draft.reason, draft.failed), null)
  try {
    return recordOf(target, draft, checker, memory, namesOf(target, project, {}, setup))
  } catch (error) {
    // A mistake of ours, never of the draft; the other drafts are still read.
    const { what } = faultOf('worker', error)
    return lineOf(unchecked(target, `Touchstone failed inside (${what}). Please report this.`), null)
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
  return {
    project,
    checker: projectChecker(project, { ...surroundings, ...(extend ? { extend } : {}) }),
    memory: new Memory(remembered)
  }
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
