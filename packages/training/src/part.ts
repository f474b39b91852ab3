import type { Material } from './material.ts'

/** One model: what it learns, and what is measured of it. */
export interface Part {
  readonly name: string
  /** Deterministic: the same material gives the same bytes. */
  train(material: Material): Trained
  /** The measured figures, Markdown. */
  measure(material: Material): string
}

export interface Trained {
  /** File name in the folder of weights. */
  readonly file: string
  readonly text: string
  /** Its part of the model card, Markdown. */
  readonly card: string
}
