/** `touchstone moderate`: many drafts, one page. */
import { resolve } from 'node:path'
import { type Project, projectChecker } from '@touchstone/project'
import { keepSmall } from '@touchstone/project/node'
import { count, line } from '@touchstone/results'
import { misnamedNotes, noteLine, takesInAll, waiverNotes } from '../check/notes.ts'
import { settings } from '../check/settings.ts'
import { shown, type Target } from '../check/targets.ts'
import { noDraftsLine } from '../check/unchecked.ts'
import type { ModerateFlags } from '../commands/moderate.ts'
import { type ExitCode, exit, UsageError } from '../exit.ts'
import type { Io } from '../io.ts'
import { batch, pathsOf, shardOf } from './batch.ts'
import { batchOf, identityOf } from './identity.ts'
import { untilStopped } from './interrupt.ts'
import { openPool, type Pool } from './pool.ts'
import { batchProgress, type Progress } from './progress.ts'
import { readDrafts } from './read-drafts.ts'
import type { Header, Records } from './records.ts'
import { openParts, partName, writePart } from './shards.ts'
import { clearState, openState, reserve, type State } from './state.ts'
import { overview, summaryLine, verdictOf } from './verdict.ts'
import type { Setup } from './worker.ts'
import { writeResults } from './write-results.ts'

/** In percent. The command reads the records of a batch one at a time, several times over, and keeps few of them. */
const heapGrowth = 20

export async function moderate(
  given: readonly string[],
  flags: ModerateFlags,
  io: Io,
  progress: Progress = batchProgress(io, flags.quiet === true)
): Promise<ExitCode> {
  refuseContradictions(given, flags)
  keepSmall(heapGrowth)
  const paths = await pathsOf(given, flags, io)
  const today = flags.today ?? new Date().toISOString().slice(0, 10)
  const setup: Setup = { cwd: io.cwd, first: paths[0] ?? '.', flags, today }
  const project = await settings(paths, flags, io)
  const pool = openPool(flags.workers)
  try {
    const run = { paths, setup, project, pool, io, progress }
    return await (flags.merge ? merge(run) : read(run))
  } finally {
    await pool.end()
  }
}

interface Run {
  readonly paths: readonly string[]
  readonly setup: Setup
  readonly project: Project
  readonly pool: Pool
  readonly io: Io
  readonly progress: Progress
}

/** Reads the drafts, then writes the results, or the part where a shard is asked for. */
async function read(run: Run): Promise<ExitCode> {
  const { paths, setup, project, io } = run
  const { flags, today } = setup
  const all = await batch(paths, project, flags, io)
  const targets = shardOf(all, flags.shard)
  if (targets.length === 0 && flags.shard === undefined) {
    io.err(noDraftsLine(paths))
    return exit.unchecked
  }
  const out = resolve(io.cwd, flags.out)
  const header: Header = {
    touchstone: 'records',
    identity: identityOf(project, today),
    batch: batchOf(all),
    shard: flags.shard ?? null,
    drafts: targets.length
  }
  const reserved = await reserve(out, header.shard, io)
  try {
    const state = await openState(out, header, targets, flags.resume === true, io)
    let code: ExitCode
    try {
      code = await readInto(state, targets, header, run)
    } finally {
      await state.close()
    }
    if (code !== exit.interrupted) await clearState(out, header)
    return code
  } finally {
    await reserved.release()
  }
}

async function readInto(
  state: State,
  targets: readonly Target[],
  header: Header,
  run: Run
): Promise<ExitCode> {
  const { setup, pool, io, progress } = run
  const { flags } = setup
  const { records } = state
  const out = resolve(io.cwd, flags.out)
  const stop = untilStopped()
  try {
    await readDrafts(targets, state, { setup, pool, progress, stopped: stop.stopped })
  } finally {
    stop.end()
    progress.end()
  }
  if (records.size < targets.length) {
    io.err(
      line(
        `Stopped. ${count(records.size, 'draft')} of ${targets.length} are kept in ${shown(out, io.cwd)}; give --resume to go on.`
      )
    )
    return exit.interrupted
  }
  return header.shard === null ? results(records, run) : part(records, header, io, out, flags)
}

/** Joins the parts of shards: the same results as of one run. */
async function merge(run: Run): Promise<ExitCode> {
  const { paths, setup, project, io, progress } = run
  const records = await openParts(paths, identityOf(project, setup.today), io)
  try {
    const reserved = await reserve(resolve(io.cwd, setup.flags.out), null, io)
    try {
      return await results(records, run)
    } finally {
      await reserved.release()
    }
  } finally {
    progress.end()
    await records.close()
  }
}

async function results(records: Records, run: Run): Promise<ExitCode> {
  const { setup, project, io, progress } = run
  const { flags } = setup
  const out = resolve(io.cwd, flags.out)
  const { seen, waiversUsed } = await writeResults(records, out, run)
  progress.end()
  tellNotes(waiversUsed, run)
  if (!flags.quiet) io.err(line(summaryLine(seen)) + line(`${shown(out, io.cwd)}/index.html is the page.`))
  return verdictOf(seen, flags.failOn === undefined ? null : project.failOn)
}

/** As `check` tells them; whether a waiver is of no use cannot be told from parts, which say nothing of the folder. */
function tellNotes(used: ReadonlySet<string>, { paths, setup, project, io }: Run): void {
  const { expired } = projectChecker(project, { today: setup.today })
  const everything = !setup.flags.merge && takesInAll(paths, project, io.cwd)
  const notes = [
    ...misnamedNotes(project, io.cwd),
    ...waiverNotes(project, expired, used, everything, io.cwd)
  ]
  for (const note of notes) io.err(noteLine(note))
}

async function part(
  records: Records,
  header: Header,
  io: Io,
  out: string,
  flags: ModerateFlags
): Promise<ExitCode> {
  await writePart(records, header, out)
  const seen = overview()
  for await (const record of records.all()) seen.add(record)
  if (!flags.quiet)
    io.err(line(summaryLine(seen)) + line(`${shown(out, io.cwd)}/${partName(header)} is the part.`))
  return exit.clean
}

function refuseContradictions(given: readonly string[], flags: ModerateFlags): void {
  if (given.includes('-'))
    throw new UsageError('moderate reads files; give their paths, or "--file-list -" for a list of them.')
  if (!flags.merge) return
  if (flags.shard) throw new UsageError('Give --shard or --merge, not both.')
  if (flags.resume) throw new UsageError('--resume goes on with reading drafts; --merge reads none.')
  if (given.length === 0)
    throw new UsageError('Name the parts to merge: touchstone moderate parts/ --merge --out moderation')
}
