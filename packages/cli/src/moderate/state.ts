/** What an unfinished run leaves behind in the folder of its results, so that it can go on. */
import { constants, existsSync, lstatSync } from 'node:fs'
import { open, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readRegularFile } from '@touchstone/project/node'
import { line } from '@touchstone/results'
import { shown, type Target } from '../check/targets.ts'
import { UsageError } from '../exit.ts'
import { isFileError, whyUnwritable } from '../file-errors.ts'
import type { Io } from '../io.ts'
import { takeLock } from '../lock.ts'
import { contentOf } from './draft-record.ts'
import { type Header, linesAt, Records, RecordWriter, scanRecords } from './records.ts'

export const stateFolder = '.touchstone-moderate'

/** Whether a run that was stopped has left something to go on with. */
export function unfinished(out: string): boolean {
  return existsSync(join(out, stateFolder))
}

export interface State {
  readonly records: Records
  readonly writer: RecordWriter
  close(): Promise<void>
}

/** What a run has to itself until it is released. */
export interface Reserved {
  release(): Promise<void>
}

/** How long another run may take to end, in milliseconds. */
const patience = 2_000

/**
 * Keeps other runs that would write the same away from the folder of the results: those of the whole batch, or of the same
 * shard. Throws a `UsageError` where one is at work or the folder cannot be used.
 */
export async function reserve(out: string, shard: Header['shard'], io: Io): Promise<Reserved> {
  const folder = join(out, stateFolder)
  try {
    refuseOther(folder, 'isDirectory', io)
    const lock = await takeLock(folder, nameOf(shard), patience)
    if (lock === null)
      throw new UsageError(
        `Another run is writing to ${shown(out, io.cwd)}; wait until it ends, or give another --out. If none is, delete ${shown(folder, io.cwd)}.`
      )
    return {
      async release() {
        await lock.release()
        await rmdir(folder).catch(() => {})
      }
    }
  } catch (error) {
    if (!isFileError(error)) throw error
    throw new UsageError(`${shown(out, io.cwd)} cannot be written: ${whyUnwritable(error)}`)
  }
}

/** Begins anew, or goes on where `resume` is asked for and what is there was made with the same settings. */
export async function openState(
  out: string,
  header: Header,
  targets: readonly Target[],
  resume: boolean,
  io: Io
): Promise<State> {
  const file = stateFile(out, header)
  refuseOther(file, 'isFile', io)
  const kept = resume ? await reopened(file, header, targets, io) : null
  if (kept !== null) return kept
  const records = new Records()
  const writer = await RecordWriter.create(file, header)
  return { records, writer, close: () => writer.close() }
}

/** A link would carry what is kept elsewhere, and a pipe would never take it. */
function refuseOther(path: string, wanted: 'isDirectory' | 'isFile', io: Io): void {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found === undefined || found[wanted]()) return
  const what = found.isSymbolicLink() ? 'a link, which is not followed' : 'not what a run left there'
  throw new UsageError(`${shown(path, io.cwd)} is ${what}; take it away.`)
}

/** Takes away what the run left; what other shards leave in the same folder stays. */
export function clearState(out: string, header: Header): Promise<void> {
  return rm(stateFile(out, header), { force: true })
}

function stateFile(out: string, { shard }: Header): string {
  return join(out, stateFolder, `${nameOf(shard)}.jsonl`)
}

/** Shards that are written to one folder at the same time do not touch each other's state. */
function nameOf(shard: Header['shard']): string {
  return shard === null ? 'records' : `records-${shard.number}-of-${shard.of}`
}

async function reopened(
  path: string,
  wanted: Header,
  targets: readonly Target[],
  io: Io
): Promise<State | null> {
  const file = await open(path, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0)).catch(() => null)
  if (file === null) {
    io.err('There is nothing to resume; beginning anew.\n')
    return null
  }
  const records = new Records()
  const contents = new Map<string, string | null>()
  const { header, end, damaged } = await scanRecords(file, ({ path, content }, spot) => {
    records.note(path, spot)
    contents.set(path, content)
  })
  if (header === null || header.identity !== wanted.identity) {
    await file.close()
    const why = header === null ? 'is damaged' : 'was made with other settings or another version'
    io.err(`What is there ${why}; beginning anew.\n`)
    return null
  }
  if (damaged.length > 0)
    io.err(line(`${shown(path, io.cwd)} is damaged at ${linesAt(damaged)}; what stood there is read again.`))
  await forgetChanged(records, contents, targets)
  const writer = await RecordWriter.continue(file, end)
  return { records, writer, close: () => file.close() }
}

/** Keeps the records of drafts that are still part of the batch and have not changed since. */
async function forgetChanged(
  records: Records,
  contents: ReadonlyMap<string, string | null>,
  targets: readonly Target[]
): Promise<void> {
  const wanted = new Map(targets.map(target => [target.shown, target]))
  for (const path of records.paths()) {
    const target = wanted.get(path)
    const content = contents.get(path) ?? null
    const bytes = target === undefined ? null : await readRegularFile(target.path).catch(() => null)
    if (content === null || bytes === null || contentOf(bytes) !== content) records.forget(path)
  }
}
