/** What of a report is read alike in two of its forms. */
import type { CheckedAnswer, Report } from '../../../core/src/index.ts'

/** The parts of a report that are compared, in the words of the printed table. */
export const parts = ['table', 'dates', 'headings', 'items', 'paragraphs', 'errors'] as const
export type Part = (typeof parts)[number]

/** The parts in which `other` differs from `draft`, each with what differs. Errors that one of `known` has too are none. */
export function differences(
  draft: CheckedAnswer,
  other: CheckedAnswer,
  known: readonly CheckedAnswer[]
): { readonly part: Part; readonly what: string }[] {
  const [right, read] = [toldOf(draft.report), toldOf(other.report)]
  const wrong = parts.flatMap(part => {
    if (part === 'errors') return []
    const [a, b] = [right[part], read[part]]
    const at = a.findIndex((one, i) => one !== b[i])
    if (at < 0 && a.length === b.length) return []
    const first = at < 0 ? a.length : at
    return [{ part, what: `${part}: ${b[first] ?? 'none'}, not ${a[first] ?? 'none'}` }]
  })
  const errors = errorsOf(other).filter(rule => !known.some(one => errorsOf(one).includes(rule)))
  return [
    ...wrong,
    ...[...new Set(errors)].map(rule => ({ part: 'errors' as const, what: `raises ${rule}` }))
  ]
}

function errorsOf({ findings }: CheckedAnswer): string[] {
  return findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)
}

function toldOf(report: Report): Record<Exclude<Part, 'errors'>, string[]> {
  const { table, dates, sections, improvements } = report
  return {
    table: (table?.rows ?? []).map(({ judgement, grade }) => `${judgement} ${grade?.grade}`),
    dates: (dates?.spans ?? []).map(({ from, to }) => JSON.stringify([from, to])),
    headings: sections.map(({ judgement, grade }) => `${judgement} ${grade?.grade}`),
    // Where a line ends, hyphens and spaces are told differently.
    items: (improvements?.items ?? []).map(({ passage }) => passage.text.replace(/[^\p{L}\p{N}]/gu, '')),
    paragraphs: sections.flatMap(({ judgement, paragraphs }) =>
      paragraphs.map(({ number }) => `${judgement} ${number}`)
    )
  }
}
