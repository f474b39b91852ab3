/** The words that tell the field of the reports that are learned from: by them text of another field is noticed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { longerWords } from '../../core/src/understand/weights/fit.ts'
import type { GradedSection } from './graded-sections.ts'
import { type Material, MissingMaterial } from './material.ts'
import type { Part } from './part.ts'

/** Share of the reports that hold a telling word at least, and of the reports of another field at most. */
const within = 0.9
const elsewhere = 0.15

export const wordsPart: Part = {
  name: 'Telling words',
  train(material) {
    return {
      file: 'words.json',
      text: `${JSON.stringify(tellingWords(material.sections, otherReports(material)))}\n`,
      card: `## Telling words (\`words.json\`)

Words of four letters and more that stand in the sections of nine reports in ten, and in few assessments of digital services, the other
field that was at hand. A report that holds too few of them is not of the field: no grade is read from it, or no sentence either.

\`\`\`
${measured(material)}
\`\`\`
`
    }
  },
  measure: material => `\`\`\`\n${measured(material)}\n\`\`\`\n`
}

/** In alphabetical order. */
function tellingWords(sections: readonly GradedSection[], others: readonly (readonly string[])[]): string[] {
  const reports = [...wordsByReport(sections).values()]
  const [here, there] = [reportsWith(reports), reportsWith(others)]
  return [...here.keys()]
    .filter(
      word =>
        (here.get(word) ?? 0) >= within * reports.length &&
        (there.get(word) ?? 0) <= elsewhere * others.length
    )
    .sort()
}

function reportsWith(reports: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const words of reports)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** The words of reports of another field, which stand beside the others in `services`. */
function otherReports({ folders }: Material): string[][] {
  const folder = join(folders.reports, '../services')
  if (!existsSync(folder))
    throw new MissingMaterial(`There is no "${folder}": words that tell a field are found beside another.`)
  return readdirSync(folder)
    .filter(name => name.endsWith('.md'))
    .sort()
    .map(name => [...longerWords(readFileSync(join(folder, name), 'utf8'))])
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

/** The share of telling words in reports that they were not counted on, in two halves by authority and by name. */
function measured(material: Material): string {
  const { sections } = material
  const others = otherReports(material)
  const authorities = [...new Set(sections.map(({ authority }) => authority))].sort()
  const shares: [number[], number[]] = [[], []]
  for (const half of [0, 1]) {
    const learned = ({ authority }: GradedSection) => authorities.indexOf(authority) % 2 === half
    const words = new Set(
      tellingWords(
        sections.filter(learned),
        others.filter((_, at) => at % 2 === half)
      )
    )
    const share = (list: readonly string[]) => list.filter(word => words.has(word)).length / list.length
    shares[0].push(...[...wordsByReport(sections.filter(one => !learned(one))).values()].map(share))
    shares[1].push(...others.filter((_, at) => at % 2 !== half).map(share))
  }
  return [
    told('reports of other authorities', shares[0]),
    told('assessments of digital services', shares[1])
  ].join('\n')
}

function told(name: string, shares: number[]): string {
  shares.sort((a, b) => a - b)
  const at = (part: number) => (shares[Math.floor(part * (shares.length - 1))] ?? 0).toFixed(3)
  return `share of telling words in ${shares.length} ${name}: least ${at(0)}, middle ${at(0.5)}, most ${at(1)}`
}
