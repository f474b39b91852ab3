/** Parts a line of text where findings begin and end in it. */
import type { FindingView } from '../protocol.ts'

export interface Segment {
  readonly text: string
  /** The findings that are on it, in the order given. */
  readonly findings: readonly FindingView[]
}

export interface Line {
  /** From 1. */
  readonly number: number
  readonly start: number
  readonly segments: readonly Segment[]
}

/** The lines of a text with what is on each stretch of them. */
export function linesOf(text: string, findings: readonly FindingView[]): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const [at, words] of text.split(/\r\n|[\r\n\f]/).entries()) {
    const end = start + words.length
    const here = findings.filter(one => one.start < end && one.end > start)
    lines.push({ number: at + 1, start, segments: segmentsOf(words, start, here) })
    start = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
  return lines
}

function segmentsOf(words: string, start: number, findings: readonly FindingView[]): Segment[] {
  const cuts = new Set([0, words.length])
  for (const one of findings) {
    cuts.add(Math.max(0, one.start - start))
    cuts.add(Math.min(words.length, one.end - start))
  }
  const sorted = [...cuts].sort((a, b) => a - b)
  return sorted.slice(1).map((end, at) => {
    const begin = sorted[at] as number
    return {
      text: words.slice(begin, end),
      findings: findings.filter(one => one.start < start + end && one.end > start + begin)
    }
  })
}
