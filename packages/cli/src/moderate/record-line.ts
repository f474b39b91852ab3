/**
 * A record as a line: JSON that tells of the draft, and behind it what is packed, each part behind a tab, so that one part is
 * read without the others. What is packed is plain ASCII and, like JSON, holds no tab. A line is bytes, which reach the command and
 * the disk as they are.
 */
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
  return Buffer.concat([Buffer.from(JSON.stringify(record)), ...behind])
}

/** Where the JSON and each part of a line end. */
export function endsOf(line: Uint8Array): number[] {
  const ends: number[] = []
  for (let at = line.indexOf(tab); at >= 0; at = line.indexOf(tab, at + 1)) ends.push(at)
  return [...ends, line.length]
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
