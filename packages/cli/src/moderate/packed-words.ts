/** What a draft says, packed: its passages and sentences as comparisons and reuse need them, as rows of a few numbers. */
import type { Comparable, ComparablePassage, ComparableSentence } from '@touchstone/core'
import type { Prose } from '@touchstone/moderation'
import { packedSoon, unpacked } from './packed.ts'

/** Start, length, polarity, weak, strong, then the place. */
type Row = [number, number, number, number, number, number, number, number, number, string?]
type PackedPassage = [text: string, sentences: Row[]]

interface PackedWords extends Omit<Comparable, 'summary' | 'paragraphs'> {
  readonly summary: PackedPassage[]
  readonly paragraphs: [number: number | null, judgement: string | null, ...PackedPassage][]
}

const polarities = [
  'strength',
  'weakness',
  'mixed',
  'neutral'
] as const satisfies readonly ComparableSentence['polarity'][]

export function packedWords(report: Comparable): string {
  const words: PackedWords = {
    ...report,
    summary: report.summary.map(packedPassage),
    paragraphs: report.paragraphs.map(({ number, judgement, ...passage }) => [
      number,
      judgement,
      ...packedPassage(passage)
    ])
  }
  return packedSoon(JSON.stringify(words))
}

function packedPassage({ text, sentences }: ComparablePassage): PackedPassage {
  return [text, sentences.map(rowOf)]
}

function rowOf({ text, start, polarity, weak, strong, place }: ComparableSentence): Row {
  const { line, column, endLine, endColumn } = place
  const row: Row = [
    start,
    text.length,
    polarities.indexOf(polarity),
    weak,
    strong,
    line,
    column,
    endLine,
    endColumn
  ]
  if (place.place !== undefined) row.push(place.place)
  return row
}

/** The report as it was before. */
export function comparableIn(packed: string): Comparable {
  const words = wordsIn(packed)
  return {
    ...words,
    summary: words.summary.map(passageOf),
    paragraphs: words.paragraphs.map(([number, judgement, ...passage]) => ({
      number,
      judgement,
      ...passageOf(passage)
    }))
  }
}

/** The passages alone: the opening summary and the paragraphs. */
export function proseIn(packed: string): Prose[] {
  const { summary, paragraphs } = wordsIn(packed)
  return [
    ...summary.map(([text]) => ({ paragraph: null, text })),
    ...paragraphs.map(([paragraph, , text]) => ({ paragraph, text }))
  ]
}

function wordsIn(packed: string): PackedWords {
  return JSON.parse(unpacked(packed)) as PackedWords
}

function passageOf([text, rows]: PackedPassage): ComparablePassage {
  return {
    text,
    sentences: rows.map(
      ([start, length, polarity, weak, strong, line, column, endLine, endColumn, place]) => ({
        text: text.slice(start, start + length),
        start,
        polarity: polarities[polarity] ?? 'neutral',
        weak,
        strong,
        place: { line, column, endLine, endColumn, ...(place === undefined ? {} : { place }) }
      })
    )
  }
}
