/** A passage that two reports of different authorities share, and where each of them has it. */
import type { Prose } from './words.ts'

export interface Reused {
  readonly words: number
  readonly one: ReusedSide
  readonly other: ReusedSide
}

export interface ReusedSide extends Prose {
  readonly path: string
  readonly authority: string | null
}
