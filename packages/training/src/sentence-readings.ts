/** Reads every labelled sentence with a model that never saw its authority, and counts how well. */
import type { Wording } from '../../core/src/understand/facts.ts'
import { polarities } from '../../core/src/understand/wording.ts'
import type { GradedSection, LabelledSentence } from './graded-sections.ts'
import { trainSentenceModel } from './sentence-model.ts'
import { randomFrom } from './softmax.ts'

export interface SentenceReading {
  readonly row: LabelledSentence
  readonly wording: Wording
}

export const sentenceFolds = 5

/** The authority in a report's name: in `exampleshire-2025-03-11` it is `exampleshire`. */
export function authorityOf(report: string): string {
  return report.replace(/-\d{4}-\d\d-\d\d$/, '')
}

/** No authority, and so no report, stands on both sides of a fold; graded sections follow the same folds. */
export function crossValidateSentences(
  rows: readonly LabelledSentence[],
  sections: readonly GradedSection[]
): SentenceReading[] {
  const authorities = [...new Set(rows.map(row => authorityOf(row.report)))].sort()
  const folds = new Map(authorities.map((authority, at) => [authority, (at * 7) % sentenceFolds]))
  const readings: SentenceReading[] = []
  for (let fold = 0; fold < sentenceFolds; fold++) {
    const apart = (authority: string) => folds.get(authority) === fold
    const model = trainSentenceModel(
      rows.filter(row => !apart(authorityOf(row.report))),
      sections.filter(section => !apart(section.authority))
    )
    for (const row of rows) {
      if (apart(authorityOf(row.report))) readings.push({ row, wording: model.read(row.text) })
    }
  }
  return readings
}

/** A label with what was read in its place. */
export interface Pair {
  readonly authority: string
  readonly label: string
  readonly read: string
}

export interface PolarityFigures {
  readonly accuracy: number
  readonly weakness: number
  readonly macro: number
  readonly each: readonly number[]
}

export function polarityFigures(pairs: readonly Pair[]): PolarityFigures {
  const each = polarities.map(polarity => f1(pairs, polarity))
  return {
    accuracy: pairs.filter(({ label, read }) => label === read).length / (pairs.length || 1),
    weakness: each[polarities.indexOf('weakness')] as number,
    macro: each.reduce((sum, value) => sum + value, 0) / each.length,
    each
  }
}

/** Harmonic mean of precision and recall of one label. */
export function f1(pairs: readonly Pair[], label: string): number {
  const both = pairs.filter(pair => pair.label === label && pair.read === label).length
  const either =
    pairs.filter(pair => pair.label === label).length + pairs.filter(pair => pair.read === label).length
  return either === 0 ? 0 : (2 * both) / either
}

/** The 95 % interval of a figure, drawing whole authorities 500 times; the draws follow from a fixed seed. */
export function intervalOf(
  pairs: readonly Pair[],
  figure: (pairs: readonly Pair[]) => number
): readonly [number, number] {
  const byAuthority = new Map<string, Pair[]>()
  for (const pair of pairs)
    byAuthority.set(pair.authority, [...(byAuthority.get(pair.authority) ?? []), pair])
  const groups = [...byAuthority.values()]
  const next = randomFrom(7)
  const values = Array.from({ length: 500 }, () =>
    figure(groups.flatMap(() => groups[Math.floor(next() * groups.length)] ?? []))
  ).sort((a, b) => a - b)
  return [values[12] as number, values[487] as number]
}
