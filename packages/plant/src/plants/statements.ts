/** Slips between two statements: summary against body, one number against another, and sections that leave things out. */
import {
  coreTopics,
  type Edit,
  type Framework,
  inspectionYear,
  type Report,
  type Section,
  topicMatcher
} from '@touchstone/core'
import { amounts } from '../banks/amounts.ts'
import { opposites } from '../banks/contradictions.ts'
import { processSentences } from '../banks/process.ts'
import { edited, sentenceAfter } from '../edit.ts'
import { judged } from '../look.ts'
import { definePlant } from '../plant.ts'
import type { Random } from '../random.ts'

function bodyPassage(report: Report, random: Random) {
  const sections = report.sections.filter(section => section.paragraphs.length > 0)
  return sections.length === 0 ? null : random.pick(random.pick(sections).paragraphs).passage
}

export const summaryPair = definePlant({
  id: 'summary-pair',
  rule: 'summary-agreement',
  also: ['quantifier-agreement', 'weakness-against-grade'],
  describe: 'summary and section say opposite things',
  kind: 'evidence',
  plant(report, _framework, random) {
    const [summary] = report.summary
    const body = bodyPassage(report, random)
    if (summary === undefined || body === null) return null
    const { strength, weakness } = random.pick(opposites)
    const [above, below] = random.next() < 0.5 ? [strength, weakness] : [weakness, strength]
    return edited(report.text, [sentenceAfter(summary, above), sentenceAfter(body, below)], 0)
  }
})

export const summaryAgainstBody = definePlant({
  id: 'summary-against-body',
  rule: 'summary-agreement',
  describe: 'the summary blames what a good section speaks well of',
  kind: 'evidence',
  plant(report, framework, random) {
    const [summary] = report.summary
    if (summary === undefined) return null
    const good = goodSections(report, framework)
    const fits = opposites.filter(({ word }) => good.some(section => mentions(section, word) > 1))
    return fits.length === 0
      ? null
      : edited(report.text, [sentenceAfter(summary, random.pick(fits).weakness)])
  }
})

function mentions(section: Section, word: string): number {
  return section.paragraphs.reduce(
    (sum, { passage }) => sum + passage.text.toLowerCase().split(word).length - 1,
    0
  )
}

function goodSections(report: Report, framework: Framework): readonly Section[] {
  return judged(report, framework)
    .filter(({ section }) => ['good', 'outstanding'].includes(section.grade.grade ?? ''))
    .map(({ section }) => section)
}

export const otherNumber = definePlant({
  id: 'other-number',
  rule: 'quantifier-agreement',
  also: ['summary-agreement'],
  describe: 'summary and section give different numbers',
  kind: 'evidence',
  plant(report, _framework, random) {
    const [summary] = report.summary
    const body = bodyPassage(report, random)
    if (summary === undefined || body === null) return null
    const pair = random.pick(amounts)
    return edited(report.text, [sentenceAfter(summary, pair.summary), sentenceAfter(body, pair.section)], 0)
  }
})

/** The share of sections that mention a topic without which a reader asks. */
const nearlyEvery = 0.93
/** A shorter section may leave topics out. */
const fewestParagraphs = 6

export const silentTopics = definePlant({
  id: 'silent-topics',
  rule: 'criteria-coverage',
  describe: 'a section without its paragraphs on two topics',
  kind: 'evidence',
  plant(report, framework, random) {
    const choices = report.sections.flatMap(section => {
      const judgement = framework.judgements.find(({ id }) => id === section.judgement)
      if (judgement === undefined || section.paragraphs.length < fewestParagraphs) return []
      const core = coreTopics(judgement, inspectionYear(report), nearlyEvery)
      return core.length < 2 ? [] : [{ section, core }]
    })
    if (choices.length === 0) return null
    const { section, core } = random.pick(choices)
    const first = random.pick(core)
    const second = random.pick(core.filter(topic => topic !== first))
    const speaks = topicMatcher([first, second])
    const edits = section.paragraphs.flatMap(({ passage }): Edit[] => {
      const kept = passage.text.split(/(?<=[.!?]) /).filter(sentence => speaks(sentence).length === 0)
      if (kept.join(' ') === passage.text) return []
      return [{ range: passage.range, text: kept.join(' ') || 'This is told in another paragraph.' }]
    })
    if (edits.length === 0) return null
    const { text } = edited(report.text, edits)
    return { text, place: section.headingRange }
  }
})

export const processAlone = definePlant({
  id: 'process-alone',
  rule: 'impact',
  also: ['grade-evidence', 'unbacked-judgement'],
  describe: 'a good section that tells of process alone',
  kind: 'evidence',
  plant(report, framework, random) {
    const sections = goodSections(report, framework).filter(
      ({ judgement, paragraphs }) => judgement !== 'leaders' && paragraphs.length >= fewestParagraphs
    )
    if (sections.length === 0) return null
    const section = random.pick(sections)
    const edits = section.paragraphs.map(({ passage }): Edit => {
      const told = Array.from({ length: 3 }, () => random.pick(processSentences))
      return { range: passage.range, text: told.join(' ') }
    })
    return { text: edited(report.text, edits).text, place: section.headingRange }
  }
})
