/** The criteria of a judgement that a section covers, and those it leaves out. */
import type { Topic } from '../../frameworks/framework.ts'
import type { Polarity, SectionFacts } from '../../understand/facts.ts'
import { inspectionYear } from '../../understand/understand.ts'
import type { CheckedAnswer } from '../answer.ts'

export interface LedgerCriterion {
  readonly id: string
  readonly label: string
  /** Matches nearly anything: that it is covered says little. */
  readonly generic: boolean
  /** Share of published sections that mention it, in the year of the inspection where that was counted; null when not known. */
  readonly share: number | null
}

export interface CoveredCriterion extends LedgerCriterion {
  /** Sentences that speak to it and tell of a strength; of a weakness, mixed ones among them. */
  readonly strengths: number
  readonly weaknesses: number
  /** Printed numbers of the paragraphs that speak to it, in order. */
  readonly paragraphs: readonly number[]
}

export interface LedgerCriteria {
  readonly covered: readonly CoveredCriterion[]
  /** The ones that most published sections mention come first. */
  readonly absent: readonly LedgerCriterion[]
}

/** The criteria of a section, in the framework's order; none where its judgement is not known. */
export function criteriaOf(section: SectionFacts, { framework, report }: CheckedAnswer): LedgerCriteria {
  const judgement = framework.judgements.find(({ id }) => id === section.section.judgement)
  const { coverage } = section
  if (judgement === undefined || coverage === null) return { covered: [], absent: [] }
  const year = inspectionYear(report)
  const named = (ids: readonly string[]) => judgement.topics.filter(({ id }) => ids.includes(id))
  const spoken = spokenIn(section)
  return {
    covered: named(coverage.covered).map(topic => ({
      ...criterion(topic, year),
      ...toldOf(spoken.get(topic.id) ?? [])
    })),
    absent: named(coverage.absent)
      .map(topic => criterion(topic, year))
      .sort((one, other) => (other.share ?? 0) - (one.share ?? 0))
  }
}

function criterion({ id, label, generic, share }: Topic, year: number | null): LedgerCriterion {
  return { id, label, generic, share: share[String(year)] ?? share.all ?? null }
}

/** A sentence that speaks to a criterion. */
interface Spoken {
  /** The printed number of its paragraph. */
  readonly number: number | null
  readonly polarity: Polarity
}

/** The sentences of a section by the criteria that they speak to. */
function spokenIn(section: SectionFacts): Map<string, Spoken[]> {
  const spoken = new Map<string, Spoken[]>()
  for (const { paragraph, sentences } of section.paragraphs) {
    for (const sentence of sentences) {
      for (const id of section.topicsOf(sentence)) {
        const found = { number: paragraph.number, polarity: sentence.wording.polarity }
        const known = spoken.get(id)
        if (known === undefined) spoken.set(id, [found])
        else known.push(found)
      }
    }
  }
  return spoken
}

function toldOf(found: readonly Spoken[]): Pick<CoveredCriterion, 'strengths' | 'weaknesses' | 'paragraphs'> {
  return {
    strengths: found.filter(({ polarity }) => polarity === 'strength').length,
    weaknesses: found.filter(({ polarity }) => polarity === 'weakness' || polarity === 'mixed').length,
    paragraphs: [...new Set(found.flatMap(({ number }) => number ?? []))]
  }
}
