import type { CalendarDay } from '../read/tree.ts'
import type { Framework } from './framework.ts'

/** What a report shows of the framework it was written under. */
export interface FrameworkSigns {
  /** The last day of the inspection; null when the report prints none. */
  readonly end: CalendarDay | null
  /** Ids of the judgements in the table. */
  readonly tableJudgements: readonly string[]
  /** Whether improvement items cite references: decides between frameworks of the same table when there are no dates. */
  readonly citesReferences?: boolean
}

/** A framework and, in a sentence, why it was chosen. */
export interface ChosenFramework {
  readonly framework: Framework
  readonly because: string
}

/**
 * The framework that a report was written under. Rows that only one framework's table has outrank the dates (a report
 * finished in a new framework's time may keep the old table); a missing row does not, for it may be a slip. Among the
 * frameworks whose tables fit, the dates decide; without dates, the fewest missing rows, then the newest.
 * Throws a RangeError when there are no candidates.
 */
export function chooseFramework(signs: FrameworkSigns, candidates: readonly Framework[]): ChosenFramework {
  const rows = new Set(signs.tableJudgements)
  const day = isoDay(signs.end)
  const ranked = candidates
    .map((framework, at) => {
      const table = framework.judgements
        .filter(judgement => judgement.tableOrder !== null)
        .map(({ id }) => id)
      return {
        framework,
        foreign: [...rows].filter(id => !table.includes(id)).length,
        missing: table.filter(id => !rows.has(id)).length,
        away: day === null ? 0 : daysAway(framework, day),
        cites:
          signs.citesReferences === undefined ||
          signs.citesReferences === (framework.references?.required ?? false),
        at
      }
    })
    .sort(
      (a, b) =>
        a.foreign - b.foreign ||
        a.away - b.away ||
        a.missing - b.missing ||
        Number(b.cites) - Number(a.cites) ||
        b.at - a.at
    )
  const best = ranked[0]
  if (best === undefined) throw new RangeError('There is no framework to choose from.')
  const { framework } = best
  if (day === null) {
    const because =
      rows.size === 0
        ? 'The report has neither inspection dates nor a judgement table, so the newest framework is used.'
        : 'The report has no inspection dates; its judgement table is that of this framework.'
    return { framework, because }
  }
  if (best.away === 0) return { framework, because: `The inspection ended on ${day}.` }
  const because =
    rows.size === 0
      ? `The inspection ended on ${day}, which no framework covers; this is the nearest.`
      : `The inspection ended on ${day}, but the judgement table is that of this framework.`
  return { framework, because }
}

/** The day as ISO text; the middle of the year or month where the print leaves a part out. */
function isoDay(day: CalendarDay | null): string | null {
  if (day === null || day.year === null) return null
  const two = (part: number) => String(part).padStart(2, '0')
  return `${String(day.year).padStart(4, '0')}-${two(day.month ?? 6)}-${two(day.day ?? 15)}`
}

/** Days between a day and the time a framework applies; months as 31 days are near enough to compare. */
function daysAway(framework: Framework, day: string): number {
  if (framework.from !== null && day < framework.from) return count(framework.from) - count(day)
  if (framework.to !== null && day > framework.to) return count(day) - count(framework.to)
  return 0
}

function count(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return year * 372 + month * 31 + date
}
