/** The grade model: trained, measured and described. */
import { GRADES } from './graded-sections.ts'
import type { Material } from './material.ts'
import { bootstrap, regradeCurve, reliability, sectionFigures } from './measures.ts'
import type { Part } from './part.ts'
import { crossValidateSections, type SectionReading, trainSections } from './sections.ts'

/** A shorter section says too little to read a grade from. */
const fewestSentences = 8
const thresholds = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3]
const toReach = { kappa: 0.92, balanced: 0.86, offByTwo: 0 }

export const sectionsPart: Part = {
  name: 'Grade language of sections',
  train({ sections, labelled }: Material) {
    const { model, readings } = trainSections(sections, labelled, fewestSentences)
    return { file: 'sections.json', text: `${JSON.stringify(model)}\n`, card: card(readings) }
  },
  measure: ({ sections, labelled }) => figures(crossValidateSections(sections, labelled))
}

function card(readings: readonly SectionReading[]): string {
  return `## Grade language of sections (\`sections.json\`)

How likely each grade is from a section's wording. A linear score over stems, over the spread of what its sentences say
(strength, weakness, severity, impact) and over the wording of the report's other sections, for each step of the scale. Sections of fewer than
${fewestSentences} sentences are not read.

Measured by ten folds in which no authority stands on both sides; the chances are calibrated inside each fold's training part.

${figures(readings)}
### Known failures

${failures(readings)}
`
}

function figures(readings: readonly SectionReading[]): string {
  const { sections, accuracy, kappa, balanced, offByTwo } = sectionFigures(readings)
  const interval = bootstrap(readings)
  const range = ([low, high]: readonly [number, number]) => `${low.toFixed(3)} to ${high.toFixed(3)}`
  return `${table(
    ['figure', 'measured', '95 % interval', 'to reach'],
    [
      ['sections', String(sections), '', ''],
      ['accuracy', accuracy.toFixed(3), '', ''],
      ['quadratic kappa', kappa.toFixed(3), range(interval.kappa), String(toReach.kappa)],
      ['balanced accuracy', balanced.toFixed(3), range(interval.balanced), String(toReach.balanced)],
      ['off by two grades or more', String(offByTwo), '', String(toReach.offByTwo)]
    ]
  )}
Stated grade (rows) against the grade read (columns):

${table(
  ['', ...GRADES],
  GRADES.map((grade, rank) => [
    grade,
    ...GRADES.map((_, read) =>
      String(readings.filter(one => one.section.rank === rank && one.read === read).length)
    )
  ])
)}
Reliability: what was given a chance, and how often it came true.

${table(
  ['chance from', 'mean chance', 'came true', 'cases'],
  reliability(readings).map(([from, chance, came, count]) => [
    from.toFixed(1),
    chance.toFixed(2),
    came.toFixed(2),
    String(count)
  ])
)}
Sections whose stated grade is given a chance below a threshold: in published reports as they are, and where the stated
grade is moved by one or two (every section, every other grade).

${table(
  ['threshold', 'alarms a report', 'moved by one, found', 'moved by two, found'],
  regradeCurve(readings, thresholds).map(({ threshold, alarmsPerReport, byOne, byTwo }) => [
    threshold.toFixed(2),
    alarmsPerReport.toFixed(3),
    percent(byOne),
    percent(byTwo)
  ])
)}`
}

function failures(readings: readonly SectionReading[]): string {
  const { kappa, balanced } = sectionFigures(readings)
  const recalls = GRADES.map((grade, rank) => {
    const own = readings.filter(({ section }) => section.rank === rank)
    return {
      grade,
      share: own.filter(({ read }) => read === rank).length / (own.length || 1),
      count: own.length
    }
  }).sort((a, b) => a.share - b.share)
  const short = [
    ...(kappa < toReach.kappa
      ? [`quadratic kappa ${kappa.toFixed(3)} is below the ${toReach.kappa} aimed at`]
      : []),
    ...(balanced < toReach.balanced
      ? [`balanced accuracy ${balanced.toFixed(3)} is below the ${toReach.balanced} aimed at`]
      : [])
  ]
  return [
    ...(short.length > 0 ? [`It falls short: ${short.join(', and ')}.`] : []),
    `Sections read as their own grade: ${recalls.map(({ grade, share, count }) => `${grade} ${percent(share)} of ${count}`).join(', ')}.`,
    'Neighbouring grades are taken for each other where a section lies at the edge of its grade; nearly all misreadings are of this kind.',
    'It reads words, not practice: how many children a shortfall touches is seen only where the words say so.',
    'It knows the house style of these reports. Text in another style, or about another service, is read with too much confidence.'
  ]
    .map(line => `- ${line}`)
    .join('\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('')
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
