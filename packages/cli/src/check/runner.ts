import { dirname } from 'node:path'
import { type Answer, type Fault, faultOf, rules, toJson } from '@touchstone/core'
import {
  type DraftOptions,
  fixAll,
  type Project,
  type ProjectChecker,
  projectChecker
} from '@touchstone/project'
import { nodeFiles, retextPlugins } from '@touchstone/project/node'
import type { Draft } from '@touchstone/results'
import { checkOptions, type FileResult, line, placesIn, type Run, waivedOf } from '@touchstone/results'
import type { CheckFlags } from '../commands/check.ts'
import type { Io } from '../io.ts'
import { progress } from '../terminal/progress.ts'
import { VERSION } from '../version.ts'
import type { Cache } from './cache.ts'
import { misnamedNotes, waiverKey, waiverNotes } from './notes.ts'
import { readDraft } from './read-file.ts'
import type { Target } from './targets.ts'
import { timing } from './timing.ts'

/** A run, and the diffs of `--fix-dry-run`. */
export interface Outcome {
  readonly run: Run
  readonly diffs: readonly string[]
}

/** What all files of a run share. */
interface Shared {
  readonly project: Project
  readonly checker: ProjectChecker
  /** The format shows what the evidence work says; the others do not wait for it. */
  readonly evidence: boolean
  readonly cache: Cache | null
  readonly flags: CheckFlags
  readonly io: Io
  readonly diffs: string[]
}

/** Checks the targets one after the other; nothing about one file reaches the next. */
export async function runCheck(
  targets: readonly Target[],
  project: Project,
  flags: CheckFlags,
  io: Io,
  everything: boolean
): Promise<Outcome> {
  const today = new Date().toISOString().slice(0, 10)
  const extend = project.retext.length > 0 ? await retextPlugins(project) : undefined
  const evidence = flags.format === 'json' || flags.also?.some(({ format }) => format === 'json') === true
  const learned = evidence || readsWeights(project) ? (await import('@touchstone/core/model')).learned : {}
  const timed = flags.timing ? timing() : null
  const checker = projectChecker(project, {
    today,
    ...learned,
    ...(extend ? { extend } : {}),
    ...(timed ? { around: timed.around } : {})
  })
  const mends = flags.fix === true || flags.fixDryRun === true
  const cache =
    // What is kept cannot tell whether the code of a plugin has changed.
    flags.cache && !mends && project.ownRules.length === 0
      ? (await import('./cache.ts')).openCache(project, today, evidence, io.cwd, io.err)
      : null
  const shared: Shared = { project, checker, evidence, cache, flags, io, diffs: [] }
  const shownProgress = progress(io, targets.length, flags.quiet === true)
  const files: FileResult[] = []
  for (const target of targets) {
    files.push(await checkTarget(target, shared))
    shownProgress.step(files.length)
  }
  shownProgress.end()
  if (timed) io.err(timed.table())
  const used = new Set(files.flatMap(waivedOf).map(waiverKey))
  const notes = [
    ...misnamedNotes(project, io.cwd),
    ...waiverNotes(project, checker.expired, used, everything, io.cwd)
  ]
  return { run: { version: VERSION, files, notes, ownRules: project.ownRules }, diffs: shared.diffs }
}

/** Whether a rule is on that reads the learned weights; else they are not loaded. */
function readsWeights(project: Project): boolean {
  const overridden = new Set(project.overrides.flatMap(override => Object.keys(override.rules)))
  return [...rules, ...project.ownRules].some(
    ({ id, readsWeights }) => readsWeights === true && (project.rules[id]?.on !== false || overridden.has(id))
  )
}

async function checkTarget(target: Target, shared: Shared): Promise<FileResult> {
  const { project, flags, cache, io } = shared
  const path = target.path === '-' ? (flags.stdinFilename ?? 'stdin') : target.shown
  const unchecked = (reason: string, text = '', failed = true): FileResult => ({
    path,
    text,
    report: { path, checked: false, failed, reason },
    summary: null,
    named: target.named
  })
  const tracked = flags.tracked ?? 'accepted'
  const draft = await readDraft(target, path, io, { tracked })
  if ('reason' in draft) return unchecked(draft.reason, '', draft.failed)
  const { text } = draft
  // Two documents of the same words differ in where the words stand.
  const content =
    draft.document === null ? text : `${tracked}\0${Buffer.from(draft.bytes).toString('latin1')}`
  const kept = await cache?.read(path, content)
  if (kept) return { path, text, named: target.named, ...kept }
  const options = { path, ...namesOf(target, project, flags, io), ...checkOptions(draft) }
  const check = (words: string) => shared.checker.check(words, options)
  try {
    const mended = await mend(target, path, draft, check, shared)
    if ('refused' in mended) return unchecked(mended.refused, text)
    const { answer } = mended
    const result = {
      report: toJson(answer, { evidence: shared.evidence, ...placesIn(draft, answer) }),
      summary: answer.checked ? answer.summary : null
    }
    if (flags.verbose) for (const fault of answer.faults) io.err(faultLine(path, fault))
    if (result.report.checked && answer.faults.length === 0) await cache?.write(path, content, result)
    return { path, text: mended.text, named: target.named, ...result }
  } catch (error) {
    // A mistake of ours, never of the draft; the other files are still checked.
    if (flags.verbose) io.err(faultLine(path, faultOf('command', error)))
    return unchecked(failedInside, text)
  }
}

/** The line for a maintainer: where the code failed, and nothing of the draft. */
function faultLine(path: string, { where, what }: Fault): string {
  return line(`${path}: ${where}: ${what}`)
}

const failedInside =
  'Touchstone failed inside. Please report this, with what --verbose prints; it holds nothing of the draft.'

/** Checks and, as the flags say, fixes: in the file, or as a diff. */
async function mend(
  target: Target,
  path: string,
  { text, bytes, document }: Draft,
  check: (text: string) => Answer,
  { flags, diffs, io }: Shared
): Promise<{ text: string; answer: Answer } | { refused: string }> {
  const answer = check(text)
  if (!answer.checked || !(flags.fix || flags.fixDryRun)) return { text, answer }
  if (document !== null) {
    io.err(line(`${path}: not fixed. --fix writes Markdown and text only; ${mendBy[document.format]}`))
    return { text, answer }
  }
  const fixed = fixAll(text, answer, check)
  if (fixed.text === text) return fixed
  if (flags.fixDryRun) diffs.push((await import('./diff.ts')).unifiedDiff(path, text, fixed.text))
  else return (await (await import('./fix.ts')).writeFixed(target.path, bytes, fixed.text)) ?? fixed
  return fixed
}

const mendBy = {
  docx: 'put the findings right in Word, where "touchstone annotate" shows them as comments.',
  pdf: 'put the findings right in the draft that the PDF was made from.'
}

/** The names that the project has for a draft. */
export function namesOf(
  target: Pick<Target, 'path'>,
  project: Pick<Project, 'root' | 'baselinePath'>,
  flags: Pick<CheckFlags, 'stdinFilename'>,
  io: Pick<Io, 'cwd'>
): Pick<DraftOptions, 'baselineKey' | 'inProject'> {
  const { root, baselinePath } = project
  return {
    inProject: nodeFiles.relative(root, pathOf(target, flags, io)),
    baselineKey: baselinePath === null ? null : nameInBaseline(target, baselinePath, flags, io)
  }
}

/** A draft's name in the baseline: relative to the baseline's folder, so that it is the same on every machine. */
export function nameInBaseline(
  target: Pick<Target, 'path'>,
  baselinePath: string,
  flags: Pick<CheckFlags, 'stdinFilename'>,
  io: Pick<Io, 'cwd'>
): string {
  const path = pathOf(target, flags, io)
  return nodeFiles.relative(dirname(baselinePath), path) ?? path
}

function pathOf(
  { path }: Pick<Target, 'path'>,
  { stdinFilename = 'stdin' }: Pick<CheckFlags, 'stdinFilename'>,
  { cwd }: Pick<Io, 'cwd'>
): string {
  return path === '-' ? nodeFiles.resolve(cwd, stdinFilename) : path
}
