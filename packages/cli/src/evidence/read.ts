import type { Answer, CheckedAnswer } from '@touchstone/core'
import { learned } from '@touchstone/core/model'
import type { Tracked } from '@touchstone/documents'
import { type Project, projectChecker } from '@touchstone/project'
import { retextPlugins } from '@touchstone/project/node'
import { checkOptions } from '../check/document-places.ts'
import { progress } from '../check/progress.ts'
import { type Draft, readDraft } from '../check/read-file.ts'
import { baselineKey } from '../check/runner.ts'
import type { Target } from '../check/targets.ts'
import type { Io } from '../io.ts'

/** A draft with its answer, or why there is none. */
export type Read =
  | {
      readonly path: string
      readonly named: boolean
      readonly draft: Draft
      readonly answer: CheckedAnswer
    }
  | { readonly path: string; readonly named: boolean; readonly reason: string }

export type ReadAnswer = Extract<Read, { answer: unknown }>

/** What a command needs of the flags to read drafts. */
export interface ReadFlags {
  readonly stdinFilename?: string
  readonly quiet?: true
  readonly tracked?: Tracked
}

/** Checks a draft's text as `check` does, with the learned weights whatever rules are on. */
export type CheckDraft = (draft: Draft, target: Target, path: string) => Answer

export async function evidenceCheck(project: Project, flags: ReadFlags, io: Io): Promise<CheckDraft> {
  const today = new Date().toISOString().slice(0, 10)
  const extend = project.retext.length > 0 ? await retextPlugins(project) : undefined
  const checker = projectChecker(project, { today, ...learned, ...(extend ? { extend } : {}) })
  return (draft, target, path) =>
    checker.check(draft.text, {
      path,
      baselineKey: baselineKey(target, { project, flags, io }),
      ...checkOptions(draft)
    })
}

/** Reads and checks the targets one after the other. */
export async function readAll(
  targets: readonly Target[],
  check: CheckDraft,
  flags: ReadFlags,
  io: Io
): Promise<Read[]> {
  const shown = progress(io, targets.length, flags.quiet === true)
  const all: Read[] = []
  for (const target of targets) {
    all.push(await readOne(target, check, flags, io))
    shown.step(all.length)
  }
  shown.end()
  return all
}

async function readOne(target: Target, check: CheckDraft, flags: ReadFlags, io: Io): Promise<Read> {
  const path = target.path === '-' ? (flags.stdinFilename ?? 'stdin') : target.shown
  const { named } = target
  const draft = await readDraft(
    target,
    path,
    io,
    flags.tracked === undefined ? {} : { tracked: flags.tracked }
  )
  if ('reason' in draft) return { path, named, reason: draft.reason }
  const answer = check(draft, target, path)
  return answer.checked ? { path, named, draft, answer } : { path, named, reason: answer.reason }
}

/** The drafts that a command speaks of: those that were read, and those the user named. */
export function spoken(reads: readonly Read[]): Read[] {
  return reads.filter(read => read.named || 'answer' in read)
}

/** Whether something that was named could not be read, or nothing was. */
export function isUnchecked(reads: readonly Read[]): boolean {
  return !reads.some(read => 'answer' in read) || reads.some(read => read.named && 'reason' in read)
}
