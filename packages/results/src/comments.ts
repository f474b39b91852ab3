/** What a comment says of a finding: the message, the places it rests on with their words, and the rule. */
import type { CheckedAnswer, Finding, JsonSettings } from '@touchstone/core'
import type { Comment } from '@touchstone/documents/browser'

/** More words of another place than this are cut. */
const longestQuote = 160

export function commentsOf({ findings, report }: CheckedAnswer, place: JsonSettings['place']): Comment[] {
  return findings.map(finding => ({
    start: finding.range.start,
    end: finding.range.end,
    paragraphs: [
      `${finding.severity}: ${finding.message}`,
      ...finding.evidence.map(one => evidenceLine(one, report.text, place)),
      `${finding.why} (${finding.rule})`
    ]
  }))
}

function evidenceLine(
  { label, range }: Finding['evidence'][number],
  text: string,
  place: JsonSettings['place']
): string {
  const words = text.slice(range.start, range.end).replace(/\s+/g, ' ').trim()
  const quote = words.length > longestQuote ? `${words.slice(0, longestQuote).trimEnd()} …` : words
  const where = place === undefined ? '' : `${place(range.start)}: `
  return `${where}${label}${quote === '' ? '' : ` – “${quote}”`}`
}
