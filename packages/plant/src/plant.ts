import type { Framework, Range, Report } from '@touchstone/core'
import type { Random } from './random.ts'

/** A copy of a report with one slip in it. */
export interface Planted {
  readonly text: string
  /** Where a finding or its evidence must touch, in `text`. */
  readonly place: Range
}

/** One kind of slip. */
export interface Plant {
  readonly id: string
  /** The rule that is expected to speak. */
  readonly rule: string
  /** Rules that name the same slip from another side, and count as well. */
  readonly also: readonly string[]
  /** What is planted, a few words for a table. */
  readonly describe: string
  /** `mechanical` slips are certain; `evidence` slips need the wording to be understood. */
  readonly kind: 'mechanical' | 'evidence'
  /** Pure: the same report and seed give the same text. Null where the report has no place for this slip. */
  plant(report: Report, framework: Framework, random: Random): Planted | null
}

/** Gives a plant its types and defaults. */
export function definePlant(plant: Omit<Plant, 'also'> & { also?: readonly string[] }): Plant {
  return { also: [], ...plant }
}
