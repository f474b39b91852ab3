/**
 * Gives each finding a name that survives edits elsewhere: made of the rule, the message, the part of the report and
 * the sentences at the finding, and of a contradiction on both its sides, never of offsets.
 */
import { lastWhere } from '../read/last-where.ts'
import type { Range, Report } from '../read/tree.ts'
import type { Facts, PassageFacts } from '../understand/facts.ts'
import type { Finding } from './finding.ts'
import { hash16 } from './hash.ts'
import { normalised } from './normalise.ts'

export type Unnamed = Omit<Finding, 'fingerprint' | 'waived'>
export type Named = Unnamed & Pick<Finding, 'fingerprint'>

type SentenceFacts = PassageFacts['sentences'][number]

interface Part {
  readonly name: string
  readonly range: Range
  readonly passages: readonly PassageFacts[]
}

/**
 * Adds the fingerprints. Findings must be in their final order: of two that would share one, the second is told apart
 * by its place among them. Of rules in `bothSides` the name holds what the further places say too.
 */
export function fingerprint(
  findings: readonly Unnamed[],
  report: Report,
  facts: Facts,
  bothSides: ReadonlySet<string> = new Set()
): Named[] {
  if (findings.length === 0) return []
  const parts = partsOf(report, facts)
  const partOf = (range: Range) => parts.find(part => covers(part.range, range))
  const seen = new Map<string, number>()
  // Many findings may stand in one long sentence.
  const known = new Map<SentenceFacts, string>()
  const wordsOf = (sentence: SentenceFacts) => {
    const words = known.get(sentence) ?? normalised(sentence.text)
    known.set(sentence, words)
    return words
  }
  return findings.map(finding => {
    const part = partOf(finding.range)
    const others = bothSides.has(finding.rule) ? finding.evidence.map(({ range }) => range) : []
    const said = [finding.range, ...others].map(range => wordsAt(range, partOf(range), report.text, wordsOf))
    const words = `${finding.rule}|${finding.messageId}|${part?.name ?? 'head'}|${said.join('|')}`
    const repeat = seen.get(words) ?? 0
    seen.set(words, repeat + 1)
    return { ...finding, fingerprint: hash16(repeat === 0 ? words : `${words}|${repeat}`) }
  })
}

function partsOf(report: Report, facts: Facts): Part[] {
  const parts: Part[] = facts.summary.map(passage => ({
    name: 'summary',
    range: passage.passage.range,
    passages: [passage]
  }))
  if (report.improvements !== null)
    parts.push({ name: 'improvements', range: report.improvements.range, passages: facts.items })
  for (const { section, paragraphs } of facts.sections) {
    parts.push({
      name: section.judgement ?? normalised(section.title),
      range: section.range,
      passages: paragraphs
    })
  }
  return parts
}

/** The whole sentences that the range touches; outside of sentences, the words of the range itself. */
function wordsAt(
  range: Range,
  part: Part | undefined,
  text: string,
  wordsOf: (sentence: SentenceFacts) => string
): string {
  const touched: string[] = []
  const passages = part?.passages ?? []
  for (let at = firstEndingAfter(passages, range.start); at < passages.length; at++) {
    const one = passages[at] as PassageFacts
    if (one.passage.range.start >= range.end) break
    for (const sentence of one.sentences) if (touches(sentence.range, range)) touched.push(wordsOf(sentence))
  }
  return touched.length > 0 ? touched.join(' ') : normalised(text.slice(range.start, range.end))
}

/** The index of the first passage that ends after `offset`; passages are in source order. */
function firstEndingAfter(passages: readonly PassageFacts[], offset: number): number {
  return lastWhere(passages.length, at => (passages[at] as PassageFacts).passage.range.end <= offset) + 1
}

function covers(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function touches(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}
