/** What belongs to what stands at an offset: a row and its section, an item and its paragraphs, an acronym and its words. */
import type { CheckedAnswer, Range } from '@touchstone/core'
import { rangeWithin } from '@touchstone/core'
import { acronymAt, acronymsOf, headingAt, itemAt, paragraphAt, rowAt } from './at.ts'
import { heldBy, restingOn } from './rests.ts'

/** One thing with all its places. */
export interface Tie {
  /** Where going to its definition leads, from here. */
  readonly targets: readonly Range[]
  /** Every place it has, this one among them, in the order of the text. */
  readonly places: readonly Range[]
  /** The place that the others refer to; left out of references when the client asks for that. */
  readonly declaration: Range | null
}

export function tieAt(answer: CheckedAnswer, offset: number): Tie | null {
  return (
    acronymTie(answer, offset) ??
    judgementTie(answer, offset) ??
    itemTie(answer, offset) ??
    paragraphTie(answer, offset)
  )
}

function acronymTie(answer: CheckedAnswer, offset: number): Tie | null {
  const here = acronymAt(answer, offset)
  if (here === null) return null
  const all = acronymsOf(answer).filter(({ use }) => use.acronym === here.use.acronym)
  const expanded = all.find(({ use }) => use.expansion !== null)
  const words =
    expanded?.use.expansion &&
    rangeWithin(expanded.sentence, expanded.use.expansion.start, expanded.use.expansion.end)
  return {
    targets: words ? [words] : [],
    places: all.map(({ range }) => range),
    declaration: expanded?.range ?? null
  }
}

function judgementTie(answer: CheckedAnswer, offset: number): Tie | null {
  const row = rowAt(answer, offset)
  const heading = row === null ? headingAt(answer, offset) : null
  const judgement = row?.judgement ?? heading?.section.judgement ?? null
  if (judgement === null) return null
  const { report, facts } = answer
  const rows = (report.table?.rows ?? []).filter(one => one.judgement === judgement).map(one => one.range)
  const headings = report.sections.filter(one => one.judgement === judgement).map(one => one.headingRange)
  const claims = facts.summary.flatMap(({ sentences }) =>
    sentences.flatMap(sentence =>
      sentence.lexical.gradeWords
        .filter(({ use, subject }) => use === 'claim' && subject === judgement)
        .map(({ start, end }) => rangeWithin(sentence, start, end))
    )
  )
  return {
    targets: row === null ? rows : headings,
    places: inOrder([...rows, ...headings, ...claims]),
    declaration: rows[0] ?? null
  }
}

function itemTie(answer: CheckedAnswer, offset: number): Tie | null {
  const found = itemAt(answer, offset)
  if (found === null) return null
  const own = found.item.item.passage.range
  const held = heldBy(found.at, answer).map(({ paragraph }) => paragraph.range)
  return { targets: held, places: inOrder([own, ...held]), declaration: own }
}

function paragraphTie(answer: CheckedAnswer, offset: number): Tie | null {
  const paragraph = paragraphAt(answer, offset)
  if (paragraph === null) return null
  const own = paragraph.paragraph.range
  const items = restingOn(paragraph, answer).map(({ item }) => item.item.passage.range)
  if (items.length === 0) return null
  return { targets: items, places: inOrder([...items, own]), declaration: own }
}

function inOrder(ranges: readonly Range[]): Range[] {
  return [...ranges].sort((one, other) => one.start - other.start || one.end - other.end)
}
