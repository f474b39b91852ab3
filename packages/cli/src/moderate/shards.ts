/** Parts of a batch: written by `--shard`, joined by `--merge`. */
import { mkdir, open, readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { UsageError } from '../exit.ts'
import type { Io } from '../io.ts'
import { type Header, Records, scanRecords } from './records.ts'
import { writeWhole } from './whole-files.ts'

const partPattern = /^part-\d+-of-\d+\.jsonl$/

export function partName({ shard }: Pick<Header, 'shard'>): string {
  return `part-${shard?.number ?? 1}-of-${shard?.of ?? 1}.jsonl`
}

/** Writes the records of a shard, in order, whole or not at all. */
export async function writePart(records: Records, header: Header, out: string): Promise<void> {
  await mkdir(out, { recursive: true })
  await writeWhole(out, [partName(header)], async ([file]) => {
    await file?.write(`${JSON.stringify(header)}\n`)
    for (const path of records.paths()) await file?.write(`${await records.line(path)}\n`)
  })
}

/** The records of all parts. Refuses parts that are missing, given twice, cut short, or made otherwise. */
export async function openParts(paths: readonly string[], identity: string, io: Io): Promise<Records> {
  const records = new Records()
  try {
    await readParts(await partFiles(paths, io), identity, records)
    return records
  } catch (error) {
    await records.close()
    throw error
  }
}

async function readParts(paths: readonly string[], identity: string, records: Records): Promise<void> {
  const seen = new Map<number, string>()
  let of = 0
  for (const path of paths) {
    const { number, of: total } = await readPart(path, identity, records)
    if (of !== 0 && of !== total) throw new UsageError(`${path} is a part of ${total}, others are of ${of}.`)
    if (seen.has(number)) throw new UsageError(`${seen.get(number)} and ${path} are the same part.`)
    of = total
    seen.set(number, path)
  }
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter(number => !seen.has(number))
  if (missing.length > 0)
    throw new UsageError(
      `Parts are missing: ${missing.map(number => partName({ shard: { number, of } })).join(', ')}.`
    )
}

/** Notes the records of one part, and tells which it is. */
async function readPart(
  path: string,
  identity: string,
  records: Records
): Promise<{ number: number; of: number }> {
  const file = await open(path, 'r')
  records.hold(file)
  const { size } = await file.stat()
  let read = 0
  const { header, end } = await scanRecords(file, (record, spot) => {
    if (records.has(record.path))
      throw new UsageError(`${record.path} is in two parts; the shards did not read the same batch.`)
    records.note(record.path, spot)
    read++
  })
  const { shard, drafts } = checked(path, header, identity)
  if (end !== size || read !== drafts) throw new UsageError(`${path} is not whole; run its shard again.`)
  return shard ?? { number: 1, of: 1 }
}

function checked(path: string, header: Header | null, identity: string): Header {
  if (header === null) throw new UsageError(`${path} is no part that --shard wrote.`)
  if (header.identity !== identity)
    throw new UsageError(
      `${path} was made with other settings or another version; give --merge the flags that its shard had.`
    )
  return header
}

/** Files as they are named; in a folder, those that are called as parts are. */
async function partFiles(paths: readonly string[], io: Io): Promise<string[]> {
  const found = new Set<string>()
  for (const given of paths) {
    const path = resolve(io.cwd, given)
    const stats = await stat(path).catch(() => null)
    if (stats === null) throw new UsageError(`There is no ${given}.`)
    if (!stats.isDirectory()) found.add(path)
    else
      for (const name of await readdir(path, { recursive: true }))
        if (partPattern.test(name.split(/[\\/]/).pop() ?? '')) found.add(join(path, name))
  }
  if (found.size === 0) throw new UsageError(`There is no part-i-of-n.jsonl in ${paths.join(', ')}.`)
  return [...found].sort()
}
