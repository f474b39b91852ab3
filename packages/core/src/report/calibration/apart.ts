/** How well counted figures tell the grades of a judgement apart: each report is read by what the others say. */
import type { Framework } from '../../frameworks/framework.ts'
import type { CountedJudgement, CountedReport } from './counted.ts'

export interface Apart {
  readonly judgement: string
  readonly reports: number
  /** Reports whose own grade is the one that their figures read as, by the others. */
  readonly right: number
  /** Between what shares of right readings the true one lies, at 95%, by Wilson's score. */
  readonly between: readonly [number, number]
  /** Of each grade, the grades that its reports read as. */
  readonly read: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** Figures pull towards the middle by this much, so that a few reports do not decide. */
const pull = 1

interface Case {
  readonly grade: string
  readonly figures: readonly number[]
}

/** Null where there are too few reports, or one grade alone. */
export function apartOf(
  judgement: string,
  reports: readonly CountedReport[],
  framework: Framework
): Apart | null {
  const cases = casesOf(judgement, reports)
  if (cases.length < 8 || new Set(cases.map(({ grade }) => grade)).size < 2) return null
  const rank = new Map(framework.grades.map(({ id, rank }) => [id, rank]))
  const read: Record<string, Record<string, number>> = {}
  let right = 0
  for (const [at, one] of cases.entries()) {
    const found = readerOf(
      cases.filter((_, other) => other !== at),
      rank
    )(one.figures)
    const row = read[one.grade] ?? {}
    read[one.grade] = { ...row, [found]: (row[found] ?? 0) + 1 }
    if (found === one.grade) right++
  }
  return { judgement, reports: cases.length, right, between: intervalOf(right, cases.length), read }
}

function intervalOf(hits: number, trials: number): readonly [number, number] {
  const z = 1.96
  const share = hits / trials
  const spread = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials))
  const middle = share + (z * z) / (2 * trials)
  const whole = 1 + (z * z) / trials
  return [(middle - spread) / whole, Math.min(1, (middle + spread) / whole)]
}

function casesOf(judgement: string, reports: readonly CountedReport[]): Case[] {
  const found = reports.flatMap(({ judgements, items }) =>
    judgements.filter(one => one.judgement === judgement).map(one => ({ one, items }))
  )
  const parts = [...new Set(found.flatMap(({ one }) => Object.keys(one.parts)))].sort()
  const lists = [...new Set(found.flatMap(({ items }) => Object.keys(items)))].sort()
  return found.map(({ one, items }) => ({ grade: one.grade, figures: figuresOf(one, items, parts, lists) }))
}

/** Shares as they are, counts by their roots, and whether a list is there at all. */
function figuresOf(
  one: CountedJudgement,
  items: Readonly<Record<string, number>>,
  parts: readonly string[],
  lists: readonly string[]
): number[] {
  return [
    one.weak,
    one.strong,
    ...parts.map(part => one.parts[part] ?? one.weak),
    ...lists.flatMap(list => [Math.sqrt(items[list] ?? 0), (items[list] ?? 0) > 0 ? 1 : 0])
  ]
}

/** A line through the ranks of the cases, and the grade whose own cases lie nearest on it. */
function readerOf(
  cases: readonly Case[],
  rank: ReadonlyMap<string, number>
): (figures: readonly number[]) => string {
  const width = cases[0]?.figures.length ?? 0
  const columns = Array.from({ length: width }, (_, at) => cases.map(({ figures }) => figures[at] as number))
  const means = columns.map(mean)
  const spreads = columns.map(
    (column, at) => Math.sqrt(mean(column.map(x => (x - (means[at] as number)) ** 2))) || 1
  )
  const scaled = (figures: readonly number[]) =>
    figures.map((x, at) => (x - (means[at] as number)) / (spreads[at] as number))
  const rows = cases.map(({ figures }) => scaled(figures))
  const ranks = cases.map(({ grade }) => rank.get(grade) ?? 0)
  const middle = mean(ranks)
  const products = Array.from({ length: width }, (_, i) =>
    Array.from(
      { length: width },
      (_, j) =>
        rows.reduce((sum, row) => sum + (row[i] as number) * (row[j] as number), 0) + (i === j ? pull : 0)
    )
  )
  const targets = Array.from({ length: width }, (_, i) =>
    rows.reduce((sum, row, at) => sum + (row[i] as number) * ((ranks[at] as number) - middle), 0)
  )
  const weights = solved(products, targets)
  const value = (row: readonly number[]) => row.reduce((sum, x, at) => sum + x * (weights[at] as number), 0)
  const grades = [...new Set(cases.map(({ grade }) => grade))].sort()
  const centres = grades.map(grade => ({
    grade,
    centre: mean(rows.filter((_, at) => cases[at]?.grade === grade).map(value))
  }))
  return figures => {
    const x = value(scaled(figures))
    return centres.reduce((best, one) => (Math.abs(one.centre - x) < Math.abs(best.centre - x) ? one : best))
      .grade
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / Math.max(1, values.length)
}

/** Solves a system of equations whose matrix is symmetric and positive, by elimination. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] as number])
  for (let at = 0; at < rows.length; at++) {
    const pivot = rows[at] as number[]
    for (let below = at + 1; below < rows.length; below++) {
      const row = rows[below] as number[]
      const factor = (row[at] as number) / (pivot[at] as number)
      for (let i = at; i < row.length; i++) row[i] = (row[i] as number) - factor * (pivot[i] as number)
    }
  }
  const found: number[] = new Array(rows.length).fill(0)
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at] as number[]
    const known = found.reduce((sum, x, i) => (i > at ? sum + x * (row[i] as number) : sum), 0)
    found[at] = ((row[rows.length] as number) - known) / (row[at] as number)
  }
  return found
}
