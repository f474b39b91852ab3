/** Reads what the trace model learns from and is measured on: reports, readers' labels, printed references. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Framework } from '../../core/src/frameworks/framework.ts'
import { frameworks } from '../../core/src/frameworks/index.ts'
import { Memory } from '../../core/src/memory/memory.ts'
import { readReport } from '../../core/src/read/read.ts'
import { TitleIndex } from '../../core/src/read/titles.ts'
import type { Facts, ItemFacts } from '../../core/src/understand/facts.ts'
import { neutralWording } from '../../core/src/understand/placed-sentence.ts'
import { understand } from '../../core/src/understand/understand.ts'
import { readReferences, withoutReferences } from '../../core/src/understand/words/reference.ts'

export interface TraceReport {
  readonly name: string
  readonly authority: string
  readonly framework: Framework
  readonly facts: Facts
}

/** An item with the paragraphs and references that readers named. */
export interface LabelledItem {
  readonly report: string
  /** From 1. */
  readonly item: number
  readonly text: string
  readonly reference: string | null
  readonly acceptable: readonly string[]
  readonly paragraphs: readonly number[]
  readonly either: readonly number[]
}

export interface CitedItem {
  readonly report: string
  readonly text: string
  readonly reference: string
}

export interface LabelledSentence {
  readonly report: string
  readonly text: string
  readonly shortfall: boolean
}

export interface TraceLabels {
  readonly items: readonly LabelledItem[]
  readonly cited: readonly CitedItem[]
  readonly sentences: readonly LabelledSentence[]
}

export function authorityOf(report: string): string {
  return report.replace(/-\d{4}-\d{2}-\d{2}$/, '')
}

/** The reports of a folder, in the order of their names; what is no report is left out. */
export function readTraceReports(folder: string): TraceReport[] {
  const titles = new TitleIndex(frameworks)
  const memory = new Memory()
  return readdirSync(folder)
    .sort()
    .filter(file => file.endsWith('.txt'))
    .flatMap(file => {
      const read = readReport(readFileSync(join(folder, file), 'utf8'), titles)
      if (!('report' in read)) return []
      const name = file.slice(0, -4)
      const facts = understand(read.report, read.framework, memory, { wording: neutralWording })
      return [{ name, authority: authorityOf(name), framework: read.framework, facts }]
    })
}

/** The labels of a folder: `improvements.json`, `published-items-2025-2026.json` and `sentences.tsv`. */
export function readTraceLabels(folder: string): TraceLabels {
  const json = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const system = frameworks.findLast(({ references }) => references !== null)?.references?.system
  if (system === undefined) throw new Error('No built-in framework has references.')
  const published = json('published-items-2025-2026.json') as { report: string; text: string }[]
  return {
    items: json('improvements.json') as LabelledItem[],
    cited: published.flatMap(({ report, text }) => {
      const references = readReferences(text, system)
      const id = references[0]?.id
      return id ? [{ report, text: withoutReferences(text, references), reference: id }] : []
    }),
    sentences: readFileSync(join(folder, 'sentences.tsv'), 'utf8')
      .split('\n')
      .slice(1)
      .map(line => line.split('\t'))
      .filter(fields => fields.length >= 8)
      .map(([, , report = '', , polarity, , , text = '']) => ({
        report,
        text,
        shortfall: polarity === 'weakness' || polarity === 'mixed'
      }))
  }
}

/** An item of that text, as if it stood in a report. */
export function plantedItem(text: string): ItemFacts {
  const passage = { text, range: { start: 0, end: text.length }, pieces: [] }
  const item = { passage, range: passage.range }
  return {
    passage,
    tree: { type: 'RootNode', children: [] },
    sentences: [],
    item,
    references: [],
    finding: text
  }
}
