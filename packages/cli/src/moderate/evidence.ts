/** The findings of a draft with the words that they speak of, for the page. */
import { type JsonFinding, type JsonReport, type Ledger, LineIndex } from '@touchstone/core'
import type { DraftEvidence, EvidenceFinding } from '@touchstone/moderation'
import { spot } from '@touchstone/results'

type Place = Pick<JsonFinding, 'line' | 'column' | 'endLine' | 'endColumn'>

/** A longer passage is cut at its end. */
const longest = 600

export function evidenceOf(
  { findings, waived }: Extract<JsonReport, { checked: true }>,
  ledger: Ledger,
  text: string
): DraftEvidence {
  const lines = new LineIndex(text)
  return {
    findings: findings.map(finding => findingOf(finding, text, lines)),
    waived: waived.length,
    ledger,
    whole: true
  }
}

function findingOf(finding: JsonFinding, text: string, lines: LineIndex): EvidenceFinding {
  const { rule, severity, message, why, fingerprint, evidence } = finding
  return {
    rule,
    severity,
    message,
    why,
    fingerprint,
    where: spot(finding, 'Line'),
    words: wordsAt(finding, text, lines),
    evidence: evidence.map(one => ({
      where: spot(one, 'Line'),
      label: one.label,
      words: wordsAt(one, text, lines)
    }))
  }
}

function wordsAt(place: Place, text: string, lines: LineIndex): string {
  const start = lines.offset({ line: place.line, column: place.column })
  const end = lines.offset({ line: place.endLine, column: place.endColumn })
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim()
  return words.length > longest ? `${words.slice(0, longest)} …` : words
}
