/**
 * Records on disk, one a line, whatever the order in which they were made. In memory there is only where each stands, so that
 * a batch of any size is read back draft by draft.
 */
import { type FileHandle, open } from 'node:fs/promises'
import type { DraftRecord } from '@touchstone/moderation'
import { Appender, lineAt } from './appender.ts'
import { endsOf, type Part, partIn, recordIn, tellingIn } from './record-line.ts'

/** The first line of a file of records. */
export interface Header {
  readonly touchstone: 'records'
  readonly identity: string
  readonly shard: { readonly number: number; readonly of: number } | null
  /** Drafts of the whole batch, and of this file when it is complete. */
  readonly drafts: number
}

/** Where a record stands in its file, in bytes: its line, and the ends of the line's parts. */
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

  line(path: string): Promise<string> {
    const { file, start, ends } = this.#spots.get(path) as RecordSpot
    return lineAt({ file, start, length: ends[ends.length - 1] as number })
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

/** A file of records that is read back: its header, and where each record stands. A last line cut short is left out. */
export async function scanRecords(
  file: FileHandle,
  note: (record: { path: string; content: string | null }, spot: RecordSpot) => void
): Promise<{ header: Header | null; end: number }> {
  let header: Header | null = null
  let end = 0
  for await (const { line, start } of wholeLines(file)) {
    if (start === 0) {
      header = headerOf(line.toString('utf8'))
      if (header === null) break
    } else {
      const ends = endsOf(line)
      const head = headOf(line.toString('utf8', 0, tellingIn(ends).to))
      if (head === null) break
      note(head, { file, start, ends })
    }
    end = start + line.length + 1
  }
  return { header, end }
}

const newline = 0x0a

/** The lines that end in a line end, with their places in bytes. */
async function* wholeLines(file: FileHandle): AsyncGenerator<{ line: Buffer; start: number }> {
  const chunk = Buffer.allocUnsafe(1 << 16)
  let parts: Buffer[] = []
  let start = 0
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(chunk, 0, chunk.length, at)
    if (bytesRead === 0) return
    let from = 0
    for (let end = chunk.indexOf(newline); end >= 0 && end < bytesRead; end = chunk.indexOf(newline, from)) {
      yield { line: Buffer.concat([...parts, chunk.subarray(from, end)]), start }
      parts = []
      from = end + 1
      start = at + from
    }
    parts.push(Buffer.from(chunk.subarray(from, bytesRead)))
    at += bytesRead
  }
}

export function headerOf(line: string): Header | null {
  try {
    const header = JSON.parse(line) as Header
    return header.touchstone === 'records' ? header : null
  } catch {
    return null
  }
}

function headOf(json: string): { path: string; content: string | null } | null {
  try {
    const { path, content } = recordIn(json)
    return { path, content }
  } catch {
    return null
  }
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
    await appender.append(JSON.stringify(header))
    return new RecordWriter(appender)
  }

  /** Goes on behind what is whole in the file. */
  static async continue(file: FileHandle, end: number): Promise<RecordWriter> {
    await file.truncate(end)
    return new RecordWriter(new Appender(file, end))
  }

  async append(path: string, line: Uint8Array, records: Records): Promise<void> {
    const { file, start } = await this.#appender.append(line)
    records.note(path, { file, start, ends: endsOf(line) })
  }

  close(): Promise<void> {
    return this.#appender.file.close()
  }
}
