/**
 * Records on disk, one a line, whatever the order in which they were made. In memory there is only where each stands, so that
 * a batch of any size is read back draft by draft.
 */
import { type FileHandle, open } from 'node:fs/promises'
import type { DraftRecord } from '@touchstone/moderation'
import { Appender, lineAt } from './appender.ts'
import {
  checkedRecord,
  endsOf,
  type Part,
  partIn,
  recordIn,
  sealed,
  sealLength,
  tellingIn,
  unsealed
} from './record-line.ts'

/** The first line of a file of records. */
export interface Header {
  readonly touchstone: 'records'
  readonly identity: string
  /** A hash of the paths of the whole batch, alike for all its shards. */
  readonly batch: string
  readonly shard: { readonly number: number; readonly of: number } | null
  /** Drafts of the whole batch, and of this file when it is complete. */
  readonly drafts: number
}

/** Where a record stands in its file, in bytes: its line, and the ends of the line's parts before its checksum. */
export interface RecordSpot {
  readonly file: FileHandle
  readonly start: number
  readonly ends: readonly number[]
}

export class Records {
  readonly #spots = new Map<string, RecordSpot>()
  readonly #files = new Set<FileHandle>()

  get size(): number {
    return this.#spots.size
  }

  has(path: string): boolean {
    return this.#spots.has(path)
  }

  /** The paths in the order of the results. */
  paths(): string[] {
    return [...this.#spots.keys()].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0))
  }

  /** Takes over a file, which is closed with the records. */
  hold(file: FileHandle): void {
    this.#files.add(file)
  }

  note(path: string, spot: RecordSpot): void {
    this.#spots.set(path, spot)
    this.hold(spot.file)
  }

  forget(path: string): void {
    this.#spots.delete(path)
  }

  /** The whole line, with its checksum. */
  line(path: string): Promise<string> {
    const { file, start, ends } = this.#spots.get(path) as RecordSpot
    return lineAt({ file, start, length: (ends[ends.length - 1] as number) + sealLength })
  }

  /** What is told of a draft. */
  async read(path: string): Promise<DraftRecord> {
    return recordIn(await this.#bytes(path, tellingIn, 'utf8'))
  }

  /** What is packed beside it; nothing for a draft that could not be checked. */
  part(path: string, part: Part): Promise<string> {
    return this.#bytes(path, ends => partIn(ends, part), 'latin1')
  }

  #bytes(
    path: string,
    within: (ends: readonly number[]) => { from: number; to: number },
    encoding: 'utf8' | 'latin1'
  ): Promise<string> {
    const { file, start, ends } = this.#spots.get(path) as RecordSpot
    const { from, to } = within(ends)
    return lineAt({ file, start: start + from, length: to - from }, encoding)
  }

  /** Every record in the order of the results, one in memory at a time. */
  async *all(): AsyncGenerator<DraftRecord> {
    for (const path of this.paths()) yield this.read(path)
  }

  async close(): Promise<void> {
    for (const file of this.#files) await file.close()
  }
}

/** What is found in a file of records. */
export interface Scanned {
  /** Null where the file does not begin with one. */
  readonly header: Header | null
  /** Where the last whole line ends, in bytes; what follows was cut short. */
  readonly end: number
  /** Numbers of lines, from 1, that are not as they were written. */
  readonly damaged: readonly number[]
}

/** "line 3", "lines 3, 4, 5 and more". */
export function linesAt(numbers: readonly number[]): string {
  const told = numbers.slice(0, 5).join(', ')
  return `${numbers.length === 1 ? 'line' : 'lines'} ${told}${numbers.length > 5 ? ' and more' : ''}`
}

/** A file of records that is read back: its header, and where each record stands. */
export async function scanRecords(
  file: FileHandle,
  note: (record: DraftRecord, spot: RecordSpot) => void
): Promise<Scanned> {
  let header: Header | null = null
  let end = 0
  let number = 0
  const damaged: number[] = []
  for await (const { line, from, to } of wholeLines(file)) {
    number++
    const body = line === null ? null : unsealed(line)
    if (number === 1) {
      header = body === null ? null : headerOf(body)
      if (header === null) break
    } else {
      const ends = body === null ? [] : endsOf(body)
      const record = body === null ? null : checkedRecord(body, ends)
      if (record === null) damaged.push(number)
      else note(record, { file, start: from, ends })
    }
    end = to
  }
  return { header, end, damaged }
}

const newline = 0x0a

/** No record comes near; a line without an end would fill the memory. */
const longestLine = 1 << 28

/** The lines that end in a line end, with their places in bytes; null for one that is too long to be a record. */
async function* wholeLines(
  file: FileHandle
): AsyncGenerator<{ line: Buffer | null; from: number; to: number }> {
  const chunk = Buffer.allocUnsafe(1 << 16)
  let parts: Buffer[] = []
  let start = 0
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(chunk, 0, chunk.length, at)
    if (bytesRead === 0) return
    const read = chunk.subarray(0, bytesRead)
    let from = 0
    for (let end = read.indexOf(newline); end >= 0; end = read.indexOf(newline, from)) {
      const to = at + end + 1
      const line = to - start > longestLine ? null : Buffer.concat([...parts, read.subarray(from, end)])
      yield { line, from: start, to }
      parts = []
      from = end + 1
      start = to
    }
    at += bytesRead
    if (at - start > longestLine) parts = []
    else parts.push(Buffer.from(read.subarray(from)))
  }
}

function headerOf(body: Uint8Array): Header | null {
  try {
    const header = JSON.parse(Buffer.from(body).toString('utf8')) as Header
    return header.touchstone === 'records' ? header : null
  } catch {
    return null
  }
}

/** The first line of a file of records. */
export function headerLine(header: Header): Uint8Array {
  return sealed(JSON.stringify(header))
}

/** Appends records to a file. */
export class RecordWriter {
  readonly #appender: Appender

  private constructor(appender: Appender) {
    this.#appender = appender
  }

  /** Begins the file anew. */
  static async create(path: string, header: Header): Promise<RecordWriter> {
    const appender = new Appender(await open(path, 'w+'))
    await appender.append(headerLine(header))
    return new RecordWriter(appender)
  }

  /** Goes on behind what is whole in the file. */
  static async continue(file: FileHandle, end: number): Promise<RecordWriter> {
    await file.truncate(end)
    return new RecordWriter(new Appender(file, end))
  }

  async append(path: string, line: Uint8Array, records: Records): Promise<void> {
    const { file, start } = await this.#appender.append(line)
    records.note(path, { file, start, ends: endsOf(line.subarray(0, -sealLength)) })
  }

  close(): Promise<void> {
    return this.#appender.file.close()
  }
}
