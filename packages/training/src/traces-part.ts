/** The trace model: trained, measured and described. It reads its own labels beside the sentences of `Material`. */
import type { Material } from './material.ts'
import type { Part } from './part.ts'
import { measureTraces, trainTraces } from './traces.ts'

export const tracesPart: Part = {
  name: 'Traces of improvement items',
  train({ folders }: Material) {
    return {
      file: 'traces.json',
      text: trainTraces(folders.reports, folders.gold),
      card: `## Traces of improvement items (\`traces.json\`)

Which paragraphs hold an improvement item's finding, whether any does, and which references fit. Stems with directions learned
from the company they keep, a logistic reading of shortfalls, and a small linear ranker.

Measured by folds in which no authority stands on both sides; every weight, directions included, is learned again in each. Swapped
items are those of other reports on topics that the report never mentions; the topics are also one of the signs, so that figure
is kinder than the others. Emptied reports have every paragraph taken out that a reader named.

\`\`\`
${measureTraces(folders.reports, folders.gold)}
\`\`\`
`
    }
  },
  measure: ({ folders }) => `\`\`\`\n${measureTraces(folders.reports, folders.gold)}\n\`\`\`\n`
}
