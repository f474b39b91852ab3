/** What the signs of an area to improve say of it. Packages that measure may try other limits. */

export type Outcome = 'addressed' | 'continuing' | 'not mentioned'

/** What the current report holds of an earlier area. */
export interface AreaSigns {
  /** Weight of the weaknesses, and of the strengths, that are told of it. */
  readonly weak: number
  readonly strong: number
  /** How near the nearest paragraph comes, as the tracer scores it. */
  readonly nearest: number
  /** The part of what the area says that a sentence of the opening summary shares. */
  readonly summary: number
  /** An area to improve of the current report says the same. */
  readonly repeated: boolean
}

export interface Limits {
  /** Strengths stand beside what is left to do; weaknesses of more than this part of their weight say that it goes on. */
  readonly outweighs: number
  /** A nearest paragraph that scores less holds nothing of the area. */
  readonly far: number
}

export const limits: Limits = { outweighs: 0.6, far: 4.8 }
/** The part of what an area says that a sentence of the summary must share to speak of it. */
const speaks = 0.25

export function outcomeOf(signs: AreaSigns, { outweighs, far }: Limits = limits): Outcome {
  if (signs.repeated) return 'continuing'
  if (signs.nearest < far && signs.summary < speaks) return 'not mentioned'
  return signs.weak > signs.strong * outweighs ? 'continuing' : 'addressed'
}
