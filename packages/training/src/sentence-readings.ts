/** Reads every labelled sentence with a model that never saw its authority, and counts how well. */
import type { Wording } from '../../core/src/understand/facts.ts'
import { polarities, type SentenceCuts } from '../../core/src/understand/sentences/sentence-model.ts'
import { wordingOf } from '../../core/src/understand/sentences/wording.ts'
import type { GradedSection, LabelledSentence } from './graded-sections.ts'
import { chooseCuts, type ScoredSentence } from './sentence-cuts.ts'
import { type Lesson, trainSentenceModel } from './sentence-model.ts'
import { randomFrom } from './softmax.ts'

export interface SentenceReading {
  readonly row: LabelledSentence
  readonly wording: Wording
}

export interface CrossValidation {
  /** Every sentence once for each deal, deal after deal. */
  readonly readings: readonly SentenceReading[]
  /** The cuts chosen on all of them, for the weights that are shipped. */
  readonly cuts: SentenceCuts
}

export const sentenceFolds = 5
/** The authorities are dealt into folds several times: one deal may be lucky. */
export const sentenceDeals = 3

/** The authority in a report's name: in `exampleshire-2025-03-11` and `visits/exampleshire-2025-03-11` it is `exampleshire`. */
export function authorityOf(report: string): string {
  return report.replace(/^visits\//, '').replace(/-\d{4}-\d\d-\d\d$/, '')
}

/**
 * No authority, and so no report, stands on both sides of a fold, whoever labelled its sentences; and a sentence is cut
 * where the sentences of the other folds say.
 */
export function crossValidateSentences(
  rows: readonly LabelledSentence[],
  further: readonly Lesson[],
  sections: readonly GradedSection[],
  progress: (done: number, of: number) => void = () => {}
): CrossValidation {
  const readings: SentenceReading[] = []
  const all: ScoredSentence[] = []
  for (let deal = 0; deal < sentenceDeals; deal++) {
    const folds = dealt(
      [...rows, ...further, ...sections].map(({ report }) => authorityOf(report)),
      deal
    )
    const scored: (readonly ScoredSentence[])[] = []
    for (let fold = 0; fold < sentenceFolds; fold++) {
      progress(deal * sentenceFolds + fold, sentenceDeals * sentenceFolds)
      const apart = ({ report }: { readonly report: string }) => folds.get(authorityOf(report)) === fold
      const model = trainSentenceModel([...rows, ...further].filter(row => !apart(row)))
      scored.push(rows.filter(apart).map(row => ({ row, scores: model.read(row.text) })))
    }
    scored.forEach((own, fold) => {
      const cuts = chooseCuts(scored.flatMap((others, at) => (at === fold ? [] : others)))
      for (const { row, scores } of own) readings.push({ row, wording: wordingOf(scores, cuts) })
    })
    all.push(...scored.flat())
  }
  return { readings, cuts: chooseCuts(all) }
}

/** A fold for each authority; the deals follow from their number. */
function dealt(authorities: readonly string[], deal: number): Map<string, number> {
  const names = [...new Set(authorities)].sort()
  const next = randomFrom(12_345 + deal * 777)
  for (let at = names.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1))
    const kept = names[at] as string
    names[at] = names[other] as string
    names[other] = kept
  }
  return new Map(names.map((name, at) => [name, at % sentenceFolds]))
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
