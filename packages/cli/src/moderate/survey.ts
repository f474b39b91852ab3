/** The first pass over the records: what is known of the whole batch, and each draft's place in the queue. */
import { authorityKeys } from '@touchstone/core'
import { type Beside, nothingBeside, type Outline, queueOf, type Ranked } from '@touchstone/moderation'
import { waiverKey } from '../check/notes.ts'
import type { Records } from './records.ts'
import { type Overview, overview } from './verdict.ts'

/** A draft that was not checked: `failed` where it may be a report all the same. */
export interface Unchecked {
  readonly path: string
  readonly named: boolean
  readonly failed: boolean
  readonly reason: string
}

export interface Survey {
  readonly seen: Overview
  /** Checked drafts, by path. */
  readonly outlines: ReadonlyMap<string, Outline>
  /** The same for every way to print the name of an authority of the batch. */
  authorityOf(name: string): string
  /** Drafts that could not be checked, in the order of the results. */
  readonly unchecked: readonly Unchecked[]
  /** Ids of rules that spoke, whether waived or not. */
  readonly rulesHeard: ReadonlySet<string>
  /** Keys of the waivers that silenced something. */
  readonly waiversUsed: ReadonlySet<string>
}

export async function surveyOf(records: Records): Promise<Survey> {
  const seen = overview()
  const outlines = new Map<string, Outline>()
  const kept = new Strings()
  const unchecked: Survey['unchecked'][number][] = []
  const rulesHeard = new Set<string>()
  const waiversUsed = new Set<string>()
  for await (const record of records.all()) {
    seen.add(record)
    const { path, named, report, told } = record
    if (!report.checked) unchecked.push({ path, named, failed: report.failed, reason: report.reason })
    else if (told !== null) {
      outlines.set(path, kept.outline(told.outline))
      for (const { rule } of [...report.findings, ...report.waived]) rulesHeard.add(rule)
      for (const finding of report.waived) waiversUsed.add(waiverKey(finding))
    }
  }
  const names = [...outlines.values()].flatMap(({ authority }) => authority ?? [])
  return { seen, outlines, authorityOf: authorityKeys(names), unchecked, rulesHeard, waiversUsed }
}

/** Of strings that many drafts have, one is kept: read from JSON, each draft has its own. */
class Strings {
  readonly #known = new Map<string, string>()

  outline(outline: Outline): Outline {
    return {
      ...outline,
      framework: this.#one(outline.framework),
      grades: Object.fromEntries(Object.entries(outline.grades).map(([id, grade]) => [id, this.#one(grade)])),
      sections: outline.sections.map(section => ({
        ...section,
        judgement: this.#one(section.judgement),
        short: this.#one(section.short),
        stated: this.#one(section.stated),
        reads: this.#one(section.reads)
      })),
      findings: outline.findings.map(found => ({ ...found, rule: this.#one(found.rule) }))
    }
  }

  #one<Value extends string | null>(value: Value): Value {
    if (value === null) return value
    const known = this.#known.get(value)
    if (known !== undefined) return known as Value
    this.#known.set(value, value)
    return value
  }
}

/** A draft's place in the queue, from 1, and why. */
export interface Place extends Ranked {
  readonly rank: number
}

/** The place of each draft by its path, in the order of the queue. */
export function placesOf(
  { outlines }: Survey,
  beside: ReadonlyMap<string, Beside>,
  labels: Readonly<Record<string, string>>
): Map<string, Place> {
  const drafts = [...outlines.values()].map(outline => ({
    ...outline,
    beside: beside.get(outline.path) ?? nothingBeside
  }))
  const { ranked, order } = queueOf(drafts, labels)
  return new Map(
    order.map((at, place) => [drafts[at]?.path ?? '', { rank: place + 1, ...(ranked[at] as Ranked) }])
  )
}
