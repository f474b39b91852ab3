/** The answer as `evidence --format json` prints it: what `check --format json` prints, with every sentence. */
import type { SectionFacts } from '../../understand/facts.ts'
import type { Answer } from '../answer.ts'
import {
  type JsonReport,
  type JsonSection,
  type JsonSettings,
  type Placing,
  placing,
  toJson
} from '../json.ts'
import { type JsonSentence, sentenceJson } from './sentence-json.ts'
import { type Asked, type WhatIfAnswer, whatIf } from './what-if.ts'

export interface JsonEvidenceSection extends JsonSection {
  readonly sentences: readonly JsonSentence[]
}

type CheckedJson = Extract<JsonReport, { checked: true }>
type UncheckedJson = Extract<JsonReport, { checked: false }>

export type JsonEvidenceReport =
  | UncheckedJson
  | (Omit<CheckedJson, 'sections'> & {
      readonly sections: readonly JsonEvidenceSection[]
      /** Only where grades were asked about. */
      readonly whatIf?: WhatIfAnswer
    })

/** The whole output: one object for all the documents of a run. */
export interface JsonEvidenceOutput {
  readonly touchstone: string
  readonly reports: readonly JsonEvidenceReport[]
}

/** One document's part of the output, and what the grades that are asked about would have against them. */
export function toEvidenceJson(
  answer: Answer,
  asked: readonly Asked[] = [],
  settings: Pick<JsonSettings, 'place'> = {}
): JsonEvidenceReport {
  const json = toJson(answer, settings)
  if (!json.checked || !answer.checked) return json as UncheckedJson
  const { facts, lines } = answer
  const placed = placing(lines, settings.place)
  return {
    ...json,
    sections: facts.sections.map((section, at) => ({
      ...(json.sections[at] as JsonSection),
      sentences: sentencesOf(section, placed)
    })),
    ...(asked.length > 0 ? { whatIf: whatIf(answer, asked, settings) } : {})
  }
}

function sentencesOf(section: SectionFacts, placed: Placing): JsonSentence[] {
  return section.paragraphs.flatMap(({ paragraph, sentences }) =>
    sentences.map(sentence => sentenceJson(sentence, paragraph.number, section, placed))
  )
}
