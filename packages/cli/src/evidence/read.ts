import type { Answer, CheckedAnswer } from '@touchstone/core'
import { learned } from '@touchstone/core/model'
import type { Tracked } from '@touchstone/documents'
import { type Project, projectChecker } from '@touchstone/project'
import { retextPlugins } from '@touchstone/project/node'
import type { Draft } from '@touchstone/results'
import { checkOptions } from '@touchstone/results'
import { readDraft } from '../check/read-file.ts'
import { namesOf } from '../check/runner.ts'
import type { Target } from '../check/targets.ts'
import type { Io } from '../io.ts'
import { progress } from '../terminal/progress.ts'

/** A draft that was checked. */
export interface Found {
  readonly path: string
  readonly target: Target
  readonly draft: Draft
  readonly answer: CheckedAnswer
}

/** What a command keeps of a draft, or why there is nothing. The answer itself is let go, so that memory stays flat. */
export type Read<Kept> =
  | { readonly path: string; readonly named: boolean; readonly kept: Kept }
  | { readonly path: string; readonly named: boolean; readonly failed: boolean; readonly reason: string }

/** What a command needs of the flags to read drafts. */
export interface ReadFlags {
  readonly stdinFilename?: string
  readonly quiet?: true
  readonly tracked?: Tracked
}

/** Checks a draft's text as `check` does, with the learned weights whatever rules are on. */
export type CheckDraft = (draft: Draft, target: Target, path: string) => Answer

/** Some five reports of entries: drafts share few sentences, and what is kept of them is large. */
const memoryLimit = 4096

export async function evidenceCheck(project: Project, flags: ReadFlags, io: Io): Promise<CheckDraft> {
  const today = new Date().toISOString().slice(0, 10)
  const extend = project.retext.length > 0 ? await retextPlugins(project) : undefined
  const checker = projectChecker(project, { today, memoryLimit, ...learned, ...(extend ? { extend } : {}) })
  return (draft, target, path) =>
    checker.check(draft.text, {
      path,
      ...namesOf(target, project, flags, io),
      ...checkOptions(draft)
    })
}

/** Reads and checks the targets one after the other, and keeps of each what `keep` gives. */
export async function readAll<Kept>(
  targets: readonly Target[],
  check: CheckDraft,
  keep: (found: Found) => Kept,
  flags: ReadFlags,
  io: Io
): Promise<Read<Kept>[]> {
  const shown = progress(io, targets.length, flags.quiet === true)
  const all: Read<Kept>[] = []
  for (const target of targets) {
    const path = target.path === '-' ? (flags.stdinFilename ?? 'stdin') : target.shown
    const found = await findOne(target, path, check, flags, io)
    const { named } = target
    all.push('reason' in found ? { path, named, ...found } : { path, named, kept: keep(found) })
    shown.step(all.length)
  }
  shown.end()
  return all
}

async function findOne(
  target: Target,
  path: string,
  check: CheckDraft,
  { tracked }: ReadFlags,
  io: Io
): Promise<Found | { failed: boolean; reason: string }> {
  const draft = await readDraft(target, path, io, tracked === undefined ? {} : { tracked })
  if ('reason' in draft) return draft
  const answer = check(draft, target, path)
  if (!answer.checked) return { failed: answer.failed, reason: answer.reason }
  return { path, target, draft, answer }
}

/** The drafts that a command speaks of: those that were read or should have been, and those the user named. */
export function spoken<Kept>(reads: readonly Read<Kept>[]): Read<Kept>[] {
  return reads.filter(read => read.named || 'kept' in read || read.failed)
}

/** Whether something could not be read that should have been, or nothing was. */
export function isUnchecked(reads: readonly Read<unknown>[]): boolean {
  return (
    !reads.some(read => 'kept' in read) || reads.some(read => 'reason' in read && (read.named || read.failed))
  )
}
