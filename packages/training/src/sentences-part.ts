/** The sentence model: trained, measured and described. */
import { type PackedSentenceWeights, polarities } from '../../core/src/understand/sentences/sentence-model.ts'
import type { LabelledSentence } from './graded-sections.ts'
import { labelAgreement } from './label-agreement.ts'
import { markdownTable } from './markdown-table.ts'
import type { Material } from './material.ts'
import type { Part } from './part.ts'
import type { SentenceLabel } from './sentence-labels.ts'
import { trainSentenceModel } from './sentence-model.ts'
import {
  authorityOf,
  type CrossValidation,
  crossValidateSentences,
  f1,
  intervalOf,
  type Pair,
  polarityFigures,
  type SentenceReading,
  sentenceDeals,
  sentenceFolds
} from './sentence-readings.ts'
import { vaderSentiment, winkSentiment } from './sentiment-baselines.ts'

const toReach = { accuracy: 0.93, weakness: 0.92, macro: 0.8, serious: 0.7, impact: 0.8 }

export const sentencesPart: Part = {
  name: 'What sentences say',
  train(material: Material) {
    const { readings, cuts } = crossValidated(material)
    const { scores } = trainSentenceModel([...material.labelled, ...material.further, ...material.written])
    const packed: PackedSentenceWeights = { scores, ...cuts }
    return { file: 'sentences.json', text: `${JSON.stringify(packed)}\n`, card: card(readings, material) }
  },
  measure: material =>
    `${figures(crossValidated(material).readings)}\n${readers(material.labels, material.labelled)}`
}

function crossValidated({ labelled, further, written, sections }: Material): CrossValidation {
  return crossValidateSentences(labelled, [...further, ...written], sections, (done, of) => {
    process.stderr.write(`What sentences say: fold ${done + 1} of ${of}.\n`)
  })
}

function card(readings: readonly SentenceReading[], { labelled, further, written }: Material): string {
  return `## What sentences say (\`sentences.json\`)

Polarity, severity, intensity and impact of one sentence, and whether it states a serious weakness at all, from its analysed
words: lemmas with what is denied, prevented, only possible, past or said of few, the clause that they stand in, the verb of the
main clause, the words on each side of a contrast, and what words mean (\`understand/words/meanings.yaml\`, which language models
wrote word by word, without sight of any sentence), alone, two by two and in a row. Learned from ${labelled.length} labelled sentences, which
also measure, from ${further.length} that readers of this project labelled (\`packages/training/labels\`), and from ${written.length} written
for it (\`packages/training/written\`).

Measured by ${sentenceFolds} folds in which no authority stands on both sides, dealt ${sentenceDeals} times; the figures are over all deals. Where
scores are cut was chosen for each fold on the others.

${figures(readings)}`
}

function figures(readings: readonly SentenceReading[]): string {
  const once = readings.slice(0, readings.length / sentenceDeals)
  const polarity = pairsOf(
    readings,
    ({ row }) => row.polarity,
    ({ wording }) => wording.polarity
  )
  const blamed = readings.filter(
    ({ row }) => row.level !== null && (row.polarity === 'weakness' || row.polarity === 'mixed')
  )
  const serious = pairsOf(
    blamed,
    ({ row }) => String(row.level === 3),
    ({ wording }) => String(wording.level === 3)
  )
  const impact = pairsOf(
    readings,
    ({ row }) => String(row.impact),
    ({ wording }) => String(wording.impact)
  )
  const yes = (pairs: readonly Pair[]) => f1(pairs, 'true')
  const line = (
    name: string,
    pairs: readonly Pair[],
    figure: (pairs: readonly Pair[]) => number,
    aim: number
  ) => {
    const [low, high] = intervalOf(pairs, figure)
    return [name, figure(pairs).toFixed(3), `${low.toFixed(3)} to ${high.toFixed(3)}`, aim.toFixed(2)]
  }
  return `${markdownTable(
    ['figure', 'measured', '95 % interval', 'to reach'],
    [
      line('polarity, accuracy', polarity, pairs => polarityFigures(pairs).accuracy, toReach.accuracy),
      line('weakness, F1', polarity, pairs => polarityFigures(pairs).weakness, toReach.weakness),
      line('polarity, macro F1', polarity, pairs => polarityFigures(pairs).macro, toReach.macro),
      line('severity 3 of weaknesses and mixed, F1', serious, yes, toReach.serious),
      line('impact, F1', impact, yes, toReach.impact)
    ]
  )}
The same ${once.length} sentences, read by this model and by two published sentiment readers:

${markdownTable(
  ['reader', 'accuracy', 'weakness F1', 'macro F1', ...polarities],
  [
    baseline('this model', polarity),
    baseline('wink-nlp sentiment', readBy(once, winkSentiment())),
    baseline('VADER', readBy(once, vaderSentiment()))
  ]
)}
Label (rows) against reading (columns), first deal:

${markdownTable(
  ['', ...polarities],
  polarities.map(label => [
    label,
    ...polarities.map(read =>
      String(polarity.slice(0, once.length).filter(pair => pair.label === label && pair.read === read).length)
    )
  ])
)}
Reliability: how sure the model was of its verdict, and how often it was right.

${markdownTable(['sure from', 'mean', 'right', 'sentences'], reliability(once))}
Where it fails, by kind of sentence:

${markdownTable(['sentences', 'right', 'of'], kinds(once))}`
}

function readers(labels: readonly SentenceLabel[], gold: readonly LabelledSentence[]): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  return `How far the readers of \`packages/training/labels\` agree with the sentences that are measured on, and with each other:

${markdownTable(
  ['reader', 'sentences', 'polarity', 'level', 'impact'],
  labelAgreement(labels, gold).map(({ readers, sentences, polarity, level, impact }) => [
    readers,
    String(sentences),
    ...[polarity, level, impact].map(percent)
  ])
)}`
}

function baseline(name: string, pairs: readonly Pair[]): string[] {
  const { accuracy, weakness, macro, each } = polarityFigures(pairs)
  return [name, ...[accuracy, weakness, macro, ...each].map(value => value.toFixed(3))]
}

function readBy(readings: readonly SentenceReading[], read: (text: string) => string): Pair[] {
  return pairsOf(
    readings,
    ({ row }) => row.polarity,
    ({ row }) => read(row.text)
  )
}

function pairsOf(
  readings: readonly SentenceReading[],
  label: (reading: SentenceReading) => string,
  read: (reading: SentenceReading) => string
): Pair[] {
  return readings.map(reading => ({
    authority: authorityOf(reading.row.report),
    label: label(reading),
    read: read(reading)
  }))
}

function reliability(readings: readonly SentenceReading[]): string[][] {
  const limits = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99]
  return limits.flatMap((from, at) => {
    const sure = readings
      .map(({ row, wording }) => ({
        chance: Math.max(...wording.probabilities),
        right: row.polarity === wording.polarity
      }))
      .filter(({ chance }) => chance >= from && chance < (limits[at + 1] ?? 2))
    if (sure.length === 0) return []
    const mean = sure.reduce((sum, { chance }) => sum + chance, 0) / sure.length
    const right = sure.filter(one => one.right).length / sure.length
    return [[from.toFixed(2), mean.toFixed(2), right.toFixed(2), String(sure.length)]]
  })
}

function kinds(readings: readonly SentenceReading[]): string[][] {
  const words = (text: string) => text.split(' ').length
  const tests: readonly (readonly [string, (text: string) => boolean])[] = [
    [
      'with a contrast (but, although, while, however)',
      text => /\b(?:but|although|though|while|however|despite)\b/i.test(text)
    ],
    ['with a negation', text => /\b(?:not|no|never|without|nor|cannot)\b/i.test(text)],
    [
      'of leaders who know or recognise',
      text => /\b(?:aware|recogni[sz]e[ds]?|acknowledge[ds]?|know)\b/i.test(text)
    ],
    [
      'with a need (needs, further, more to do)',
      text => /\b(?:needs?|required?|further|more to do|more work)\b/i.test(text)
    ],
    [
      'with a grade word, which the model does not see',
      text => /\b(?:good|outstanding|inadequate)\b/i.test(text)
    ],
    ['of fewer than 12 words', text => words(text) < 12],
    ['of 35 words or more', text => words(text) >= 35]
  ]
  return tests.map(([name, test]) => {
    const own = readings.filter(({ row }) => test(row.text))
    const right = own.filter(({ row, wording }) => row.polarity === wording.polarity).length
    return [name, (right / (own.length || 1)).toFixed(3), String(own.length)]
  })
}
