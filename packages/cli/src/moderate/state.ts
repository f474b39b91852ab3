/** What an unfinished run leaves behind in the folder of its results, so that it can go on. */
import { existsSync, lstatSync } from 'node:fs'
import { mkdir, open, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readRegularFile } from '@touchstone/project/node'
import { shown, type Target } from '../check/targets.ts'
import { UsageError } from '../exit.ts'
import { whyUnwritable } from '../file-errors.ts'
import type { Io } from '../io.ts'
import { contentOf } from './draft-record.ts'
import { type Header, Records, RecordWriter, scanRecords } from './records.ts'

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

/** Begins anew, or goes on where `resume` is asked for and what is there was made with the same settings. */
export async function openState(
  out: string,
  header: Header,
  targets: readonly Target[],
  resume: boolean,
  io: Io
): Promise<State> {
  const folder = join(out, stateFolder)
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw new UsageError(`${shown(out, io.cwd)} cannot be written: ${whyUnwritable(error)}`)
  }
  const file = join(folder, fileName(header))
  for (const path of [folder, file])
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new UsageError(`${shown(path, io.cwd)} is a link, which is not followed; take it away.`)
  const kept = resume ? await reopened(file, header, targets, io) : null
  if (kept !== null) return kept
  const records = new Records()
  const writer = await RecordWriter.create(file, header)
  return { records, writer, close: () => writer.close() }
}

/** Takes away what the run left; what other shards leave in the same folder stays. */
export async function clearState(out: string, header: Header): Promise<void> {
  await rm(join(out, stateFolder, fileName(header)), { force: true })
  await rmdir(join(out, stateFolder)).catch(() => {})
}

/** Shards that are written to one folder at the same time do not touch each other's state. */
function fileName({ shard }: Header): string {
  return shard === null ? 'records.jsonl' : `records-${shard.number}-of-${shard.of}.jsonl`
}

async function reopened(
  path: string,
  wanted: Header,
  targets: readonly Target[],
  io: Io
): Promise<State | null> {
  const file = await open(path, 'r+').catch(() => null)
  if (file === null) {
    io.err('There is nothing to resume; beginning anew.\n')
    return null
  }
  const records = new Records()
  const contents = new Map<string, string | null>()
  const { header, end } = await scanRecords(file, ({ path, content }, spot) => {
    records.note(path, spot)
    contents.set(path, content)
  })
  if (header === null || header.identity !== wanted.identity) {
    await file.close()
    io.err('What is there was made with other settings or another version; beginning anew.\n')
    return null
  }
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
