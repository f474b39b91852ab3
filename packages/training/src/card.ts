/** The model card: what the weights were made of, how good they are and where they fail. */
import type { Material } from './material.ts'

/** What a card says of one file of weights; empty where it says nothing. */
export function cardOf(card: string, file: string): string {
  const part = card.split(/^(?=## )/m).find(text => text.split('\n', 1)[0]?.includes(`(\`${file}\`)`))
  return part === undefined ? '' : `${part.trimEnd()}\n`
}

/** `cards` say what was measured of each file of weights. */
export function modelCard(
  { sections, labelled, further, written }: Material,
  cards: readonly string[]
): string {
  const distinct = (of: (section: (typeof sections)[number]) => string) => new Set(sections.map(of)).size
  const days = sections.map(({ published }) => published).sort()
  return `<!-- Made by \`pnpm train\`. Do not edit. -->

# The learned weights

They serve one purpose: to point a reader at statements of a draft that may not sit together. They never say that a
grade is wrong, and nothing may be decided by them alone.

## What they were learned from

${distinct(({ report }) => report)} published reports of ${distinct(({ authority }) => authority)} authorities, published from ${days[0]} to
${days[days.length - 1]}, with ${sections.length} graded sections; ${labelled.length} sentences that were labelled to measure on, ${labelled.filter(({ readers }) => readers === 2).length} of
them by two readers who agree and the others by one, ${further.length} that readers of this project labelled, and ${written.length} that were written
to learn from (\`packages/training/written\`). No text of them is shipped: what is kept are words and short runs of words that stand in the reports of several
authorities, as stems or as numbers, with a weight each. Grade words are hidden from learning and reading alike.

${cards.filter(card => card !== '').join('\n')}
## How to make them again

\`pnpm train REPORTS GOLD\` reads a folder of reports in plain text, named \`exampleshire-2025-03-11.txt\`, and a folder with
\`sentences.tsv\`. The same input gives the same bytes, whatever the machine. \`pnpm measure REPORTS GOLD\` prints the figures
again and writes nothing. Both take \`--only sentences\`, \`--only sections\`, \`--only traces\` or \`--only words\`.
`
}
