/**
 * A record as a line: JSON that tells of the draft, and behind it what is packed, each part behind a tab, so that one part is
 * read without the others. What is packed is base64 and, like JSON, holds no tab. A line is bytes, which reach the command and
 * the disk as they are; its last part is a checksum, by which a line that was changed or cut is known.
 */
import { createHash } from 'node:crypto'
import type { DraftRecord } from '@touchstone/moderation'

/** What is packed of a checked draft, in the order of its line. */
export interface Packed {
  /** Its passages and sentences: what comparisons and shared passages are worked out from. */
  readonly words: string
  /** The marks of its passages: what tells that two drafts share some. */
  readonly marks: string
  /** The evidence of the page. */
  readonly evidence: string
}

export type Part = keyof Packed

const tab = 0x09
const separator = Buffer.from([tab])
const parts: readonly Part[] = ['words', 'marks', 'evidence']

/** `packed` is null for a draft that could not be checked. */
export function lineOf(record: DraftRecord, packed: Packed | null): Uint8Array {
  const behind =
    packed === null ? [] : parts.flatMap(part => [separator, Buffer.from(packed[part], 'latin1')])
  return sealed(Buffer.concat([Buffer.from(JSON.stringify(record)), ...behind]))
}

/** A line with its checksum. */
export function sealed(line: string | Uint8Array): Uint8Array {
  const bytes = Buffer.from(line)
  return Buffer.concat([bytes, separator, Buffer.from(checksum(bytes), 'latin1')])
}

/** What a line holds before its checksum, or null where that does not fit. */
export function unsealed(line: Uint8Array): Uint8Array | null {
  const at = line.length - sealLength
  if (at < 0 || line[at] !== tab) return null
  const body = line.subarray(0, at)
  return checksum(body) === Buffer.from(line.subarray(at + 1)).toString('latin1') ? body : null
}

const digits = 16
/** The bytes that a checksum takes, with its tab. */
export const sealLength = digits + 1

function checksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, digits)
}

/** Where the JSON and each part of a line without its checksum end. */
export function endsOf(body: Uint8Array): number[] {
  const ends: number[] = []
  for (let at = body.indexOf(tab); at >= 0; at = body.indexOf(tab, at + 1)) ends.push(at)
  return [...ends, body.length]
}

/** The bytes of the JSON in a line with these ends. */
export function tellingIn(ends: readonly number[]): { from: number; to: number } {
  return { from: 0, to: ends[0] as number }
}

/** The bytes of a part; none where the line does not have it. */
export function partIn(ends: readonly number[], part: Part): { from: number; to: number } {
  const at = parts.indexOf(part)
  const [before, to] = [ends[at], ends[at + 1]]
  return before === undefined || to === undefined ? { from: 0, to: 0 } : { from: before + 1, to }
}

/** The record that the JSON of a line tells. */
export function recordIn(json: string): DraftRecord {
  return JSON.parse(json) as DraftRecord
}

/** The record of a line, if it is one: whoever wrote it, what is packed can stand in a page and nothing that is read is missing. */
export function checkedRecord(body: Uint8Array, ends: readonly number[]): DraftRecord | null {
  const text = (from: number, to: number) => Buffer.from(body.subarray(from, to)).toString('utf8')
  let record: DraftRecord
  try {
    record = recordIn(text(0, ends[0] as number))
  } catch {
    return null
  }
  if (!isRecord(record)) return null
  const behind = ends.slice(1).map((end, at) => text((ends[at] as number) + 1, end))
  const wanted = record.report.checked ? parts.length : 0
  return behind.length === wanted && behind.every(part => base64.test(part)) ? record : null
}

const base64 = /^[A-Za-z0-9+/]*={0,2}$/

function isRecord(value: unknown): value is DraftRecord {
  if (!isObject(value) || !isObject(value.report)) return false
  const { path, named, content, report, told } = value
  if (typeof path !== 'string' || typeof named !== 'boolean' || report.path !== path) return false
  if (content !== null && typeof content !== 'string') return false
  return report.checked === true
    ? Array.isArray(report.findings) && Array.isArray(report.waived) && isObject(told)
    : report.checked === false && typeof report.reason === 'string' && told === null
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
