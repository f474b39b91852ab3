/** Figures of a set of readings, with bootstrap intervals over authorities. */
import { GRADES } from './graded-sections.ts'
import type { Deals, SectionReading } from './sections.ts'

export interface SectionFigures {
  readonly sections: number
  readonly accuracy: number
  readonly kappa: number
  readonly balanced: number
  readonly offByTwo: number
}

export function sectionFigures(readings: readonly SectionReading[]): SectionFigures {
  const size = GRADES.length
  const table = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  for (const { section, read } of readings) {
    const row = table[section.rank] as number[]
    row[read] = (row[read] ?? 0) + 1
  }
  const rows = table.map(row => row.reduce((a, b) => a + b, 0))
  const columns = rows.map((_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0))
  let seen = 0
  let expected = 0
  table.forEach((row, i) => {
    row.forEach((count, j) => {
      seen += (i - j) ** 2 * count
      expected += ((i - j) ** 2 * (rows[i] ?? 0) * (columns[j] ?? 0)) / readings.length
    })
  })
  const present = table.flatMap((row, i) => (rows[i] ? [(row[i] ?? 0) / rows[i]] : []))
  return {
    sections: readings.length,
    accuracy: readings.filter(({ section, read }) => section.rank === read).length / readings.length,
    kappa: 1 - seen / expected,
    balanced: present.reduce((a, b) => a + b, 0) / present.length,
    offByTwo: readings.filter(({ section, read }) => Math.abs(section.rank - read) > 1).length
  }
}

/** 95 % intervals of kappa and balanced accuracy, drawing whole authorities; the draws follow from `seed`. */
export function bootstrap(readings: readonly SectionReading[], rounds = 1000, seed = 1) {
  const groups = new Map<string, SectionReading[]>()
  for (const reading of readings) {
    const group = groups.get(reading.section.authority)
    if (group) group.push(reading)
    else groups.set(reading.section.authority, [reading])
  }
  const lists = [...groups.values()]
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const draws = Array.from({ length: rounds }, () =>
    sectionFigures(lists.flatMap(() => lists[Math.floor(next() * lists.length)] ?? []))
  )
  const interval = (values: number[]): readonly [number, number] => {
    const sorted = values.sort((a, b) => a - b)
    return [sorted[Math.floor(rounds * 0.025)] ?? 0, sorted[Math.floor(rounds * 0.975)] ?? 0]
  }
  return { kappa: interval(draws.map(d => d.kappa)), balanced: interval(draws.map(d => d.balanced)) }
}

/** How often what was given a chance in each tenth came true: `[lowest, mean chance, share true, count]`. */
export function reliability(readings: readonly SectionReading[]): [number, number, number, number][] {
  const bins = Array.from({ length: 10 }, () => ({ chance: 0, came: 0, count: 0 }))
  for (const { section, probabilities } of readings) {
    probabilities.forEach((chance, rank) => {
      const bin = bins[Math.min(Math.floor(chance * 10), 9)]
      if (!bin) return
      bin.chance += chance
      bin.came += section.rank === rank ? 1 : 0
      bin.count++
    })
  }
  return bins.flatMap(({ chance, came, count }, i) =>
    count ? [[i / 10, chance / count, came / count, count] as [number, number, number, number]] : []
  )
}

/**
 * False alarms per published report against planted regrades found, by threshold: an alarm is a stated grade whose
 * chance is below the threshold. Means over the deals.
 */
export function regradeCurve(deals: Deals, thresholds: readonly number[]) {
  const readings = deals.flat()
  const reports = new Set(readings.map(({ section }) => section.report)).size * deals.length
  return thresholds.map(threshold => {
    let alarms = 0
    const planted = [0, 0, 0, 0]
    const found = [0, 0, 0, 0]
    for (const { section, probabilities } of readings) {
      probabilities.forEach((chance, rank) => {
        const gap = Math.abs(rank - section.rank)
        if (gap === 0) alarms += +(chance < threshold)
        else {
          planted[gap] = (planted[gap] ?? 0) + 1
          found[gap] = (found[gap] ?? 0) + +(chance < threshold)
        }
      })
    }
    const share = (gap: number) => (found[gap] ?? 0) / (planted[gap] || 1)
    return { threshold, alarmsPerReport: alarms / reports, byOne: share(1), byTwo: share(2) }
  })
}
