/**
 * The labels of `../labels`: what readers of this project made of further sentences. They hold no text. Each names a
 * report and the hash of a sentence, and is joined with the sentences found in the folder of reports.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LabelledSentence } from './graded-sections.ts'

/** One reader's answer. */
export interface SentenceLabel {
  readonly report: string
  /** From `sentenceHash`. */
  readonly sentence: string
  readonly polarity: string
  readonly level: number
  readonly impact: boolean
  readonly reader: string
  readonly drawn: Drawn
}

/**
 * `chance`: drawn at random. `chosen`: read because a model was unsure of it or took it to be serious. `check`: a
 * sentence of `sentences.tsv`, read without sight of its label.
 */
export type Drawn = 'chance' | 'chosen' | 'check'

/** A sentence labelled by readers of this project. */
export interface FurtherSentence extends LabelledSentence {
  readonly drawn: Drawn
  /** Who read it; the first where several did. */
  readonly reader: string
}

export interface Joined {
  readonly sentences: readonly FurtherSentence[]
  /** How many labelled sentences the reports were searched for, and how many were not there. */
  readonly asked: number
  readonly missing: number
}

const heading = 'report\tsentence\tpolarity\tlevel\timpact\treader\tdrawn'
const line =
  /^(\S+)\t([0-9a-f]{12})\t(strength|weakness|mixed|neutral)\t([0-3])\t([01])\t([a-z]+)\t(chance|chosen|check)$/

/** The same for a sentence however its spaces, quotes and hyphens were printed. */
export function sentenceHash(text: string): string {
  const normalised = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  return createHash('sha256').update(normalised).digest('hex').slice(0, 12)
}

/**
 * The labels of every `.tsv` file in `folder`, in the order of file names.
 *
 * @throws Error on a line that is no label, naming file and line.
 */
export function readSentenceLabels(folder: string): SentenceLabel[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.tsv'))
    .sort()
  return names.flatMap(name =>
    parseSentenceLabels(readFileSync(join(folder, name), 'utf8'), join(folder, name))
  )
}

/** The labels of one file; `file` names it in errors. */
export function parseSentenceLabels(text: string, file: string): SentenceLabel[] {
  const [first, ...lines] = text.trimEnd().split('\n')
  if (first !== heading) throw new Error(`${file}:1: the first line should be "${heading}".`)
  return lines.map((printed, at) => {
    const found = line.exec(printed)
    if (found === null)
      throw new Error(`${file}:${at + 2}: this line is no label: "${printed.slice(0, 80)}".`)
    const [, report = '', sentence = '', polarity = '', level, impact, reader = '', drawn] = found
    return {
      report,
      sentence,
      polarity,
      level: Number(level),
      impact: impact === '1',
      reader,
      drawn: drawn as Drawn
    }
  })
}

/**
 * The labelled sentences with their text from `sections`; without those of `gold`, which measure. Where two readers
 * differ on a polarity the sentence is left out, where they differ on a level it has none.
 */
export function joinLabels(
  labels: readonly SentenceLabel[],
  sections: readonly { readonly report: string; readonly sentences: readonly string[] }[],
  gold: readonly LabelledSentence[]
): Joined {
  const measured = new Set(gold.map(({ text }) => sentenceHash(text)))
  const byKey = new Map<string, SentenceLabel[]>()
  for (const label of labels) {
    if (label.drawn === 'check' || measured.has(label.sentence)) continue
    const key = `${label.report} ${label.sentence}`
    const others = byKey.get(key)
    if (others === undefined) byKey.set(key, [label])
    else others.push(label)
  }
  const texts = new Map<string, string>()
  const reports = new Set(labels.map(({ report }) => report))
  for (const { report, sentences } of sections) {
    if (!reports.has(report)) continue
    for (const text of sentences) {
      const key = `${report} ${sentenceHash(text)}`
      if (byKey.has(key) && !texts.has(key)) texts.set(key, text)
    }
  }
  const sentences = [...byKey].flatMap(([key, readings]) => {
    const text = texts.get(key)
    return text === undefined ? [] : (merged(text, readings) ?? [])
  })
  return { sentences, asked: byKey.size, missing: byKey.size - texts.size }
}

function merged(text: string, readings: readonly SentenceLabel[]): FurtherSentence | null {
  const [first] = readings
  if (first === undefined || readings.some(({ polarity }) => polarity !== first.polarity)) return null
  const { report, polarity, impact, drawn, reader } = first
  const level = readings.every(reading => reading.level === first.level) ? first.level : null
  return { report, text, polarity, level, impact, drawn, reader }
}
