/** The model card: what the weights were made of, how good they are and where they fail. */
import type { Material } from './material.ts'
import type { Trained } from './part.ts'

export function modelCard({ sections, labelled }: Material, trained: readonly Trained[]): string {
  const distinct = (of: (section: (typeof sections)[number]) => string) => new Set(sections.map(of)).size
  const days = sections.map(({ published }) => published).sort()
  return `<!-- Made by \`pnpm train\`. Do not edit. -->

# The learned weights

They serve one purpose: to point a reader at statements of a draft that may not sit together. They never say that a
grade is wrong, and nothing may be decided by them alone.

## What they were learned from

${distinct(({ report }) => report)} published reports of ${distinct(({ authority }) => authority)} authorities, published from ${days[0]} to
${days[days.length - 1]}, with ${sections.length} graded sections, and ${labelled.length} sentences that two readers labelled. No text of them is
shipped: what is kept are word stems and pairs of stems that stand in the reports of at least twelve authorities, with a number
each. Grade words are hidden from learning and reading alike.

${trained.map(({ card }) => card).join('\n')}
## How to make them again

\`pnpm train REPORTS GOLD\` reads a folder of reports in plain text, named \`exampleshire-2025-03-11.txt\`, and a folder with
\`sentences.tsv\`. The same input gives the same bytes, whatever the machine. \`pnpm measure REPORTS GOLD\` prints the figures
again and writes nothing.
`
}
