/** Which improvement items rest on which paragraphs. */
import type { CheckedAnswer, ItemFacts, ParagraphFacts } from '@touchstone/core'

/** The items that rest on a paragraph, with their places in the list. */
export function restingOn(
  { paragraph }: ParagraphFacts,
  { facts }: CheckedAnswer
): { readonly item: ItemFacts; readonly at: number }[] {
  return facts.items.flatMap((item, at) =>
    facts.traces?.[at]?.paragraphs.some(traced => traced.paragraph.paragraph === paragraph)
      ? [{ item, at }]
      : []
  )
}

/** The paragraphs that an item rests on, best first. */
export function heldBy(at: number, { facts }: CheckedAnswer): ParagraphFacts[] {
  return facts.traces?.[at]?.paragraphs.map(({ paragraph }) => paragraph) ?? []
}
