/** The usual words of the reports that are learned from: by them text of another kind is told. */
import { longerWords } from '../../core/src/understand/weights/fit.ts'
import type { GradedSection } from './graded-sections.ts'
import type { Material } from './material.ts'
import type { Part } from './part.ts'

/** Share of the reports that hold a usual word. */
const usual = 0.5

export const wordsPart: Part = {
  name: 'Usual words',
  train(material) {
    return {
      file: 'words.json',
      text: `${JSON.stringify(usualWords(material.sections))}\n`,
      card: `## Usual words (\`words.json\`)

Words of four letters and more that stand in at least half of the reports. A report of which these make too small a part is not
of the kind that the weights were learned from: no grade is read from it, or no sentence either.

\`\`\`
${measured(material)}
\`\`\`
`
    }
  },
  measure: material => `\`\`\`\n${measured(material)}\n\`\`\`\n`
}

/** In alphabetical order. */
export function usualWords(sections: readonly GradedSection[]): readonly string[] {
  const counts = new Map<string, number>()
  const reports = [...wordsByReport(sections).values()]
  for (const words of reports) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts.keys()].filter(word => (counts.get(word) ?? 0) >= usual * reports.length).sort()
}

function wordsByReport(sections: readonly GradedSection[]): Map<string, string[]> {
  const reports = new Map<string, string[]>()
  for (const { report, sentences } of sections) {
    const words = reports.get(report) ?? []
    for (const sentence of sentences) for (const word of longerWords(sentence)) words.push(word)
    reports.set(report, words)
  }
  return reports
}

/** The share of usual words in reports of authorities that they were not counted on, in two halves. */
function measured({ sections }: Material): string {
  const authorities = [...new Set(sections.map(({ authority }) => authority))].sort()
  const shares = [0, 1].flatMap(half => {
    const learned = ({ authority }: GradedSection) => authorities.indexOf(authority) % 2 === half
    const words = new Set(usualWords(sections.filter(learned)))
    const others = wordsByReport(sections.filter(section => !learned(section)))
    return [...others.values()].map(list => list.filter(word => words.has(word)).length / list.length)
  })
  shares.sort((a, b) => a - b)
  const at = (part: number) => (shares[Math.floor(part * (shares.length - 1))] ?? 0).toFixed(3)
  return `share of usual words in ${shares.length} reports of other authorities: least ${at(0)}, one in twenty below ${at(0.05)}, middle ${at(0.5)}, most ${at(1)}`
}
