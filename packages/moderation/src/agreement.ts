/** How far two readers of grades agree. */

/** Two grades of one thing, as places on the scale from 0. */
export type Pair = readonly [number, number]

export interface Agreement {
  readonly pairs: number
  /** Share of pairs that are the same. */
  readonly same: number
  /** Share of pairs that are the same or neighbours. */
  readonly near: number
  /** Cohen's kappa; null where chance alone would agree always. */
  readonly kappa: number | null
  /** Weighted by the square of the distance. */
  readonly weightedKappa: number | null
}

/** `grades` is the number of places on the scale. */
export function agreementOf(pairs: readonly Pair[], grades: number): Agreement {
  const share = (holds: (distance: number) => boolean) =>
    pairs.length === 0
      ? 0
      : pairs.filter(([one, other]) => holds(Math.abs(one - other))).length / pairs.length
  return {
    pairs: pairs.length,
    same: share(distance => distance === 0),
    near: share(distance => distance <= 1),
    kappa: kappa(pairs, grades, distance => (distance === 0 ? 0 : 1)),
    weightedKappa: kappa(pairs, grades, distance => distance ** 2)
  }
}

/** One minus the disagreement seen over the disagreement that chance would bring. */
function kappa(pairs: readonly Pair[], grades: number, cost: (distance: number) => number): number | null {
  const count = (side: 0 | 1, grade: number) => pairs.filter(pair => pair[side] === grade).length
  const seen = pairs.reduce((sum, [one, other]) => sum + cost(Math.abs(one - other)), 0)
  let chance = 0
  for (let one = 0; one < grades; one++)
    for (let other = 0; other < grades; other++)
      chance += (count(0, one) * count(1, other) * cost(Math.abs(one - other))) / (pairs.length || 1)
  return chance === 0 ? null : 1 - seen / chance
}
