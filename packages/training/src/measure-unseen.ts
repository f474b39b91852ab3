/** `pnpm measure unseen`: the figures on the unseen part, with weights learned without it. See `../unseen/README.md`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SentenceCuts } from '../../core/src/understand/sentences/sentence-model.ts'
import { seriousnessOf } from '../../core/src/understand/sentences/serious.ts'
import { wordingOf } from '../../core/src/understand/sentences/wording.ts'
import { wilson } from '../../plant/src/wilson.ts'
import { analysed } from './analysed.ts'
import { GRADES } from './graded-sections.ts'
import type { Material } from './material.ts'
import { parseSentenceLabels, type SentenceLabel, sentenceHash } from './sentence-labels.ts'
import { trainSentenceModel } from './sentence-model.ts'
import { authorityOf, f1, polarityFigures } from './sentence-readings.ts'

const folder = join(import.meta.dirname, '../unseen')
const model = join(import.meta.dirname, '../../core/model/sentences.json')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

/** A sentence that both readers see alike, as the model reads it. */
interface Reading {
  readonly label: SentenceLabel
  readonly rank: number
  readonly read: ReturnType<typeof wordingOf>
}

export function measureUnseen(
  { sections, labelled, further, written }: Material,
  say: (line: string) => void
): void {
  const unseen = new Set(read('authorities.txt').trim().split('\n'))
  const seen = ({ report }: { readonly report: string }) => !unseen.has(authorityOf(report))
  const { read: scores } = trainSentenceModel([...labelled, ...further, ...written].filter(seen))
  // Where scores are cut was chosen on sentences whose authorities were left out.
  const cuts = JSON.parse(readFileSync(model, 'utf8')) as SentenceCuts
  const reading = (text: string) => wordingOf(scores(text), cuts)
  const [one, other] = ['reader-k.tsv', 'reader-l.tsv'].map(name => parseSentenceLabels(read(name), name))
  const both = new Map(other?.map(label => [`${label.report} ${label.sentence}`, label]))
  const wanted = new Map(
    (one ?? []).flatMap(label => {
      const key = `${label.report} ${label.sentence}`
      const second = both.get(key)
      return second?.polarity === label.polarity
        ? [
            [
              key,
              {
                ...label,
                level: second.level === label.level ? label.level : -1,
                impact: label.impact,
                agreed: second.impact === label.impact
              }
            ] as const
          ]
        : []
    })
  )
  const readings: (Reading & { readonly agreed: boolean })[] = []
  for (const { report, rank, sentences } of sections) {
    for (const text of sentences) {
      const key = `${report} ${sentenceHash(text)}`
      const label = wanted.get(key)
      if (label === undefined) continue
      wanted.delete(key)
      readings.push({ label, rank, read: reading(text), agreed: label.agreed })
    }
  }
  const share = (name: string, from: readonly Reading[], right: (one: Reading) => boolean) => {
    const count = from.filter(right).length
    const { low, high } = wilson(count, from.length)
    say(
      `${name}: ${(count / (from.length || 1)).toFixed(3)} of ${from.length} (${low.toFixed(3)} to ${high.toFixed(3)})`
    )
  }
  const good = GRADES.indexOf('good')
  const same = ({ label, read }: Reading) => label.polarity === read.polarity
  const faulted = (polarity: string) => polarity === 'weakness' || polarity === 'mixed'
  say(`Sentences that two readers see alike: ${readings.length} of ${one?.length ?? 0}.`)
  const plain = readings.filter(({ label }) => label.drawn === 'chance')
  share('plain sample, polarity', plain, same)
  share(
    'called weak under good or outstanding',
    readings.filter(({ rank, read }) => rank >= good && read.polarity === 'weakness'),
    ({ label }) => faulted(label.polarity)
  )
  share(
    'called strong under lower grades',
    readings.filter(({ rank, read }) => rank < good && read.polarity === 'strength'),
    ({ label }) => label.polarity === 'strength'
  )
  const pairs = (from: readonly Reading[]) =>
    from.map(({ label, read }) => ({
      authority: authorityOf(label.report),
      label: label.polarity,
      read: read.polarity
    }))
  say(
    `macro F1 ${polarityFigures(pairs(readings)).macro.toFixed(3)}, on the plain sample ${polarityFigures(pairs(plain)).macro.toFixed(3)}`
  )
  const blamed = readings.filter(({ label }) => faulted(label.polarity) && label.level > 0)
  const severity = blamed.map(({ label, read }) => ({
    authority: '',
    label: String(label.level === 3),
    read: String(read.level === 3 && faulted(read.polarity))
  }))
  say(`severity 3 of weaknesses and mixed, F1 ${f1(severity, 'true').toFixed(3)} of ${blamed.length}`)
  const impacts = readings
    .filter(({ agreed }) => agreed)
    .map(({ label, read }) => ({ authority: '', label: String(label.impact), read: String(read.impact) }))
  say(`impact, F1 ${f1(impacts, 'true').toFixed(3)} of ${impacts.length}`)
  const written160 = read('serious-pairs.tsv')
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split('\t'))
  for (const [name, of] of [
    ['serious weaknesses in unseen wording', 1],
    ['harmless sentences full of grave words', 2]
  ] as const) {
    const read160 = written160.map(cells => ({ text: cells[of] ?? '', wording: reading(cells[of] ?? '') }))
    const weak = read160.filter(({ wording }) => faulted(wording.polarity)).length
    const raised = read160.filter(
      ({ text, wording }) => seriousnessOf({ analysis: analysed(text), text, wording }) !== null
    ).length
    say(`${name}: ${weak} of ${written160.length} read as weak, ${raised} raised as serious`)
  }
}
