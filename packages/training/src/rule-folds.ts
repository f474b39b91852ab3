/**
 * Weights for measuring the rules on reports that the weights have not seen: authorities are dealt into folds, and each fold is
 * read with weights learned from the others. They take minutes, so they are kept, by the shipped weights that they belong to.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckSettings } from '../../core/src/check.ts'
import { type PackedTraceModel, unpackTraceModel } from '../../core/src/understand/items/trace-model.ts'
import { type PackedGradeModel, unpackGradeModel } from '../../core/src/understand/sections/grade-model.ts'
import {
  type PackedSentenceWeights,
  type SentenceCuts,
  unpackSentenceWeights
} from '../../core/src/understand/sentences/sentence-model.ts'
import { sentenceReader } from '../../core/src/understand/sentences/wording.ts'
import type { Material } from './material.ts'
import { trainSections } from './sections.ts'
import { trainSentenceModel } from './sentence-model.ts'
import { authorityOf } from './sentence-readings.ts'
import { learnTraces, partOf } from './trace-learning.ts'
import { readTraceLabels, readTraceReports } from './trace-reports.ts'

/** Authorities are dealt into this many. */
export const ruleFolds = 5

const model = join(import.meta.dirname, '../../core/model')
const kept = join(import.meta.dirname, '../../../node_modules/.cache/touchstone-rule-folds')
/** As the shipped weights have it. */
const fewestSentences = 8

interface FoldWeights {
  readonly sentences: PackedSentenceWeights
  readonly sections: PackedGradeModel
  readonly traces: PackedTraceModel
}

/** Settings that read the reports of one fold with weights learned from the others. */
export interface RuleFold {
  readonly authorities: ReadonlySet<string>
  readonly settings: Pick<CheckSettings, 'wording' | 'gradeModel' | 'traceModel'>
}

/** The first `count` folds; `say` is told what takes long. */
export function foldsOf(material: Material, count: number, say: (line: string) => void): RuleFold[] {
  const authorities = [...new Set(material.sections.map(({ authority }) => authority))].sort()
  const key = createHash('sha256')
  for (const name of ['sentences', 'sections', 'traces'])
    key.update(readFileSync(join(model, `${name}.json`)))
  const folder = join(kept, `${key.digest('hex').slice(0, 12)}-${ruleFolds}`)
  mkdirSync(folder, { recursive: true })
  return Array.from({ length: count }, (_, fold) => {
    const unseen = new Set(authorities.filter((_, at) => (at * 3) % ruleFolds === fold))
    const file = join(folder, `${fold}.json`)
    if (!existsSync(file)) {
      say(`Learning without the authorities of fold ${fold + 1} of ${ruleFolds}; this takes minutes.`)
      writeFileSync(`${file}.new`, JSON.stringify(learnWithout(unseen, material)))
      renameSync(`${file}.new`, file)
    }
    return { authorities: unseen, settings: settingsOf(JSON.parse(readFileSync(file, 'utf8'))) }
  })
}

function learnWithout(unseen: ReadonlySet<string>, material: Material): FoldWeights {
  const { folders, sections, labelled, further, written } = material
  const seen = sections.filter(({ authority }) => !unseen.has(authority))
  const outside = ({ report }: { readonly report: string }) => !unseen.has(authorityOf(report))
  const rows = [...labelled, ...further].filter(outside)
  const traced = partOf(readTraceReports(folders.reports), readTraceLabels(folders.gold), unseen, false)
  const wording = trainSentenceModel([...rows, ...written])
  // Where scores are cut was chosen on sentences whose authorities were left out.
  const cuts = JSON.parse(readFileSync(join(model, 'sentences.json'), 'utf8')) as SentenceCuts
  return {
    sentences: { ...cuts, scores: wording.scores },
    sections: trainSections(seen, rows, fewestSentences).model,
    traces: learnTraces(traced.reports, traced.labels)
  }
}

function settingsOf({ sentences, sections, traces }: FoldWeights): RuleFold['settings'] {
  const gradeModel = unpackGradeModel(sections)
  const traceModel = unpackTraceModel(traces)
  return {
    wording: sentenceReader(unpackSentenceWeights(sentences)),
    gradeModel: () => gradeModel,
    traceModel: () => traceModel
  }
}
