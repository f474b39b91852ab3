/** Pages whose words run up, down or upside down, as a page is that was turned before it was printed: they are turned back. */

export type Matrix = [number, number, number, number, number, number]

export interface Sheet {
  readonly width: number
  readonly height: number
  /** From the places of the PDF to those of the page as it is shown, `y` counted from the top. */
  readonly transform: readonly number[]
}

/** Words that are drawn with a matrix. */
interface Drawn {
  readonly str: string
  readonly transform: readonly number[]
}

/** A word that leans further than this share is aslant. */
export const leastSlant = 0.1

type Direction = 'across' | 'up' | 'down' | 'upside down'

/** The page turned so that most of its letters run from left to right. */
export function upright(sheet: Sheet, words: readonly Drawn[]): Sheet {
  const { width, height, transform } = sheet
  const letters: Record<Direction, number> = { across: 0, up: 0, down: 0, 'upside down': 0 }
  for (const word of words) {
    const [a, b] = multiplied(transform, word.transform)
    const direction = directionOf(a, b)
    if (direction !== null) letters[direction] += word.str.trim().length
  }
  // What runs across wins a draw: an upright page is left as it is.
  const most = (Object.keys(letters) as Direction[]).reduce((best, one) =>
    letters[one] > letters[best] ? one : best
  )
  const turn: Record<Direction, Matrix> = {
    across: [1, 0, 0, 1, 0, 0],
    up: [0, 1, -1, 0, height, 0],
    down: [0, -1, 1, 0, 0, width],
    'upside down': [-1, 0, 0, -1, width, height]
  }
  const sideways = most === 'up' || most === 'down'
  return {
    width: sideways ? height : width,
    height: sideways ? width : height,
    transform: multiplied(turn[most], transform)
  }
}

function directionOf(a: number, b: number): Direction | null {
  if (Math.abs(b) <= Math.abs(a) * leastSlant) return a > 0 ? 'across' : 'upside down'
  if (Math.abs(a) <= Math.abs(b) * leastSlant) return b > 0 ? 'down' : 'up'
  return null
}

/** What the second matrix does and then the first. */
export function multiplied(one: readonly number[], other: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = one as Matrix
  const [g, h, i, j, k, l] = other as Matrix
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
