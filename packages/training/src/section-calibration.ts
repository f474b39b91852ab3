/** From scores to readings: where the scale is cut, and how likely each grade is. */
import { logistic } from './linear.ts'

export interface Calibration {
  readonly cuts: readonly number[]
  readonly chances: readonly { readonly slope: number; readonly shift: number }[]
}

/** A section's scores for the steps of the scale, and the rank that its report states. */
export interface Scored {
  readonly scores: readonly number[]
  readonly rank: number
}

/** Cuts are looked for from here on, at this distance, over this many neighbours. */
const [lowest, between, places, smoothing] = [-2, 0.05, 81, 4]

/** Cuts that balance both neighbours' errors, and the slope and shift that turn a score into a chance. */
export function calibrate(scored: readonly Scored[], steps: number): Calibration {
  const each = Array.from({ length: steps }, (_, step) => {
    const score = ({ scores }: Scored) => scores[step] ?? 0
    const cut = balancedCut(
      scored.filter(({ rank }) => rank === step).map(score),
      scored.filter(({ rank }) => rank === step + 1).map(score)
    )
    const chance = fitLogistic(
      scored.map(score),
      scored.map(({ rank }) => rank > step)
    )
    return { cut, chance }
  })
  return { cuts: each.map(({ cut }) => cut), chances: each.map(({ chance }) => chance) }
}

/** The rank that the scores are read as. */
export function readRank(scores: readonly number[], { cuts }: Calibration): number {
  let read = 0
  while (read < scores.length && (scores[read] ?? 0) > (cuts[read] ?? 0)) read++
  return read
}

/** How likely each rank is, lowest first. */
export function chancesOf(scores: readonly number[], { chances }: Calibration): number[] {
  let least = 1
  const falling = scores.map((score, step) => {
    least = Math.min(least, logistic((chances[step]?.slope ?? 1) * score + (chances[step]?.shift ?? 0)))
    return least
  })
  return [1, ...falling].map((chance, i) => chance - (falling[i] ?? 0))
}

function balancedCut(below: readonly number[], above: readonly number[]): number {
  const errors = Array.from({ length: places }, (_, place) => {
    const cut = lowest + place * between
    return (
      below.filter(s => s > cut).length / below.length + above.filter(s => s <= cut).length / above.length
    )
  })
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let place = 0; place < places; place++) {
    let smooth = 0
    for (let d = -smoothing; d <= smoothing; d++)
      smooth += errors[Math.min(Math.max(place + d, 0), places - 1)] as number
    if (smooth < least - 1e-12) {
      least = smooth
      best = place
    }
  }
  return lowest + best * between
}

function fitLogistic(scores: readonly number[], truth: readonly boolean[]): { slope: number; shift: number } {
  let slope = 1
  let shift = 0
  for (let round = 0; round < 25; round++) {
    let gs = 0
    let gb = 0
    let ss = 1e-9
    let sb = 0
    let bb = 1e-9
    scores.forEach((score, i) => {
      const chance = logistic(slope * score + shift)
      const error = (truth[i] ? 1 : 0) - chance
      const weight = chance * (1 - chance)
      gs += error * score
      gb += error
      ss += weight * score * score
      sb += weight * score
      bb += weight
    })
    const determinant = ss * bb - sb * sb
    slope += (bb * gs - sb * gb) / determinant
    shift += (ss * gb - sb * gs) / determinant
  }
  return { slope, shift }
}
