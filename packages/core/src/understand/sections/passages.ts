import type { PassageFacts } from '../passage-facts.ts'

/** The prose of a report, as far as it is asked for here. */
interface Prose {
  readonly summary: readonly PassageFacts[]
  readonly items: readonly PassageFacts[]
  readonly sections: readonly { readonly paragraphs: readonly PassageFacts[] }[]
}

/** Every passage that was split into sentences: of the summary, the improvement list and the sections, in that order. */
export function passagesOf({ summary, items, sections }: Prose): PassageFacts[] {
  return [...summary, ...items, ...sections.flatMap(({ paragraphs }) => paragraphs)]
}
