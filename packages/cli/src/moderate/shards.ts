/** Parts of a batch: written by `--shard`, joined by `--merge`. */
import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { makeFolder, openRegularFile } from '@touchstone/project/node'
import { shown } from '../check/targets.ts'
import { UsageError } from '../exit.ts'
import { whyUnreadable } from '../file-errors.ts'
import type { Io } from '../io.ts'
import { type Header, headerLine, linesAt, Records, scanRecords } from './records.ts'
import { writeWhole } from './whole-files.ts'

const partPattern = /^part-\d+-of-\d+\.jsonl$/

export function partName({ shard }: Pick<Header, 'shard'>): string {
  return `part-${shard?.number ?? 1}-of-${shard?.of ?? 1}.jsonl`
}

/** Writes the records of a shard, in order, whole or not at all. */
export async function writePart(records: Records, header: Header, out: string): Promise<void> {
  await makeFolder(out)
  await writeWhole(out, [partName(header)], async ([file]) => {
    await file?.write(`${Buffer.from(headerLine(header)).toString()}\n`)
    for (const path of records.paths()) await file?.write(`${await records.line(path)}\n`)
  })
}

/** The records of all parts. Refuses parts that are missing, given twice, damaged, or made otherwise. */
export async function openParts(paths: readonly string[], identity: string, io: Io): Promise<Records> {
  const records = new Records()
  try {
    await readParts(await partFiles(paths, io), identity, records, io)
    return records
  } catch (error) {
    await records.close()
    throw error
  }
}

async function readParts(
  paths: readonly string[],
  identity: string,
  records: Records,
  io: Io
): Promise<void> {
  const seen = new Map<number, string>()
  let first: { path: string; header: Header } | null = null
  let of = 0
  for (const path of paths) {
    const name = shown(path, io.cwd)
    const header = await readPart(path, name, identity, records)
    const part = header.shard ?? { number: 1, of: 1 }
    if (first !== null && of !== part.of)
      throw new UsageError(`${name} is a part of ${part.of}, others are of ${of}.`)
    if (seen.has(part.number)) throw new UsageError(`${seen.get(part.number)} and ${name} are the same part.`)
    if (first !== null && first.header.batch !== header.batch)
      throw new UsageError(`${first.path} and ${name} are parts of different batches.`)
    first ??= { path: name, header }
    of = part.of
    seen.set(part.number, name)
  }
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter(number => !seen.has(number))
  if (missing.length > 0)
    throw new UsageError(
      `Parts are missing: ${missing.map(number => partName({ shard: { number, of } })).join(', ')}.`
    )
}

/** Notes the records of one part, and tells which it is. */
async function readPart(path: string, name: string, identity: string, records: Records): Promise<Header> {
  const file = await openRegularFile(path).catch(error => {
    throw new UsageError(`${name} cannot be read: ${whyUnreadable(error)}`)
  })
  records.hold(file)
  const { size } = await file.stat()
  let read = 0
  const { header, end, damaged } = await scanRecords(file, (record, spot) => {
    if (records.has(record.path))
      throw new UsageError(`${record.path} is in two parts; the shards did not read the same batch.`)
    records.note(record.path, spot)
    read++
  })
  if (header === null) throw new UsageError(`${name} is no part that --shard wrote.`)
  if (header.identity !== identity)
    throw new UsageError(
      `${name} was made with other settings or another version; give --merge the flags that its shard had.`
    )
  if (damaged.length > 0)
    throw new UsageError(`${name} is damaged at ${linesAt(damaged)}; run its shard again.`)
  if (end !== size || read !== header.drafts)
    throw new UsageError(`${name} is not whole; run its shard again.`)
  return header
}

/** Files as they are named; in a folder, those that are called as parts are. */
async function partFiles(paths: readonly string[], io: Io): Promise<string[]> {
  const found = new Set<string>()
  for (const given of paths) {
    const path = resolve(io.cwd, given)
    const stats = await stat(path).catch(() => null)
    if (stats === null) throw new UsageError(`Cannot find ${given}.`)
    if (!stats.isDirectory()) found.add(path)
    else
      for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
        if (!partPattern.test(entry.name)) continue
        const part = join(entry.parentPath, entry.name)
        if (entry.isSymbolicLink())
          throw new UsageError(
            `${shown(part, io.cwd)} is a link, which is not followed; name it to merge it.`
          )
        found.add(part)
      }
  }
  if (found.size === 0) throw new UsageError(`There is no part-i-of-n.jsonl in ${paths.join(', ')}.`)
  return [...found].sort()
}
