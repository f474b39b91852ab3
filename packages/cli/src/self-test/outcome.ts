import { type Miss, type Plant, type PlantScore, wilson } from '@touchstone/plant'

/** What came of one kind of slip in all reports. */
export interface Kind {
  readonly id: string
  readonly rule: string
  /** `mechanical` slips are certain; `evidence` slips need the wording to be understood. */
  readonly kind: Plant['kind']
  /** What was planted, in a few words. */
  readonly describes: string
  /** Whether the rule is on without being named. */
  readonly on: boolean
  readonly planted: number
  readonly found: number
  readonly missed: number
  /** `found / planted`; null where no report has a place for it. */
  readonly rate: number | null
  /** 95%, Wilson. */
  readonly interval: { readonly low: number; readonly high: number }
  /** One that was missed. */
  readonly example: Miss | null
}

export interface Outcome {
  readonly version: string
  readonly seed: number
  readonly times: number
  readonly reports: readonly { readonly path: string; readonly reason: string | null }[]
  readonly kinds: readonly Kind[]
}

/** The scores of one kind, report by report, as one. */
export function kindOf(
  { id, rule, kind, describe }: Plant,
  scores: readonly PlantScore[],
  on: boolean
): Kind {
  const planted = scores.reduce((sum, score) => sum + score.planted, 0)
  const found = scores.reduce((sum, score) => sum + score.found, 0)
  return {
    id,
    rule,
    kind,
    describes: describe,
    on,
    planted,
    found,
    missed: planted - found,
    rate: planted === 0 ? null : found / planted,
    interval: wilson(found, planted),
    example: scores.find(({ example }) => example !== null)?.example ?? null
  }
}
