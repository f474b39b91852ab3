/** Finds and reads what the models learn from, and says what is missing where it is not there. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  type GradedSection,
  type LabelledSentence,
  readGradedSections,
  readLabelledSentences
} from './graded-sections.ts'
import { readLetters } from './letters.ts'
import {
  type FurtherSentence,
  joinLabels,
  readSentenceLabels,
  type SentenceLabel
} from './sentence-labels.ts'

import type { Lesson } from './sentence-model.ts'
import { readWritten } from './written.ts'

export interface Material {
  /** Where it was read from. */
  readonly folders: { readonly reports: string; readonly gold: string }
  readonly sections: readonly GradedSection[]
  /** What is measured on, and learned from. */
  readonly labelled: readonly LabelledSentence[]
  /** What is learned from besides: the labels of this project's readers, as far as the reports hold their sentences. */
  readonly further: readonly FurtherSentence[]
  /** Sentences that were written to learn from; nothing is measured on them. */
  readonly written: readonly Lesson[]
  /** The answers that `further` was made of. */
  readonly labels: readonly SentenceLabel[]
}

/** A mistake of the person who started the command; its message says what to do. */
export class MissingMaterial extends Error {}

const defaults = ['../shared/reports', '../shared/gold'] as const
const labelFolder = join(import.meta.dirname, '../labels')

/**
 * `words` are the command's arguments: a folder of reports (or one that has them in `ilacs`) and a folder that holds
 * `sentences.tsv`.
 *
 * @throws MissingMaterial where there is nothing to learn from.
 */
export function readMaterial(words: readonly string[]): Material {
  const [reports, gold] = [words[0] ?? defaults[0], words[1] ?? defaults[1]]
  const inside = join(reports, 'ilacs')
  const folder = existsSync(inside) ? inside : reports
  if (!existsSync(folder) || !readdirSync(folder).some(name => name.endsWith('.txt'))) {
    throw missing(`There are no reports (.txt) in "${folder}".`)
  }
  const file = join(gold, 'sentences.tsv')
  if (!existsSync(file)) throw missing(`There is no "${file}".`)
  const sections = readGradedSections(folder)
  if (sections.length === 0) {
    throw missing(`No report in "${folder}" has graded sections and a name like exampleshire-2025-03-11.txt.`)
  }
  const labelled = readLabelledSentences(file)
  const labels = readSentenceLabels(labelFolder)
  const letters = readLetters(join(folder, '../visits'))
  const { sentences, asked, missing: absent } = joinLabels(labels, [...sections, ...letters], labelled)
  if (absent > asked / 50) {
    process.stderr.write(
      `Of the ${asked} sentences that packages/training/labels has labels for, ${absent} are not in "${folder}"; the figures will be other than those of MODEL.md. The labels are for the reports that their first column names.\n`
    )
  }
  return {
    folders: { reports: folder, gold },
    sections,
    labelled,
    further: sentences,
    written: readWritten(),
    labels
  }
}

function missing(what: string): MissingMaterial {
  return new MissingMaterial(
    `${what} Name both folders: pnpm train REPORTS GOLD (they default to ${defaults.join(' and ')}).`
  )
}
