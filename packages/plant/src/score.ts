/** Plants slips in copies of reports and counts those that are found where they stand. */
import type { Answer, CheckedAnswer, Finding, Range } from '@touchstone/core'
import type { Plant } from './plant.ts'
import { seeded, seedFor } from './random.ts'
import { wilson } from './wilson.ts'

export interface ScoreInput {
  readonly texts: readonly { readonly name: string; readonly text: string }[]
  /** Checks one text. */
  readonly check: (text: string) => Answer
  readonly plants: readonly Plant[]
  readonly seed: number
}

export interface PlantScore {
  readonly plant: Plant
  /** Reports that had a place for it. */
  readonly planted: number
  /** Of these, how many the rule spoke on, at the place, and had not spoken on before. */
  readonly found: number
  /** `found / planted`; null when it was planted nowhere. */
  readonly rate: number | null
  /** 95 %, Wilson. */
  readonly interval: { readonly low: number; readonly high: number }
  /** Names of the texts in which it was not found. */
  readonly missed: readonly string[]
}

/** One slip of each kind in a copy of each text; texts that cannot be checked as they are take no part. */
export function scorePlants({ texts, check, plants, seed }: ScoreInput): PlantScore[] {
  const reports = texts.flatMap(({ name, text }) => {
    const before = check(text)
    return before.checked ? [{ name, before }] : []
  })
  return plants.map(plant => {
    const results = reports.flatMap(({ name, before }) => {
      const random = seeded(seedFor(seed, `${plant.id}/${name}`))
      const planted = plant.plant(before.report, before.framework, random)
      return planted === null
        ? []
        : [{ name, found: isFound(plant, before, check(planted.text), planted.place) }]
    })
    const found = results.filter(result => result.found).length
    return {
      plant,
      planted: results.length,
      found,
      rate: results.length === 0 ? null : found / results.length,
      interval: wilson(found, results.length),
      missed: results.filter(result => !result.found).map(result => result.name)
    }
  })
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
  const table = [['planted', 'rule', 'found', 'rate', '95 %', 'to reach'], ...rows]
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

const percent = (share: number) => `${(share * 100).toFixed(1)} %`
