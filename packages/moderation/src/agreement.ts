/** How far two readers of grades agree. */

/** Two grades of one thing, as places on the scale from 0. */
export type Pair = readonly [number, number]

export interface Agreement {
  readonly pairs: number
  /** Pairs that are the same, and that are the same or neighbours. */
  readonly same: number
  readonly near: number
  /** Cohen's kappa weighted by the square of the distance; null under ten pairs, and where chance alone would agree always. */
  readonly kappa: Kappa | null
}

export interface Kappa {
  readonly value: number
  /** The interval that holds it in 95 of 100 samples, by leaving out each pair in turn. */
  readonly low: number
  readonly high: number
}

/** With fewer sections, kappa says more of chance than of readers. */
export const fewestPairs = 10

/** `grades` is the number of places on the scale. */
export function agreementOf(pairs: readonly Pair[], grades: number): Agreement {
  const count = (most: number) => pairs.filter(([one, other]) => Math.abs(one - other) <= most).length
  return {
    pairs: pairs.length,
    same: count(0),
    near: count(1),
    kappa: pairs.length < fewestPairs ? null : kappaOf(pairs, grades)
  }
}

function kappaOf(pairs: readonly Pair[], grades: number): Kappa | null {
  const value = weightedKappa(pairs, grades)
  if (value === null) return null
  const without = pairs.map((_, at) => weightedKappa(pairs.toSpliced(at, 1), grades) ?? 1)
  const mean = without.reduce((sum, one) => sum + one, 0) / without.length
  const spread = without.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  const error = Math.sqrt(((pairs.length - 1) / pairs.length) * spread)
  return { value, low: Math.max(-1, value - 1.96 * error), high: Math.min(1, value + 1.96 * error) }
}

/** One minus the disagreement seen over the disagreement that chance would bring. */
export function weightedKappa(pairs: readonly Pair[], grades: number): number | null {
  const count = (side: 0 | 1, grade: number) => pairs.filter(pair => pair[side] === grade).length
  const seen = pairs.reduce((sum, [one, other]) => sum + (one - other) ** 2, 0)
  let chance = 0
  for (let one = 0; one < grades; one++)
    for (let other = 0; other < grades; other++)
      chance += (count(0, one) * count(1, other) * (one - other) ** 2) / (pairs.length || 1)
  return chance === 0 ? null : 1 - seen / chance
}

/** What the figure means for a panel, a sentence or two. */
export function agreementWords({ pairs, kappa }: Agreement): string {
  if (pairs < fewestPairs)
    return `Kappa is given from ${fewestPairs} sections on: with fewer it says more of chance than of the readers.`
  if (kappa === null)
    return 'Kappa is not defined: all grades are the same, and chance alone would agree as well.'
  const { low, high } = kappa
  if (low >= 0.6)
    return 'Even at its lowest they grade much alike: talk over the sections on which they differ.'
  if (high < 0.4)
    return 'Even at its highest they do not grade alike: agree first on what each grade asks for, then read anew.'
  if (high - low > 0.4)
    return 'The interval is wide: from this sample nobody can tell whether they grade alike. Read more sections.'
  return 'They agree in the main and differ more than a panel should: talk over what parts neighbouring grades.'
}
