/** Usual figures of graded reports, by judgement and grade, and a framework file that holds them. */
import { stringify } from 'yaml'
import type { Framework } from '../../frameworks/framework.ts'
import { type Apart, apartOf } from './apart.ts'
import type { CountedReport } from './counted.ts'

/** Least, middle and most; nine in ten lie between the first and the last, all of them where there are few. */
export type Usual = readonly [number, number, number]

export interface UsualGrade {
  readonly judgement: string
  readonly grade: string
  readonly reports: number
  /** Share of sentences that tell of a weakness. */
  readonly weak: Usual
}

export interface Calibration {
  readonly reports: number
  /** In the order of judgements and grades. */
  readonly usual: readonly UsualGrade[]
  /** Fewest and most improvement items by the grade of the overall judgement, and how many reports have it. */
  readonly items: Readonly<Record<string, readonly [number, number]>>
  /** Rows of grades with how often they came. */
  readonly combinations: readonly {
    readonly grades: Readonly<Record<string, string>>
    readonly count: number
  }[]
  readonly apart: readonly Apart[]
}

export function calibrate(all: readonly CountedReport[], framework: Framework): Calibration {
  const reports = [...new Map(all.map(one => [one.inspection, one])).values()]
  const ids = framework.judgements.map(({ id }) => id)
  const grades = [...framework.grades].sort((a, b) => b.rank - a.rank).map(({ id }) => id)
  const usual = ids.flatMap(judgement =>
    grades.flatMap((grade): UsualGrade[] => {
      const weak = reports.flatMap(({ judgements }) =>
        judgements.filter(one => one.judgement === judgement && one.grade === grade).map(one => one.weak)
      )
      return weak.length === 0 ? [] : [{ judgement, grade, reports: weak.length, weak: usualOf(weak) }]
    })
  )
  return {
    reports: reports.length,
    usual,
    items: itemsByGrade(reports, framework),
    combinations: combinationsIn(reports),
    apart: ids.flatMap(judgement => apartOf(judgement, reports, framework) ?? [])
  }
}

function usualOf(values: readonly number[]): Usual {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (part: number) => Number((sorted[Math.round(part * (sorted.length - 1))] ?? 0).toFixed(3))
  return [at(0.05), at(0.5), at(0.95)]
}

function itemsByGrade(reports: readonly CountedReport[], { judgements }: Framework): Calibration['items'] {
  const overall = judgements.find(one => one.overall)?.id
  const items: Record<string, [number, number]> = {}
  for (const { judgements: stated, items: lists } of reports) {
    const grade = stated.find(({ judgement }) => judgement === overall)?.grade
    if (grade === undefined) continue
    const count = Object.values(lists).reduce((sum, number) => sum + number, 0)
    const known = items[grade] ?? [count, count]
    items[grade] = [Math.min(known[0], count), Math.max(known[1], count)]
  }
  return items
}

function combinationsIn(reports: readonly CountedReport[]): Calibration['combinations'] {
  const counts = new Map<string, { grades: Record<string, string>; count: number }>()
  for (const { judgements } of reports) {
    const grades = Object.fromEntries(judgements.map(({ judgement, grade }) => [judgement, grade]))
    const known = counts.get(JSON.stringify(grades)) ?? { grades, count: 0 }
    known.count++
    counts.set(JSON.stringify(grades), known)
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)
}

/** A framework file that takes everything from `framework` but what was counted; `id` is its own name. */
export function calibratedText(
  { usual, items, combinations, reports }: Calibration,
  framework: Framework,
  id: string
): string {
  const overall = framework.judgements.find(one => one.overall)
  const grades = framework.grades.map(grade => {
    const counted = usual.filter(one => one.grade === grade.id)
    const all = counted.length === 1 ? counted[0]?.weak : merged(counted)
    return { ...grade, usualWeaknesses: all ?? grade.usualWeaknesses }
  })
  const data = {
    id,
    extends: framework.id,
    title: framework.title,
    grades,
    ...(overall === undefined || Object.keys(items).length === 0
      ? {}
      : { judgements: [{ id: overall.id, usualImprovements: items }] }),
    ...(combinations.length > 0 &&
    framework.judgements.filter(({ tableOrder }) => tableOrder !== null).length > 1
      ? { combinations }
      : {})
  }
  return `# Counted by "touchstone calibrate" on ${reports} reports. Name it in touchstone.yaml: frameworks: [this file], framework: ${id}\n${stringify(data)}`
}

/** One figure for a grade over its judgements, each weighing by its reports. */
function merged(counted: readonly UsualGrade[]): Usual | undefined {
  const all = counted.reduce((sum, { reports }) => sum + reports, 0)
  if (all === 0) return undefined
  const at = (i: 0 | 1 | 2) =>
    Number((counted.reduce((sum, { weak, reports }) => sum + weak[i] * reports, 0) / all).toFixed(3))
  return [at(0), at(1), at(2)]
}
