/** What of a report stands at an offset: the questions that several features ask. */
import {
  type AcronymUse,
  type CheckedAnswer,
  type CitedReference,
  type ItemFacts,
  type ParagraphFacts,
  passagesOf,
  type Range,
  rangeWithin,
  type SectionFacts,
  type Sentence,
  sourceRange,
  type TableRow
} from '@touchstone/core'

export function holds({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end
}

export function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end
}

export function sectionAt({ facts }: CheckedAnswer, offset: number): SectionFacts | null {
  return facts.sections.find(({ section }) => holds(section.range, offset)) ?? null
}

export function headingAt({ facts }: CheckedAnswer, offset: number): SectionFacts | null {
  return facts.sections.find(({ section }) => holds(section.headingRange, offset)) ?? null
}

export function rowAt({ report }: CheckedAnswer, offset: number): TableRow | null {
  return report.table?.rows.find(row => holds(row.range, offset)) ?? null
}

export function paragraphAt(answer: CheckedAnswer, offset: number): ParagraphFacts | null {
  return sectionAt(answer, offset)?.paragraphs.find(({ paragraph }) => holds(paragraph.range, offset)) ?? null
}

export function itemAt({ facts }: CheckedAnswer, offset: number): { item: ItemFacts; at: number } | null {
  const at = facts.items.findIndex(({ item }) => holds(item.range, offset))
  const item = facts.items[at]
  return item === undefined ? null : { item, at }
}

export interface PlacedReference {
  readonly reference: CitedReference
  readonly range: Range
  readonly item: ItemFacts
  /** Index of its item. */
  readonly at: number
}

export function referencesOf({ facts }: CheckedAnswer): PlacedReference[] {
  return facts.items.flatMap((item, at) =>
    item.references.map(reference => ({
      reference,
      range: sourceRange(item.passage, reference.start, reference.end),
      item,
      at
    }))
  )
}

export interface PlacedAcronym {
  readonly use: AcronymUse
  readonly sentence: Sentence
  readonly range: Range
}

/** Every acronym of the prose, in the order of the text. */
export function acronymsOf(answer: CheckedAnswer): PlacedAcronym[] {
  return passagesOf(answer.facts).flatMap(({ sentences }) =>
    sentences.flatMap(sentence =>
      sentence.lexical.acronyms.map(use => ({
        use,
        sentence,
        range: rangeWithin(sentence, use.start, use.end)
      }))
    )
  )
}

export function acronymAt(answer: CheckedAnswer, offset: number): PlacedAcronym | null {
  const passage = passagesOf(answer.facts).find(({ passage: { range } }) => holds(range, offset))
  for (const sentence of passage?.sentences ?? []) {
    for (const use of sentence.lexical.acronyms) {
      const range = rangeWithin(sentence, use.start, use.end)
      if (holds(range, offset)) return { use, sentence, range }
    }
  }
  return null
}
