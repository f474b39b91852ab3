/** How far the readers of this project agree with `sentences.tsv`, and with each other. */
import type { LabelledSentence } from './graded-sections.ts'
import { type SentenceLabel, sentenceHash } from './sentence-labels.ts'

export interface Agreement {
  /** `a` against the labels of `sentences.tsv`, or `a` and `b` against each other. */
  readonly readers: string
  readonly sentences: number
  /** Shares that agree; `level` among those whose polarity agrees and that have a level. */
  readonly polarity: number
  readonly level: number
  readonly impact: number
}

interface Reading {
  readonly polarity: string
  readonly level: number | null
  readonly impact: boolean
}

/** Each reader against the labels that measure, then each two readers who read the same sentences. */
export function labelAgreement(
  labels: readonly SentenceLabel[],
  gold: readonly LabelledSentence[]
): Agreement[] {
  const measured = new Map(gold.map(row => [sentenceHash(row.text), row]))
  const readers = [...new Set(labels.map(({ reader }) => reader))].sort()
  const own = new Map(
    readers.map(name => [
      name,
      new Map(labels.flatMap(label => (label.reader === name ? [[label.sentence, label] as const] : [])))
    ])
  )
  const against = readers.map(name =>
    agreementOf(
      name,
      labels.flatMap(label => {
        const row = measured.get(label.sentence)
        return label.reader === name && row !== undefined ? [[label, row] as const] : []
      })
    )
  )
  const together = readers.flatMap((name, at) =>
    readers.slice(at + 1).map(other =>
      agreementOf(
        `${name} and ${other}`,
        [...(own.get(name)?.values() ?? [])].flatMap(label => {
          const second = own.get(other)?.get(label.sentence)
          return second === undefined || measured.has(label.sentence) ? [] : [[label, second] as const]
        })
      )
    )
  )
  return [...against, ...together].filter(({ sentences }) => sentences > 0)
}

function agreementOf(readers: string, pairs: readonly (readonly [Reading, Reading])[]): Agreement {
  const share = (of: typeof pairs, same: (a: Reading, b: Reading) => boolean) =>
    of.filter(([a, b]) => same(a, b)).length / (of.length || 1)
  const samePolarity = pairs.filter(
    ([a, b]) => a.polarity === b.polarity && a.level !== null && b.level !== null
  )
  return {
    readers,
    sentences: pairs.length,
    polarity: share(pairs, (a, b) => a.polarity === b.polarity),
    level: share(samePolarity, (a, b) => a.level === b.level),
    impact: share(pairs, (a, b) => a.impact === b.impact)
  }
}
