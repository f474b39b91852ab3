/** The grade model: trained, measured and described. */
import { GRADES } from './graded-sections.ts'
import { markdownTable } from './markdown-table.ts'
import type { Material } from './material.ts'
import { bootstrap, regradeCurve, reliability, type SectionFigures, sectionFigures } from './measures.ts'
import type { Part } from './part.ts'
import { crossValidateSections, type Deals, trainSections } from './sections.ts'

/** A shorter section says too little to read a grade from. */
const fewestSentences = 8
/** How often the authorities are dealt into folds anew. One deal alone says little, but a deal takes a minute. */
const deals = { train: 1, measure: 3 }
const thresholds = [0.02, 0.05, 0.07, 0.1, 0.12, 0.15, 0.2, 0.3]
const toReach = { kappa: 0.92, balanced: 0.86, offByTwo: 0 }

export const sectionsPart: Part = {
  name: 'Grade language of sections',
  train({ sections, labelled, further }: Material) {
    const { model, readings } = trainSections(
      sections,
      [...labelled, ...further],
      fewestSentences,
      deals.train
    )
    return { file: 'sections.json', text: `${JSON.stringify(model)}\n`, card: card(readings) }
  },
  measure: ({ sections, labelled, further }) =>
    figures(crossValidateSections(sections, [...labelled, ...further], deals.measure))
}

function card(readings: Deals): string {
  return `## Grade language of sections (\`sections.json\`)

How likely each grade is from a section's wording. A linear score for each step of the scale, over the words of the section, over
the spread of what its sentences say (how far up the scale, and strength, weakness, severity, intensity and impact, as learned
from the labelled sentences), and, counting less, over what the rest of the report says: the other sections, and how many
items it lists as needing to improve, in which words, and how many of them seem to speak of this section. Where a draft
has no list or no other section, these read as average. Sections of fewer than ${fewestSentences} sentences are not read.

Measured by ten folds in which no authority stands on both sides; what sentences say is learned without the authority too, and
the chances are calibrated inside each fold's training part. One deal of the authorities into folds says little of a
difference of a hundredth: \`pnpm measure --only sections\` deals them ${deals.measure} times.

${figures(readings)}
### Known failures

${failures(readings)}
`
}

function figures(readings: Deals): string {
  const each = readings.map(sectionFigures)
  const interval = bootstrap(readings[0] ?? [])
  const mean = (of: (figures: SectionFigures) => number) =>
    each.reduce((sum, one) => sum + of(one), 0) / each.length
  const range = ([low, high]: readonly [number, number]) => `${low.toFixed(3)} to ${high.toFixed(3)}`
  const line = (name: string, of: (figures: SectionFigures) => number, interval: string, aim: string) => [
    name,
    mean(of).toFixed(3),
    each.map(one => of(one).toFixed(3)).join(', '),
    interval,
    aim
  ]
  const all = readings.flat()
  const share = (count: number) => (count / readings.length).toFixed(1)
  return `${markdownTable(
    ['figure', 'mean', 'each deal', '95 % interval of the first', 'to reach'],
    [
      ['sections', String(readings[0]?.length ?? 0), '', '', ''],
      line('accuracy', one => one.accuracy, '', ''),
      line('quadratic kappa', one => one.kappa, range(interval.kappa), String(toReach.kappa)),
      line('balanced accuracy', one => one.balanced, range(interval.balanced), String(toReach.balanced)),
      [
        'off by two grades or more',
        mean(one => one.offByTwo).toFixed(1),
        each.map(one => one.offByTwo).join(', '),
        '',
        String(toReach.offByTwo)
      ]
    ]
  )}
Stated grade (rows) against the grade read (columns), mean over the deals:

${markdownTable(
  ['', ...GRADES],
  GRADES.map((grade, rank) => [
    grade,
    ...GRADES.map((_, read) =>
      share(all.filter(one => one.section.rank === rank && one.read === read).length)
    )
  ])
)}
Reliability: what was given a chance, and how often it came true.

${markdownTable(
  ['chance from', 'mean chance', 'came true', 'cases'],
  reliability(all).map(([from, chance, came, count]) => [
    from.toFixed(1),
    chance.toFixed(2),
    came.toFixed(2),
    String(Math.round(count / readings.length))
  ])
)}
Sections whose stated grade is given a chance below a threshold: in published reports as they are, and where the stated
grade is moved by one or two (every section, every other grade).

${markdownTable(
  ['threshold', 'alarms a report', 'moved by one, found', 'moved by two, found'],
  regradeCurve(readings, thresholds).map(({ threshold, alarmsPerReport, byOne, byTwo }) => [
    threshold.toFixed(2),
    alarmsPerReport.toFixed(3),
    percent(byOne),
    percent(byTwo)
  ])
)}`
}

function failures(each: Deals): string {
  const mean = (of: (figures: SectionFigures) => number) =>
    each.reduce((sum, deal) => sum + of(sectionFigures(deal)), 0) / each.length
  const [kappa, balanced] = [mean(one => one.kappa), mean(one => one.balanced)]
  const readings = each.flat()
  const recalls = GRADES.map((grade, rank) => {
    const own = readings.filter(({ section }) => section.rank === rank)
    return {
      grade,
      share: own.filter(({ read }) => read === rank).length / (own.length || 1),
      count: own.length / each.length
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
    'A section is read beside the rest of its report: one that is much better or worse than the others, or than the list of what needs to improve, is pulled towards them.',
    'It reads words, not practice: how many children a shortfall touches is seen only where the words say so.',
    'It knows the house style of these reports. Text in another style, or about another service, is read with too much confidence.'
  ]
    .map(line => `- ${line}`)
    .join('\n')
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
