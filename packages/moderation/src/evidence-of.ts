/** The findings of a draft with the words that they speak of, for the page. */
import { hash16, type JsonFinding, type JsonReport, type Ledger, LineIndex } from '@touchstone/core'
import { spot } from '@touchstone/results'
import { around } from './around.ts'
import type { DraftEvidence, EvidenceFinding, EvidencePlace } from './evidence.ts'

type Place = Pick<JsonFinding, 'line' | 'column' | 'endLine' | 'endColumn' | 'place'>

/** A longer passage is cut at its end. */
const longest = 600
const ranks = { error: 0, warning: 1, information: 2 } as const

/** The findings stand by severity, those of one severity in the order of the draft. */
export function evidenceOf(
  { findings, waived }: Extract<JsonReport, { checked: true }>,
  ledger: Ledger,
  text: string
): DraftEvidence {
  const lines = new LineIndex(text)
  return {
    findings: [...findings]
      .sort((one, other) => ranks[one.severity] - ranks[other.severity])
      .map(finding => findingOf(finding, text, lines)),
    waived: waived.length,
    ledger,
    whole: true
  }
}

function findingOf(finding: JsonFinding, text: string, lines: LineIndex): EvidenceFinding {
  const { rule, severity, message, why, fingerprint } = finding
  const place = placeOf(finding, text, lines)
  const evidence = finding.evidence.map(one => ({ ...placeOf(one, text, lines), label: one.label }))
  return {
    rule,
    severity,
    message,
    why,
    fingerprint,
    seen: hash16([message, place.words, ...evidence.map(({ words }) => words)].join('\n')),
    place,
    evidence
  }
}

function placeOf(place: Place, text: string, lines: LineIndex): EvidencePlace {
  const start = lines.offset({ line: place.line, column: place.column })
  const end = lines.offset({ line: place.endLine, column: place.endColumn })
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim()
  const cut = words.length > longest
  return {
    where: spot(place, 'Line'),
    words: cut ? `${words.slice(0, longest)} …` : words,
    ...(cut ? { before: '', after: '' } : around(text, start, end))
  }
}
