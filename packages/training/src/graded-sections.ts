/** Reads a folder of graded reports into the sections that the grade model learns from. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { frameworks } from '../../core/src/frameworks/index.ts'
import { Memory } from '../../core/src/memory/memory.ts'
import { readReport } from '../../core/src/read/read.ts'
import { TitleIndex } from '../../core/src/read/titles.ts'
import { understand } from '../../core/src/understand/understand.ts'

export interface GradedSection {
  readonly report: string
  readonly authority: string
  /** ISO day. */
  readonly published: string
  readonly judgement: string
  /** 0 inadequate to 3 outstanding. */
  readonly rank: number
  readonly sentences: readonly string[]
  /** What its report lists as needing to improve, without references. */
  readonly items: readonly string[]
}

export const GRADES = ['inadequate', 'requires-improvement', 'good', 'outstanding'] as const

/** Training reads no wording by the weights that it makes. */
const noWording = (): never => {
  throw new Error('Nothing here should ask what a sentence says.')
}

/** File names are authority and publication date: `exampleshire-2025-03-11.txt`. */
export function readGradedSections(folder: string): GradedSection[] {
  const titles = new TitleIndex(frameworks)
  const sections: GradedSection[] = []
  for (const name of readdirSync(folder).sort()) {
    const named = /^(.+)-(\d{4}-\d{2}-\d{2})\.txt$/.exec(name)
    if (named === null) continue
    const read = readReport(readFileSync(join(folder, name), 'utf8'), titles)
    if (!('report' in read)) continue
    const facts = understand(read.report, read.framework, new Memory(), { wording: noWording })
    const items = facts.items.map(({ finding }) => finding)
    for (const { section, paragraphs } of facts.sections) {
      const rank = GRADES.indexOf(section.grade?.grade as (typeof GRADES)[number])
      if (section.judgement === null || rank < 0) continue
      sections.push({
        report: name.slice(0, -4),
        authority: named[1] as string,
        published: named[2] as string,
        judgement: section.judgement,
        rank,
        sentences: paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
        items
      })
    }
  }
  return sections
}

/** A labelled sentence of `sentences.tsv`. */
export interface LabelledSentence {
  readonly report: string
  /** How many readers agree on it, where it is known. */
  readonly readers?: number
  readonly text: string
  readonly polarity: string
  /** Null where two readers differ. */
  readonly level: number | null
  readonly impact: boolean
}

export function readLabelledSentences(file: string): LabelledSentence[] {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  return lines.map(line => {
    const [, readers, report = '', , polarity = '', level = '', impact = '', text = ''] = line.split('\t')
    return {
      report,
      readers: Number(readers),
      text,
      polarity,
      level: level === '' ? null : Number(level),
      impact: impact === '1'
    }
  })
}
