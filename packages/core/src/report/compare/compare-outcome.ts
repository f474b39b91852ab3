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
  /** The part of what the area says that a single sentence near to it shares at most. */
  readonly said: number
  /** The part of what the area says that stands nowhere in the current report. */
  readonly missing: number
  /** An area to improve of the current report says the same. */
  readonly repeated: boolean
}

export interface Limits {
  /** Strengths stand beside what is left to do; weaknesses of more than this part of their weight say that it goes on. */
  readonly outweighs: number
  /** A nearest paragraph that scores less holds nothing of the area. */
  readonly far: number
  /** Nor does one that scores less than this, where much of the area stands nowhere and no sentence says much of it. */
  readonly farther: number
}

export const limits: Limits = { outweighs: 0.6, far: 4.8, farther: 6 }
/** The part of what an area says that a sentence of the summary must share to speak of it. */
const speaks = 0.25
/** Of what an area says, so much stands nowhere, and so little in one sentence, where only something near it is spoken of. */
const gone = 0.5
const little = 0.3

export function outcomeOf(signs: AreaSigns, { outweighs, far, farther }: Limits = limits): Outcome {
  if (signs.repeated) return 'continuing'
  if (signs.nearest < far && signs.summary < speaks) return 'not mentioned'
  if (signs.nearest < farther && signs.missing >= gone && signs.said < little) return 'not mentioned'
  return signs.weak > signs.strong * outweighs ? 'continuing' : 'addressed'
}
