/** Reads a folder of graded reports into the sections that the grade model learns from. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { frameworks } from '../../core/src/frameworks/index.ts'
import { readReport } from '../../core/src/read/read.ts'
import { TitleIndex } from '../../core/src/read/titles.ts'
import { splitSentences } from '../../core/src/understand/sentences.ts'

export interface GradedSection {
  readonly report: string
  readonly authority: string
  /** ISO day. */
  readonly published: string
  readonly judgement: string
  /** 0 inadequate to 3 outstanding. */
  readonly rank: number
  readonly sentences: readonly string[]
}

export const GRADES = ['inadequate', 'requires-improvement', 'good', 'outstanding'] as const

/** File names are authority and publication date: `exampleshire-2025-03-11.txt`. */
export function readGradedSections(folder: string): GradedSection[] {
  const titles = new TitleIndex(frameworks)
  const sections: GradedSection[] = []
  for (const name of readdirSync(folder).sort()) {
    const named = /^(.+)-(\d{4}-\d{2}-\d{2})\.txt$/.exec(name)
    if (named === null) continue
    const read = readReport(readFileSync(join(folder, name), 'utf8'), titles)
    if (!('report' in read)) continue
    for (const section of read.report.sections) {
      const rank = GRADES.indexOf(section.grade?.grade as (typeof GRADES)[number])
      if (section.judgement === null || rank < 0) continue
      sections.push({
        report: name.slice(0, -4),
        authority: named[1] as string,
        published: named[2] as string,
        judgement: section.judgement,
        rank,
        sentences: section.paragraphs.flatMap(({ passage }) =>
          splitSentences(passage.text).map(({ start, end }) => passage.text.slice(start, end))
        )
      })
    }
  }
  return sections
}

/** A labelled sentence of `sentences.tsv`. */
export interface LabelledSentence {
  readonly report: string
  readonly text: string
  readonly polarity: string
  /** Null where two readers differ. */
  readonly level: number | null
  readonly impact: boolean
}

export function readLabelledSentences(file: string): LabelledSentence[] {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  return lines.map(line => {
    const [, , report = '', , polarity = '', level = '', impact = '', text = ''] = line.split('\t')
    return { report, text, polarity, level: level === '' ? null : Number(level), impact: impact === '1' }
  })
}
