/** Findings and paragraphs with their places in lines and columns, for trees and panels. */
import type { CheckedAnswer, Range } from '@touchstone/core'
import type { Placed, PlacedFinding, PlacedParagraph } from '../protocol.ts'

export function placed({ start, end }: Range, { lines }: CheckedAnswer): Placed {
  const [first, last] = [lines.place(start), lines.place(end)]
  return { line: first.line, column: first.column, endLine: last.line, endColumn: last.column }
}

export function findingsIn(answer: CheckedAnswer): PlacedFinding[] {
  return answer.findings.map(({ fingerprint, rule, severity, message, range }) => ({
    fingerprint,
    rule,
    severity,
    message,
    ...placed(range, answer)
  }))
}

export function paragraphsIn(answer: CheckedAnswer): PlacedParagraph[] {
  return answer.facts.sections.flatMap(({ paragraphs }) =>
    paragraphs.map(({ paragraph: { number, passage, range } }) => ({
      number,
      text: passage.text,
      ...placed(range, answer)
    }))
  )
}
