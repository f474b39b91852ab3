/** Plants slips in copies of reports and counts those that are found where they stand. */
import { type Answer, type CheckedAnswer, type Finding, LineIndex, type Range } from '@touchstone/core'
import type { Plant, Planted } from './plant.ts'
import { seeded, seedFor } from './random.ts'
import { wilson } from './wilson.ts'

export interface ScoreInput {
  readonly texts: readonly ScoredText[]
  /** Checks one text. */
  readonly check: (text: string) => Answer
  readonly plants: readonly Plant[]
  readonly seed: number
  /** How many slips of each kind are planted in each text, each in a copy of its own; 1 when left out. Equal copies count once. */
  readonly times?: number
  /** Called after each kind. */
  readonly step?: () => void
}

export interface ScoredText {
  readonly name: string
  readonly text: string
  /** What the choice of places follows from; the name when left out. */
  readonly key?: string
}

/** A slip that was not found: what stands where it was planted. */
export interface Miss {
  readonly name: string
  /** Of the copy, from 1. */
  readonly line: number
  /** The first words at its place. */
  readonly text: string
}

export interface PlantScore {
  readonly plant: Plant
  /** Reports that had a place for it. */
  readonly planted: number
  /** Of these, how many the rule spoke on, at the place, and had not spoken on before. */
  readonly found: number
  /** `found / planted`; null when it was planted nowhere. */
  readonly rate: number | null
  /** 95%, Wilson. */
  readonly interval: { readonly low: number; readonly high: number }
  /** Names of the texts in which it was not found. */
  readonly missed: readonly string[]
  /** The first of those that were not found. */
  readonly example: Miss | null
}

/** Slips of each kind in copies of each text; texts that cannot be checked as they are take no part. */
export function scorePlants({ texts, check, plants, seed, times = 1, step }: ScoreInput): PlantScore[] {
  const reports = texts.flatMap(({ name, text, key = name }) => {
    const before = check(text)
    return before.checked ? [{ name, key, before }] : []
  })
  return plants.map(plant => {
    const results = reports.flatMap(report =>
      copies(plant, report, seed, times).map(planted => {
        const { name, before } = report
        const found = isFound(plant, before, check(planted.text), planted.place)
        return { name, planted, found }
      })
    )
    step?.()
    const found = results.filter(result => result.found).length
    const [first] = results.filter(result => !result.found)
    return {
      plant,
      planted: results.length,
      found,
      rate: results.length === 0 ? null : found / results.length,
      interval: wilson(found, results.length),
      missed: results.filter(result => !result.found).map(result => result.name),
      example: first === undefined ? null : missOf(first.name, first.planted)
    }
  })
}

/** The copies of one report with a slip of one kind, each other than the ones before. */
function copies(
  plant: Plant,
  { key, before }: { readonly key: string; readonly before: CheckedAnswer },
  seed: number,
  times: number
): Planted[] {
  const made = new Map<string, Planted>()
  for (let time = 0; time < times; time++) {
    const name = `${plant.id}/${key}${time === 0 ? '' : `/${time}`}`
    const planted = plant.plant(before.report, before.framework, seeded(seedFor(seed, name)))
    if (planted !== null && !made.has(planted.text)) made.set(planted.text, planted)
  }
  return [...made.values()]
}

/** So much of the text at a place is shown. */
const shown = 160

function missOf(name: string, { text, place }: Planted): Miss {
  const passage = text.slice(place.start, place.end).replace(/\s+/g, ' ').trim()
  return {
    name,
    line: new LineIndex(text).place(place.start).line,
    text: passage.length > shown ? `${passage.slice(0, shown - 1).trimEnd()}…` : passage
  }
}

/** True when a finding of the plant's rules touches the place and says what none said before. */
function isFound(plant: Plant, before: CheckedAnswer, after: Answer, place: Range): boolean {
  if (!after.checked) return false
  const rules = [plant.rule, ...plant.also]
  const said = new Set(before.findings.map(key))
  return after.findings.some(
    finding => rules.includes(finding.rule) && touches(finding, place) && !said.has(key(finding))
  )
}

const key = (finding: Finding) => `${finding.rule} ${finding.fingerprint} ${finding.message}`

function touches(finding: Finding, place: Range): boolean {
  return [finding.range, ...finding.evidence.map(one => one.range)].some(
    range => range.start < place.end && place.start < range.end
  )
}

/** The scores as a table in plain text, with the figure to reach beside each. */
export function scoreTable(scores: readonly PlantScore[], toReach: Readonly<Record<string, number>>): string {
  const rows = scores.map(({ plant, planted, found, rate, interval }) => {
    const goal = toReach[plant.id]
    return [
      plant.describe,
      plant.rule,
      `${found}/${planted}`,
      rate === null ? '-' : percent(rate),
      `${percent(interval.low)}-${percent(interval.high)}`,
      goal === undefined ? '' : percent(goal)
    ]
  })
  const table = [['planted', 'rule', 'found', 'rate', '95%', 'to reach'], ...rows]
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map(row => row[column]?.length ?? 0)))
  return table
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()
    )
    .join('\n')
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`
