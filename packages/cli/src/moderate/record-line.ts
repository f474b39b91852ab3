/**
 * A record as a line: JSON that tells of the draft, and behind it what is packed, each part behind a tab, so that one part is
 * read without the others. What is packed is plain ASCII and, like JSON, holds no tab.
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

const parts: readonly Part[] = ['words', 'marks', 'evidence']

/** `packed` is null for a draft that could not be checked. */
export function lineOf(record: DraftRecord, packed: Packed | null): string {
  const json = JSON.stringify(record)
  return packed === null ? json : [json, ...parts.map(part => packed[part])].join('\t')
}

/** Where the JSON and each part of a line of `length` bytes end. */
export function endsOf(line: string, length: number): number[] {
  const ends: number[] = []
  // The JSON alone may take more bytes than letters, so places are counted from the end.
  for (let at = line.indexOf('\t'); at >= 0; at = line.indexOf('\t', at + 1))
    ends.push(length - (line.length - at))
  return [...ends, length]
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

/** The record that a line tells. */
export function recordIn(line: string): DraftRecord {
  const end = line.indexOf('\t')
  return JSON.parse(end < 0 ? line : line.slice(0, end)) as DraftRecord
}
